import mjml2html from 'mjml'
import { describe, expect, it, test } from 'vitest'
import { compiled, inColumn, inText, mail } from './workshop.ts'

/** A tag in mj-raw keeps MJML from joining neighbouring comments for Outlook, which changes nothing that is shown. */
const flat = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/\s+/g, ' ')
    .replace(/(?<=>) | (?=<)/g, '')
    .replaceAll('<![endif]--><!--[if mso | IE]>', '')

const repeat = (inner: string, items: readonly string[]) =>
  items.map((item) => inner.replaceAll('{{x}}', item)).join('')
const looped = (inner: string) => `<mj-raw>{{#each l as x}}</mj-raw>${inner}<mj-raw>{{/each}}</mj-raw>`
const bare = (inner: string) => `{{#each l as x}}${inner}{{/each}}`

const TEXT = '<mj-text>{{x}}</mj-text>'
const COLUMN = `<mj-column width="50%">${TEXT}</mj-column>`
const SECTION = `<mj-section><mj-column>${TEXT}</mj-column></mj-section>`

describe('a loop gives what mjml gives for the same content written out', () => {
  const places = [
    {
      name: 'round sections',
      loop: looped,
      inner: SECTION,
      around: (loop: string) => mail(`${loop}${SECTION.replace('{{x}}', 'end')}`),
    },
    {
      name: 'round sections in a wrapper',
      loop: looped,
      inner: SECTION,
      around: (loop: string) => mail(`<mj-wrapper>${loop}</mj-wrapper>`),
    },
    {
      name: 'round columns',
      loop: looped,
      inner: COLUMN,
      around: (loop: string) => mail(`<mj-section>${loop}</mj-section>`),
    },
    {
      name: 'round columns in a group',
      loop: looped,
      inner: COLUMN,
      around: (loop: string) => mail(`<mj-section><mj-group>${loop}</mj-group></mj-section>`),
    },
    { name: 'round text', loop: looped, inner: TEXT, around: inColumn },
    { name: 'round divider and text', loop: looped, inner: `<mj-divider />${TEXT}`, around: inColumn },
    {
      name: 'round buttons',
      loop: looped,
      inner: '<mj-button title="{{x}}" href="https://a.example/">{{x}}</mj-button>',
      around: inColumn,
    },
    {
      name: 'round spacers and tables',
      loop: looped,
      inner: '<mj-spacer /><mj-table><tr><td>{{x}}</td></tr></mj-table>',
      around: inColumn,
    },
    { name: 'round pictures', loop: looped, inner: '<mj-image src="cid:1" alt="{{x}}" />', around: inColumn },
    { name: 'in a hero', loop: looped, inner: TEXT, around: (loop: string) => mail(`<mj-hero>${loop}</mj-hero>`) },
    {
      name: 'round rows of mj-table',
      loop: bare,
      inner: '<tr><td>{{x}}</td></tr>',
      around: (loop: string) => inColumn(`<mj-table>${loop}</mj-table>`),
    },
    {
      name: 'round rows in a table of one’s own',
      loop: bare,
      inner: '<tr><td>{{x}}</td></tr>',
      around: (loop: string) => inText(`<table>${loop}</table>`),
    },
    {
      name: 'round cells',
      loop: bare,
      inner: '<td>{{x}}</td>',
      around: (loop: string) => inText(`<table><tr>${loop}</tr></table>`),
    },
    {
      name: 'round items of a list',
      loop: bare,
      inner: '<li>{{x}}</li>',
      around: (loop: string) => inText(`<ul>${loop}</ul>`),
    },
    {
      name: 'in the title of a link',
      loop: bare,
      inner: '<a title="{{x}}" href="https://a.example/">{{x}}</a>',
      around: inText,
    },
    {
      name: 'in mj-raw',
      loop: bare,
      inner: '<p>{{x}}</p>',
      around: (loop: string) => mail(`<mj-raw>${loop}</mj-raw>`),
    },
  ]
  const amounts = [[], ['one'], ['one', 'two', 'three']]
  test.each(places.flatMap((place) => amounts.map((l) => ({ ...place, l }))))('$name: $l', async (place) => {
    const { loop, inner, around, l } = place
    const render = await compiled(around(loop(inner)), { l: ['text'] })
    const { html } = await mjml2html(around(repeat(inner, l)), { minify: true, validationLevel: 'strict' })
    expect(flat(render({ l }))).toBe(flat(html))
  })

  it('nested, sections round columns', async () => {
    const render = await compiled(
      mail(
        `<mj-raw>{{#each rows as row}}</mj-raw><mj-section><mj-raw>{{#each row.l as x}}</mj-raw>${COLUMN}<mj-raw>{{/each}}</mj-raw></mj-section><mj-raw>{{/each}}</mj-raw>`,
      ),
      { rows: [{ l: ['text'] }] },
    )
    const rows = [{ l: ['a', 'b'] }, { l: [] }, { l: ['c'] }]
    const source = mail(rows.map(({ l }) => `<mj-section>${repeat(COLUMN, l)}</mj-section>`).join(''))
    const { html } = await mjml2html(source, { minify: true, validationLevel: 'strict' })
    expect(flat(render({ rows }))).toBe(flat(html))
  })
})

