import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it, test } from 'vitest'
import type { Issue } from '../../src/model/issue.ts'
import { parseIssues } from '../../src/parse/parse-source.ts'

const WORDS = fc.constantFrom(
  'The council approved the new tram line on Monday evening, by nine votes to four.',
  'Bread',
  'The old bridge stays open, says the mayor; the new one opens in May.',
  'Read more',
  'View in browser',
  'You are receiving this because you signed up.',
  'Share · Tweet · Forward',
  '4 March 2026',
  'Ärger über Öl &amp; Gas',
  '1.',
  '•',
  '市議会は月曜日に新しい路線を承認した。',
)

/** Elements as mails and pages have them, in each other. */
const { block } = fc.letrec<{ inline: string; block: string; cell: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    WORDS,
    WORDS.map((words) => `<b>${words}</b>`),
    WORDS.map((words) => `<a href="https://a.example/?utm_source=b">${words}</a>`),
    WORDS.map((words) => `<span style="font-size:24px;font-weight:bold">${words}</span>`),
    WORDS.map((words) => `${words}<br>${words}<br><br>${words}`),
    WORDS.map((words) => `<i>${words}</i> <code>a &lt; b</code>`),
    fc.constant('<img src="a.png" alt="A picture of a tram"><img src="p.gif" width="1" height="1" alt="pixel">'),
  ),
  cell: fc.oneof(tie('inline'), tie('block')).map((inner) => `<td>${inner}</td>`),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('inline').map((inner) => `<p>${inner}</p>`),
    fc.tuple(fc.integer({ min: 1, max: 6 }), tie('inline')).map(([n, inner]) => `<h${n}>${inner}</h${n}>`),
    fc.array(tie('block'), { maxLength: 3 }).map((all) => `<div>${all.join('')}</div>`),
    fc
      .array(fc.oneof(tie('inline'), tie('block')), { maxLength: 3 })
      .map((all) => `<ul>${all.map((one) => `<li>${one}</li>`).join('')}</ul>`),
    fc
      .array(fc.array(tie('cell'), { maxLength: 3 }), { maxLength: 3 })
      .map((rows) => `<table>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`),
    fc
      .array(fc.array(WORDS, { minLength: 2, maxLength: 2 }), { maxLength: 3 })
      .map(
        (rows) =>
          `<table><tr><th>One</th><th>Two</th></tr>${rows.map((row) => `<tr>${row.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('')}</table>`,
      ),
    tie('block').map((inner) => `<blockquote>${inner}</blockquote>`),
    tie('inline').map((inner) => `<div style="display:none">${inner}</div>`),
    WORDS.map((words) => `<pre>${words}\n  ${words}</pre>`),
    WORDS.map((words) => `<nav><a href="/">${words}</a></nav><hr><button>Press</button><script>no()</script>`),
  ),
}))
const BODIES = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n'))

/** The words of HTML by a parser that knows nothing of stories, those of pictures that hold nothing open too. */
function shownWords(html: string): string[] {
  let text = ''
  let silent = 0
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (/^(?:script|style|title)$/.test(tag)) silent++
      if (!INLINE.test(tag)) text += ' '
      if (tag === 'img' && attributes.width !== '1') text += ` ${attributes.alt ?? ''} `
    },
    ontext: (part) => {
      if (silent === 0) text += part
    },
    onclosetag: (tag) => {
      if (/^(?:script|style|title)$/.test(tag)) silent--
      if (!INLINE.test(tag)) text += ' '
    },
  })
  parser.end(html)
  return wordsOf(text)
}

const INLINE = /^(?:a|b|i|em|strong|code|span)$/
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' $& ')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Words of the document that no part of the Issue has, and words that the Issue has and the document has not, or less often. */
function difference(
  shown: readonly string[],
  { title, sections, notTold }: Issue,
): { lost: string[]; added: string[] } {
  // A mail that only says where to read it online is its subject, with that link.
  const told = sections.map(({ text }) => text).filter((text) => text !== title)
  const left = notTold.map(({ text }) => text)
  // What is not told of a story stands in its Section too.
  const apart = left.filter((text) => !told.some((section) => section.includes(text)))
  return {
    lost: missing(shown, wordsOf([...told, ...left].join(' '))),
    added: missing(wordsOf([...told, ...apart].join(' ')), shown),
  }
}

function missing(wanted: readonly string[], present: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of present) counts.set(word, (counts.get(word) ?? 0) + 1)
  return wanted.filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}

async function compared(document: string, html: string): Promise<ReturnType<typeof difference> | null> {
  const parsed = await parseIssues({ name: 'x', bytes: new TextEncoder().encode(document) })
  const [issue] = parsed.ok ? parsed.value : []
  return issue === undefined ? null : difference(shownWords(html), issue)
}

describe('every word that is shown is in a Section or in what is not told, and none is there twice', () => {
  const same = { lost: [], added: [] }
  it('of a mail', () =>
    fc.assert(
      fc.asyncProperty(BODIES, async (html) => {
        const mail = `From: a@a.example\nSubject: A title of its own\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${html}`
        expect((await compared(mail, html)) ?? same).toEqual(same)
      }),
    ))
  it('of a page', () =>
    fc.assert(
      fc.asyncProperty(BODIES, async (html) => {
        const page = `<!doctype html><title>A title of its own</title><body>${html}</body>`
        expect((await compared(page, html)) ?? same).toEqual(same)
      }),
    ))
  it('of an entry', () =>
    fc.assert(
      fc.asyncProperty(BODIES, async (html) => {
        const feed = `<rss><channel><item><title>A title of its own</title><content:encoded><![CDATA[<div>${html}</div>]]></content:encoded></item></channel></rss>`
        expect((await compared(feed, html)) ?? same).toEqual(same)
      }),
    ))
})

const FOLDER = join(import.meta.dirname, '../corpus/forms')
const files = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.html') && !readFileSync(join(FOLDER, name), 'utf8').startsWith('---'),
)
describe('of the pages of the corpus', () => {
  test.each(files)('%s', async (name) => {
    const html = readFileSync(join(FOLDER, name), 'utf8')
    const body = /<body[\s\S]*<\/body>/i.exec(html)?.[0] ?? html
    expect((await compared(html, body))?.lost).toEqual([])
  })
})
