import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { compileEach } from '../../../src/build/templates/compile-templates.ts'
import { folderOf, importCompiled, inText } from './workshop.ts'

interface Module {
  readonly MAILS: ReadonlyMap<string, (view: object) => string>
  readonly BROKEN_MAILS: ReadonlyMap<string, readonly { readonly place: string; readonly message: string }[]>
  readonly TEMPLATE_ERRORS: readonly { readonly place: string }[]
  readonly TEMPLATE_REFUSALS: readonly { readonly message: string }[]
}

const WORDS = { 'digest.placeholders.json': JSON.stringify({ title: 'text' }) }
const refuse = (name: string) => ({
  checkMail: (_: unknown, key: string) => (key === name ? [{ offset: 0, message: 'not readable' }] : []),
})

async function load(dir: string, options = {}): Promise<{ module: Module; errors: readonly unknown[] }> {
  const { module, errors } = await compileEach(dir, options)
  const folder = join(dirname(dir), 'compiled')
  mkdirSync(folder)
  return { module: (await importCompiled(module, folder)) as Module, errors }
}

it('compiles the other templates while one has a mistake', async () => {
  const dir = folderOf({ ...WORDS, 'digest.mjml': inText('{{title}}'), 'mine.mjml': inText('{{titel}}') })
  const { module, errors } = await load(dir)
  expect([...module.MAILS.keys()]).toEqual(['digest'])
  expect(module.MAILS.get('digest')?.({ title: 'shown' })).toContain('shown')
  expect([...module.BROKEN_MAILS.keys()]).toEqual(['mine'])
  expect(module.BROKEN_MAILS.get('mine')?.[0]?.place).toBe('templates/mine.mjml:7')
  expect(errors).toHaveLength(1)
})

it('compiles templates that use the placeholders of one with a mistake', async () => {
  const dir = folderOf({ ...WORDS, 'digest.mjml': inText('{{title}} {{titel}}'), 'mine.mjml': inText('{{title}}') })
  const { module } = await load(dir)
  expect([...module.MAILS.keys()]).toEqual(['mine'])
  expect([...module.BROKEN_MAILS.keys()]).toEqual(['digest'])
})

it('names a mistake of a shared partial once', async () => {
  const including = inText('{{title}}<!-- -->').replace(
    '<mj-body>',
    '<mj-body>\n<mj-include path="partials/top.mjml" />',
  )
  const dir = folderOf({
    ...WORDS,
    'digest.mjml': including,
    'mine.mjml': including,
    'partials/top.mjml': '<mj-section padin="1px"></mj-section>',
  })
  const { module } = await load(dir)
  expect([...module.BROKEN_MAILS.keys()]).toEqual(['digest', 'mine'])
  expect(module.TEMPLATE_ERRORS.map(({ place }) => place)).toEqual(['templates/partials/top.mjml:1'])
})

it('keeps a mail that only the checks refuse, where it is told to', async () => {
  const files = { ...WORDS, 'digest.mjml': inText('{{title}}') }
  const kept = await load(folderOf(files), { ...refuse('digest'), lenient: true })
  expect(kept.module.MAILS.get('digest')?.({ title: 'shown' })).toContain('shown')
  expect(kept.module.TEMPLATE_REFUSALS.map(({ message }) => message)).toEqual(['not readable'])
  expect(kept.module.TEMPLATE_ERRORS).toEqual([])
  const refused = await load(folderOf(files), refuse('digest'))
  expect([...refused.module.MAILS]).toEqual([])
  expect(refused.module.BROKEN_MAILS.get('digest')?.map(({ message }) => message)).toEqual(['not readable'])
  expect(refused.errors).toHaveLength(1)
})
