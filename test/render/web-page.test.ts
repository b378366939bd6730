import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it, test } from 'vitest'
import type { Digest } from '../../src/model/digest.ts'
import { DEFAULT_THEME } from '../../src/model/theme.ts'
import { digestView } from '../../src/render/digest-view.ts'
import { renderEdition } from '../../src/render/edition.ts'
import { digest as digestHtml } from '../../src/render/templates.gen.ts'
import { webCopy } from '../../src/render/web-copy.ts'
import { asWebPage, type WebPage } from '../../src/render/web-page.ts'
import { shortenStory } from '../../src/summarize/shorten.ts'
import { brief, digest, SETTINGS, SLOT, story } from './digests.ts'

const PAGE: WebPage = {
  title: 'The subject',
  description: 'The preheader',
  site: 'The Weekly',
  canonical: 'https://digest.example/archive/weekly/2026-10-05-0700',
  index: '/archive/weekly',
  feeds: { atom: '/archive/weekly/feed.atom', json: '/archive/weekly/feed.json' },
  newer: null,
  older: { href: '/archive/weekly/2026-09-28-0700', date: 'Monday, 28 September 2026', subject: 'Last week' },
  before: null,
  after: null,
  sender: 'The Weekly',
  published: '2026-10-05T05:00:00.000Z',
  picture: null,
  postalAddress: '1 Example Street, Paris',
  theme: DEFAULT_THEME,
  listed: true,
  mail: null,
}

const editionOf = async (told: Digest, settings = SETTINGS) =>
  (await renderEdition(told, settings, SLOT, shortenStory)).edition
const many = (n: number) =>
  digest(brief({ stories: Array.from({ length: n }, (_, i) => story({ heading: `Story ${i}.`, gist: `Gist ${i}.` })) }))

describe('webCopy', () => {
  const kept = { slot: SLOT, subject: 'Of the editor' }

  it('is the mail, byte for byte, where that tells all', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 12 }),
        async (texts) => {
          const told = digest(
            brief({ stories: texts.map((text) => story({ heading: text, gist: `${text}.`, points: [text] })) }),
          )
          const { mailTellsAll, html, subject } = await editionOf(told)
          expect(mailTellsAll).toBe(true)
          expect(webCopy({ ...kept, mail: html, content: null, place: null }, SETTINGS)).toBe(html)
          // And that is what the template makes of all that is told: both ways lead to the same bytes.
          expect(webCopy({ ...kept, subject, mail: null, content: told, place: null }, SETTINGS)).toBe(html)
          expect(digestHtml(digestView(told, SETTINGS, { slot: SLOT }))).toBe(html)
        },
      ),
      { numRuns: 40 },
    ))

  it('is known not to be the mail where stories were left out or shortened to fit', async () => {
    expect((await editionOf(many(40))).mailTellsAll).toBe(true)
    expect((await editionOf(many(41))).mailTellsAll).toBe(false)
    const long = (i: number) => story({ heading: `Long ${i}`, gist: `Gist ${i}.`, points: ['y'.repeat(4500)] })
    const { mailTellsAll, html } = await editionOf(
      digest(brief({ stories: Array.from({ length: 30 }, (_, i) => long(i)) })),
    )
    expect([mailTellsAll, html.includes('more stories')]).toEqual([false, false])
  })

  it('tells the stories of its page, and which they are', () => {
    const place = { part: 2, parts: 3, first: 26, last: 30, stories: 60, issues: 4 }
    const content = { ...many(5), note: 'The note of the editor' }
    const copy = webCopy({ ...kept, mail: null, content, place }, SETTINGS)
    for (let i = 0; i < 5; i += 1) expect(copy).toContain(`Gist ${i}.`)
    expect(copy).toContain('Stories 26 to 30 of 60, from 4 issues.')
    expect(copy).not.toMatch(/In this edition|The note of the editor|more stories/)
    const first = webCopy({ ...kept, mail: null, content, place: { ...place, part: 1, first: 1, last: 5 } }, SETTINGS)
    expect(first).toContain('The note of the editor')
  })
})

/** Tag names, roles and texts in order, by a parser. */
function outline(html: string) {
  const tags: { name: string; attributes: Record<string, string> }[] = []
  let text = ''
  const parser = new Parser({
    onopentag: (name, attributes) => tags.push({ name, attributes }),
    ontext: (part) => {
      text += part
    },
  })
  parser.end(html)
  return { tags, text, names: tags.map(({ name }) => name) }
}

const sheetOf = (html: string) => html.slice(html.indexOf('<div class="sheet"'), html.indexOf('<div class="foot"'))

