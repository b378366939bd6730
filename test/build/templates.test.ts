import mjml2html from 'mjml'
import { describe, expect, it, test } from 'vitest'
import { compileTemplates } from '../../src/build/templates/compile-templates.ts'
import { url } from '../../src/model/url.ts'
import { compiled, folderOf } from './templates/workshop.ts'

const HEAD = `<mj-head>
<mj-title>T</mj-title>
<mj-attributes><mj-all font-family="Georgia, serif" /><mj-class name="soft" color="#666666" /></mj-attributes>
</mj-head>`
/** Line 7 is the first of the body's own. */
const mail = (body: string, head = HEAD) => `<mjml lang="en">
${head}
<mj-body>
${body}
</mj-body>
</mjml>`
const inText = (text: string) => mail(`<mj-section><mj-column><mj-text>\n${text}\n</mj-text></mj-column></mj-section>`)
const PLACEHOLDERS = {
  title: 'text',
  more: 'text?',
  link: 'url',
  flag: 'flag',
  list: [{ name: 'text', items: ['text'] }],
}
const USED =
  '{{title}}{{#if more}}{{more}}{{/if}}<a href="{{link}}">l</a>{{#if flag}}f{{/if}}{{#each list as one}}{{one.name}}{{#each one.items as i}}{{i}}{{/each}}{{/each}}'

async function errorsOf(
  mjml: string,
  placeholders: unknown = PLACEHOLDERS,
  more: Readonly<Record<string, string>> = {},
) {
  const compiled = await compileTemplates(
    folderOf({ 'mail.mjml': mjml, 'mail.placeholders.json': JSON.stringify(placeholders), ...more }),
  )
  return compiled.ok ? [] : compiled.error
}

