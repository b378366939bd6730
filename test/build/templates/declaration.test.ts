import { symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, test } from 'vitest'
import { compileTemplates } from '../../../src/build/templates/compile-templates.ts'
import { errorsOf, folderOf, inText, mail } from './workshop.ts'

const USED = inText('{{title}}{{#each list as one}}{{one.title}}{{/each}}')

test.each([
  { name: 'a type there is not', placeholders: '{\n"title": "string"\n}', line: 2, says: '"title" is "string"' },
  {
    name: 'a field of that type',
    placeholders: '{\n"title": "text",\n"list": [{\n"title": "int" }] }',
    line: 4,
    says: '"list.title"',
  },
  {
    name: 'a placeholder nobody uses',
    placeholders: '{\n"title": "text",\n"list": [{ "title": "text" }],\n"more": "text" }',
    line: 4,
    says: 'never uses it',
  },
  {
    name: 'a field nobody uses',
    placeholders: '{ "title": "text",\n"list": [{ "title": "text",\n"more": "text" }] }',
    line: 3,
    says: '"list.more"',
  },
  {
    name: 'an invalid name',
    placeholders: '{\n"sub-title": "text" }',
    line: 2,
    says: 'cannot be the name of a placeholder',
  },
  { name: 'a list of lists', placeholders: '{\n"list": [["text"]] }', line: 2, says: 'list of lists' },
  { name: 'a comma too many', placeholders: '{\n"title": "text",\n}', line: 3, says: 'this is not JSON' },
  {
    name: 'a word without quotes',
    placeholders: '{\n"title": "text",\n"more": text }',
    line: 3,
    says: 'this is not JSON',
  },
  { name: 'an end too early', placeholders: '{\n"title":\n', line: 2, says: 'this is not JSON' },
  { name: 'nothing', placeholders: '', line: 1, says: 'this is not JSON' },
])('a declaration fails on its line: $name', async ({ placeholders, line, says }) => {
  const errors = await errorsOf(USED, placeholders)
  expect(errors).toMatchObject([{ template: 'mail.placeholders.json', line, message: expect.stringContaining(says) }])
})

test.each(['2col', 'Digest', 'class', 'html', 'a--b', 'a-1'])('no function can be made of %s.mjml', async (stem) => {
  const dir = folderOf({ [`${stem}.mjml`]: mail(''), [`${stem}.placeholders.json`]: '{}' })
  expect(await compileTemplates(dir)).toMatchObject({ ok: false, error: [{ template: `${stem}.mjml`, line: 1 }] })
})

it('follows no symbolic link out of templates/', async () => {
  const dir = folderOf({
    'mail.mjml': mail('<mj-include path="./partials/out.mjml" />'),
    'mail.placeholders.json': '{}',
    'partials/in.mjml': '',
  })
  writeFileSync(join(dirname(dir), 'secret.mjml'), '<mj-raw>secret</mj-raw>')
  symlinkSync(join(dirname(dir), 'secret.mjml'), join(dir, 'partials/out.mjml'))
  const result = await compileTemplates(dir)
  expect(result).toMatchObject({ ok: false, error: [{ line: 7, message: expect.stringContaining('not below') }] })
})

it('reports a partial within a partial at its line, and nothing else', async () => {
  const errors = await errorsOf(
    mail('<mj-include path="./partials/a.mjml" />'),
    {},
    {
      'partials/a.mjml': '<mj-raw></mj-raw>\n<mj-include path="./partials/a.mjml" />',
    },
  )
  expect(errors).toEqual([
    {
      template: 'partials/a.mjml',
      line: 2,
      message: 'a partial cannot include another partial; include both from the template',
    },
  ])
})