describe('asWebPage', () => {
  it('leaves sent stories unchanged, byte for byte', async () => {
    const { html } = await editionOf(many(3))
    const sheet = sheetOf(html)
    expect(sheet.length).toBeGreaterThan(2_000)
    expect(asWebPage(html, PAGE)).toContain(sheet)
  })

  it('takes nothing away but preheader, foot and role, and the rest in its order', async () => {
    const { html } = await editionOf(many(3))
    const page = asWebPage(html, PAGE)
    const hidden = /<div style="display:none[\s\S]*?<\/div>/.exec(html)?.[0] ?? ''
    const foot = html.slice(
      html.indexOf('<div class="foot"'),
      html.lastIndexOf('</div> <!--[if mso | IE]></td></tr></table><![endif]--> </div>') + 6,
    )
    expect([hidden.length, foot.length].every((length) => length > 100)).toBe(true)
    const rest = html
      .replace(hidden, '')
      .replace(foot, '')
      .replace(' aria-roledescription="email"', '')
      .replace(/<title>.*?<\/title>/, '')
    // Every piece of the mail between the places where something was put in.
    const pieces = rest.split(/(?<=<head>)|(?=<\/head>)|(?<=<body[^>]*>)|(?=<\/body>)/)
    expect(pieces).toHaveLength(5)
    let at = 0
    for (const piece of pieces) {
      const found = page.indexOf(piece.trim(), at)
      expect(found).toBeGreaterThanOrEqual(at)
      at = found + piece.trim().length
    }
  })

  it('has nothing that is for one reader: no preheader, no unsubscribe link, no reason for the mail', async () => {
    for (const archive of ['private', 'public'] as const) {
      const { html, preheader } = await editionOf(
        digest(brief({ stories: [story(), story({ heading: 'Hidden line' })] })),
        { ...SETTINGS, archive },
      )
      expect(html).toContain('/unsubscribe/')
      expect(preheader).toBe('Hidden line')
      const page = asWebPage(html, { ...PAGE, description: 'D' })
      for (const word of [
        'unsubscribe',
        'You get this mail',
        'Read in the browser',
        '\u034f',
        '&#847;',
        'email',
        'display:none',
      ])
        expect(page.toLowerCase()).not.toContain(word.toLowerCase())
      expect(outline(page).text.split('Hidden line')).toHaveLength(2)
    }
  })

  it('leaves out the sentence that holds the way to unsubscribe where a template has no foot', () => {
    const html =
      '<html><head><title>x</title></head><body><p>Told.</p><p>Tired? <a href="https://digest.example/unsubscribe/0">Leave</a>.</p><p><a href="mailto:hello@digest.example?subject=unsubscribe%20weekly">Leave by mail</a></p></body></html>'
    const page = asWebPage(html, PAGE)
    expect(page).toContain('<p>Told.</p>')
    expect(page).not.toMatch(/unsubscribe|Tired|Leave/)
  })

  it('keeps a sentence of a newsletter that leads to the unsubscribe page of another', () => {
    const told = '<p>Told at <a href="https://other.example/unsubscribe/1">another</a>.</p>'
    expect(asWebPage(`<html><head></head><body>${told}</body></html>`, PAGE)).toContain(told)
  })

  it('has the landmarks of a page, each once, and one h1', async () => {
    const { tags, names, text } = outline(asWebPage((await editionOf(many(2))).html, PAGE))
    for (const name of ['header', 'main', 'footer', 'h1', 'title', 'body'])
      expect([name, names.filter((n) => n === name)]).toEqual([name, [name]])
    const first = tags[names.indexOf('body') + 1]
    expect(first).toMatchObject({ name: 'a', attributes: { href: '#edition' } })
    expect(tags.find(({ name }) => name === 'main')?.attributes.id).toBe('edition')
    expect(text).toContain('The subject · The Weekly')
    expect(tags.filter(({ name }) => name === 'nav').map(({ attributes }) => attributes['aria-label'])).toEqual([
      'Archive',
      'Other editions',
    ])
    expect(tags.find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href).toBe(PAGE.canonical)
    expect(tags.filter(({ attributes }) => attributes.rel === 'alternate')).toHaveLength(2)
    expect(tags.some(({ name }) => ['script', 'img', 'iframe', 'form'].includes(name))).toBe(false)
    expect(tags.filter(({ name, attributes }) => name === 'link' && attributes.rel === 'stylesheet')).toEqual([])
  })

  it('asks search engines to leave out what is private, and only that', async () => {
    const { html } = await editionOf(many(1))
    expect(asWebPage(html, { ...PAGE, listed: false })).toContain('<meta name="robots" content="noindex">')
    expect(asWebPage(html, PAGE)).not.toContain('noindex')
  })

  it('shows the mail’s own view to whom it is given', async () => {
    const { html } = await editionOf(many(1))
    expect(asWebPage(html, PAGE)).not.toContain('view=mail')
    expect(asWebPage(html, { ...PAGE, mail: '?view=mail' })).toContain('href="?view=mail"')
  })

  test.each(['</title><script>x()</script>', '"><img src=x onerror=x()>', "' onclick='x()", '$& $1 $$'])(
    'keeps %s text',
    async (hostile) => {
      const { html } = await editionOf(
        digest(brief({ title: hostile, stories: [story({ heading: hostile, gist: hostile })] })),
      )
      const link = { href: '/a', date: hostile, subject: hostile }
      const page = asWebPage(html, {
        ...PAGE,
        title: hostile,
        description: hostile,
        site: hostile,
        sender: hostile,
        postalAddress: hostile,
        newer: link,
        older: link,
      })
      const { names, tags, text } = outline(page)
      expect(names.filter((name) => ['script', 'img'].includes(name))).toEqual([])
      expect(tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'))).toEqual(
        [],
      )
      expect(text.split(hostile).length).toBeGreaterThan(8)
    },
  )

  it('links to the other pages of a long edition', async () => {
    const { html } = await editionOf(many(1))
    expect(asWebPage(html, PAGE)).not.toContain('More of this edition')
    const before = { href: '/a?part=1', words: 'Previous stories' }
    const after = { href: '/a?part=3', words: '30 more stories' }
    const { tags, text } = outline(asWebPage(html, { ...PAGE, before, after }))
    expect(tags.filter(({ name }) => name === 'nav').map(({ attributes }) => attributes['aria-label'])).toEqual([
      'Archive',
      'More of this edition',
      'Other editions',
    ])
    for (const { href, words } of [before, after]) {
      expect(tags.some(({ attributes }) => attributes.href === href)).toBe(true)
      expect(text).toContain(words)
    }
  })

  it('refuses anything but a document', () => expect(() => asWebPage('<p>no</p>', PAGE)).toThrow('no head'))
})