describe('a mistake fails the build with the template’s name and line', () => {
  test.each([
    {
      name: 'a bare loop between components',
      mjml: mail(
        '<mj-section><mj-column>\n{{#each list as one}}\n<mj-text>x</mj-text>\n{{/each}}\n</mj-column></mj-section>',
      ),
      line: 8,
      says: 'MJML drops a tag',
    },
    {
      name: 'an undefined mj-class',
      mjml: inText(`${USED}\n<b></b>`).replace('<mj-text>', '<mj-text mj-class="loud">'),
      line: 7,
      says: 'mj-class "loud" is not defined',
    },
    {
      name: 'a missing include',
      mjml: mail('<mj-include path="./partials/none.mjml" />'),
      line: 7,
      says: 'there is no file',
    },
    {
      name: 'an include from elsewhere',
      mjml: mail('<mj-include path="../secrets.mjml" />'),
      line: 7,
      says: 'not below templates/',
    },
    {
      name: 'unbalanced HTML in mj-text',
      mjml: inText(`${USED}\n<p><b>bold</p>`),
      line: 9,
      says: '</b> is missing before </p>',
    },
    {
      name: 'an element never closed',
      mjml: inText(`${USED}\n<p>open`),
      line: 10,
      says: '</p> is missing before </mj-text>',
    },
    { name: 'a close tag too many', mjml: inText(`${USED}</i>`), line: 8, says: 'is missing before </i>' },
    {
      name: 'a placeholder in style=""',
      mjml: inText(`${USED}\n<p style="color:{{title}}">x</p>`),
      line: 9,
      says: 'style=""',
    },
    {
      name: 'a placeholder in mj-style',
      mjml: inText(USED).replace('</mj-head>', '<mj-style>.a { color: {{title}}; }</mj-style>\n</mj-head>'),
      line: 5,
      says: 'style sheet',
    },
    {
      name: 'a placeholder for a colour',
      mjml: inText(USED).replace('<mj-text>', '<mj-text color="{{title}}">'),
      line: 7,
      says: 'how the mail looks',
    },
    {
      name: 'a placeholder in onclick',
      mjml: inText(`${USED}\n<a onclick="{{title}}" href="{{link}}">x</a>`),
      line: 9,
      says: 'onclick',
    },
    {
      name: 'a loop that closes at another level',
      mjml: inText(`${USED}\n<p>{{#each list as one}}x</p>{{/each}}`),
      line: 9,
      says: 'in different elements',
    },
    {
      name: 'a loop that is never closed',
      mjml: inText(`${USED}\n{{#each list as one}}x`),
      line: 9,
      says: 'never closed',
    },
    { name: 'an else of nothing', mjml: inText(`${USED}\n{{else}}`), line: 9, says: '{{else}} has no {{#if}}' },
    {
      name: 'blocks that cross',
      mjml: inText(`${USED}\n{{#if flag}}{{#each list as one}}x{{/if}}{{/each}}`),
      line: 9,
      says: '{{/if}} has no {{#if}} that is open here',
    },
    {
      name: 'an unknown tag',
      mjml: mail(
        `<mj-section><mj-column><mj-text>${USED}</mj-text>\n<mj-blink>x</mj-blink>\n</mj-column></mj-section>`,
      ),
      line: 8,
      says: 'mj-blink',
    },
    {
      name: 'an unknown attribute',
      mjml: inText(USED).replace('<mj-text>', '<mj-text colour="red">'),
      line: 7,
      says: 'colour',
    },
    { name: 'triple braces', mjml: inText(`${USED}\n{{{title}}}`), line: 9, says: 'triple braces' },
    { name: 'a misspelt placeholder', mjml: inText(`${USED}\n{{titel}}`), line: 9, says: 'did you mean "title"?' },
    {
      name: 'a misspelt field',
      mjml: inText(`${USED}\n{{#each list as one}}{{one.nmae}}{{/each}}`),
      line: 9,
      says: 'did you mean "name"?',
    },
    {
      name: 'a loop variable after its loop',
      mjml: inText(`${USED}\n{{one.name}}`),
      line: 9,
      says: 'not a declared placeholder',
    },
    { name: 'braces never closed', mjml: inText(`${USED}\n{{title`), line: 9, says: 'never closed' },
    { name: 'an unknown helper', mjml: inText(`${USED}\n{{#unless flag}}x{{/unless}}`), line: 9, says: 'is not known' },
    {
      name: 'formatting in a placeholder',
      mjml: inText(`${USED}\n{{title | upper}}`),
      line: 9,
      says: 'format values in TypeScript',
    },
    {
      name: 'a loop over text',
      mjml: inText(`${USED}\n{{#each title as t}}x{{/each}}`),
      line: 9,
      says: 'is not a list',
    },
    { name: 'a list as text', mjml: inText(`${USED}\n{{list}}`), line: 9, says: 'a list' },
    {
      name: 'a condition that always holds',
      mjml: inText(`${USED}\n{{#if title}}x{{/if}}`),
      line: 9,
      says: 'always there',
    },
    { name: 'text as an address', mjml: inText(`${USED}\n<a href="{{title}}">x</a>`), line: 9, says: 'type url' },
    {
      name: 'an address with more beside it',
      mjml: inText(`${USED}\n<a href="https://a.example/{{title}}">x</a>`),
      line: 9,
      says: 'nothing beside it',
    },
    { name: 'a placeholder in a comment', mjml: inText(`${USED}\n<!-- {{title}} -->`), line: 9, says: 'comment' },
    { name: 'no language', mjml: inText(USED).replace(' lang="en"', ''), line: 1, says: 'lang=' },
    {
      name: 'no font of one’s own',
      mjml: inText(USED).replace('<mj-all font-family="Georgia, serif" />', ''),
      line: 1,
      says: 'font-family',
    },
    {
      name: 'a font that MJML links',
      mjml: inText(USED).replace('Georgia, serif', 'Roboto, Arial'),
      line: 1,
      says: 'fonts.googleapis.com',
    },
    {
      name: 'a picture from elsewhere',
      mjml: inText(`${USED}<img src="https://a.example/x.png" alt="x">`),
      line: 1,
      says: 'https://a.example/x.png',
    },
  ])('$name', async ({ mjml, line, says }) => {
    const errors = await errorsOf(mjml)
    expect(errors.map((error) => error.message).join('\n')).toContain(says)
    expect(errors.find((error) => error.message.includes(says))).toMatchObject({ template: 'mail.mjml', line })
  })

  it('names the partial and its line', async () => {
    const errors = await errorsOf(
      inText(USED).replace('</mj-head>', '<mj-include path="./partials/style.mjml" />\n</mj-head>'),
      PLACEHOLDERS,
      {
        'partials/style.mjml': '<mj-style>\n.a { color: {{title}}; }\n</mj-style>\n',
      },
    )
    expect(errors).toMatchObject([{ template: 'partials/style.mjml', line: 2 }])
  })

  test.each([
    {
      name: 'a placeholder nobody uses',
      placeholders: { ...PLACEHOLDERS, extra: 'text' },
      says: '"extra" is declared, but mail.mjml never uses it',
    },
    {
      name: 'a field nobody uses',
      placeholders: { ...PLACEHOLDERS, list: [{ name: 'text', items: ['text'], age: 'text' }] },
      says: '"list.age" is declared',
    },
    {
      name: 'an unknown type',
      placeholders: { ...PLACEHOLDERS, title: 'string' },
      says: 'types are text, url and flag',
    },
    {
      name: 'a list of two',
      placeholders: { ...PLACEHOLDERS, list: ['text', 'text'] },
      says: 'the type of its items once',
    },
    { name: 'no object', placeholders: ['text'], says: 'must be an object of placeholders' },
  ])('$name', async ({ placeholders, says }) => {
    const errors = await errorsOf(inText(USED), placeholders)
    expect(errors.map((error) => `${error.template} ${error.message}`).join('\n')).toContain(says)
    expect(errors.every((error) => error.template === 'mail.placeholders.json')).toBe(true)
  })

  it('a declaration that is missing', async () => {
    const compiled = await compileTemplates(folderOf({ 'mail.mjml': inText(USED) }))
    expect(compiled).toMatchObject({ ok: false, error: [{ template: 'mail.placeholders.json', line: 1 }] })
  })
})