describe('a condition', () => {
  const PLACEHOLDERS = { t: 'text?', u: 'url?', f: 'flag', n: 'flag?', l: ['text'] }
  const EMPTY = { t: null, u: null, f: false, n: null, l: [] }
  const source = inText(
    'T{{#if t}}1{{t}}{{/if}}U{{#if u}}1{{u}}{{/if}}F{{#if f}}1{{/if}}N{{#if n}}1{{/if}}L{{#if l}}1{{else}}0{{/if}}{{#each l as x}}{{x}}{{/each}}.',
  )
  test.each([
    { name: 'nothing', view: {}, shown: 'TUFNL0.' },
    { name: 'a text', view: { t: 'a' }, shown: 'T1aUFNL0.' },
    { name: 'an empty text', view: { t: '' }, shown: 'TUFNL0.' },
    { name: 'a url', view: { u: 'https://a.example/' }, shown: 'TU1https://a.example/FNL0.' },
    { name: 'flags', view: { f: true, n: true }, shown: 'TUF1N1L0.' },
    { name: 'flags that say no', view: { f: false, n: false }, shown: 'TUFNL0.' },
    { name: 'a list of one', view: { l: ['a'] }, shown: 'TUFNL1a.' },
    { name: 'a list', view: { l: ['a', 'b'] }, shown: 'TUFNL1ab.' },
  ])('of $name', async ({ view, shown }) => {
    const render = await compiled(source, PLACEHOLDERS)
    expect(render({ ...EMPTY, ...view })).toContain(`>${shown}<`)
  })
})

describe('the mail’s own text', () => {
  const HOSTILE = `<script>"x"</script>'{{t}}\`\${x}\\--><!--&`
  const IN_TEXT = '&lt;script>"x"&lt;/script>\'{{t}}`${x}\\-->&lt;!--&amp;'
  const IN_ATTRIBUTE = "&lt;script&gt;&quot;x&quot;&lt;/script&gt;'{{t}}`${x}\\--&gt;&lt;!--&amp;"

  it('is escaped everywhere MJML repeats it', async () => {
    const head =
      '<mj-title>{{t}}</mj-title>\n<mj-preview>{{t}}</mj-preview><mj-attributes><mj-all font-family="Georgia" /></mj-attributes>'
    const body = '<mj-section><mj-column><mj-image src="cid:1" alt="{{t}}" title="{{t}}" /></mj-column></mj-section>'
    const render = await compiled(mail(body, head), { t: 'text' })
    const html = render({ t: HOSTILE })
    const places = render({ t: '§' }).split('§').length - 1
    expect(html.split(IN_TEXT).length - 1 + html.split(IN_ATTRIBUTE).length - 1).toBe(places)
    expect(html.match(/="[^"]*&lt;!--&amp;"/g)).toHaveLength(html.split(IN_ATTRIBUTE).length - 1)
    expect(html).not.toContain(HOSTILE)
  })

  it('is nothing where a text may be missing and is', async () => {
    expect((await compiled(inText('a{{t}}b'), { t: 'text?' }))({ t: null })).toContain('>ab<')
  })

  it('is a string, not an object that turns into one', async () => {
    expect(typeof (await compiled(inText('{{t}}'), { t: 'text' }))({ t: 'x' })).toBe('string')
  })

  it('is code of the template as it was written', async () => {
    const html = (await compiled(inText('{{t}} ` ${1} \\n $'), { t: 'text' }))({ t: '`${2}' })
    expect(html).toContain('`${2} ` ${1} \\n $<')
  })
})