const flat = (html: string) => html.replace(/\s+/g, ' ').replace(/> </g, '><').trim()

describe('the compiled function', () => {
  const ROWS = { rows: [{ name: 'text', points: ['text'] }], last: 'text?' }
  const LOOP = mail(`<mj-section><mj-column>
<mj-raw>{{#each rows as row}}</mj-raw>
<mj-divider border-width="1px" />
<mj-text><h2>{{row.name}}</h2>{{#if row.points}}<ul>{{#each row.points as point}}<li>{{point}}</li>{{/each}}</ul>{{else}}<p>none</p>{{/if}}</mj-text>
<mj-raw>{{/each}}</mj-raw>
<mj-text>{{#if last}}<p>{{last}}</p>{{/if}}</mj-text>
</mj-column></mj-section>`)
  const row = (name: string, points: readonly string[]) => ({ name, points })
  /** The same mail written by hand, through mjml itself. */
  const byHand = (rows: readonly ReturnType<typeof row>[], last: string | null) =>
    mail(`<mj-section><mj-column>
${rows
  .map(
    ({ name, points }) => `<mj-divider border-width="1px" />
<mj-text><h2>${name}</h2>${points.length > 0 ? `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>` : '<p>none</p>'}</mj-text>`,
  )
  .join('\n')}
<mj-text>${last === null ? '' : `<p>${last}</p>`}</mj-text>
</mj-column></mj-section>`)

  test.each([
    { name: 'no item', rows: [], last: null },
    { name: 'one item', rows: [row('One', [])], last: 'End' },
    { name: 'three items', rows: [row('One', ['a']), row('Two', []), row('Three', ['b', 'c', 'd'])], last: 'End' },
  ])('gives the document that mjml gives: $name', async ({ rows, last }) => {
    const render = await compiled(LOOP, ROWS)
    const { html } = await mjml2html(byHand(rows, last), { minify: true, validationLevel: 'soft' })
    expect(flat(render({ rows, last }))).toBe(flat(html))
  })

  it('escapes every value, in text and in attributes, and code in the template stays text', async () => {
    const render = await compiled(
      mail(
        '<mj-section><mj-column><mj-text><p title="{{t}}">{{t}} \\ ` ${1}</p><a href="{{u}}">x</a></mj-text></mj-column></mj-section>',
      ),
      { t: 'text', u: 'url?' },
    )
    const hostile = `<script>alert("1")</script>'{{h}}\`\${process}&`
    const html = render({ t: hostile, u: url('https://a.example/?a=1&b="x"') })
    expect(html).not.toContain('<script>alert')
    expect(html).toContain(`<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'{{h}}\`\${process}&amp;">`)
    expect(html).toContain('href="https://a.example/?a=1&amp;b=%22x%22"')
    expect(html).toContain('\\ ` ${1}')
  })

  it('is the same text every time', async () => {
    const dir = folderOf({ 'mail.mjml': LOOP, 'mail.placeholders.json': JSON.stringify(ROWS) })
    expect(await compileTemplates(dir)).toEqual(await compileTemplates(dir))
  })
})

describe('url', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' https://a.example',
    'https://u:p@a.example/',
    '/relative',
    '//a.example',
    'https://a.example/\n',
    `https://a.example/${'a'.repeat(2_048)}`,
    '',
    null,
    undefined,
  ])('refuses %j', (value) => expect(url(value)).toBeNull())
  test.each(['https://a.example/', 'http://a.example/b?c#d', 'mailto:a@b.example?subject=x'])('takes %s', (value) =>
    expect(url(value)).toBe(value),
  )
})
