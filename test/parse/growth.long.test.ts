import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseIssues } from '../../src/parse/parse-source.ts'
import { MOST, stepCounter } from '../steps.ts'

/** Mails, pages and feeds made of one piece again and again: what readers of nested parts, layout and headers choke on. */
const HEADERS =
  'From: Town <a@town.example>\nSubject: The tram\nDate: Wed, 04 Mar 2026 09:00:00 +0100\nMIME-Version: 1.0\n'
const html = (body: string) => `${HEADERS}Content-Type: text/html; charset=utf-8\n\n<html><body>${body}</body></html>`
const plain = (body: string) => `${HEADERS}Content-Type: text/plain; charset=utf-8\n\n${body}`
const WORDS = 'The council approved the new tram line on Monday evening, by nine votes to four. '

const TEXTS: readonly { readonly name: string; readonly text: (n: number) => string }[] = [
  ...[
    { name: 'paragraphs', piece: `<p>${WORDS}</p>` },
    { name: 'breaks', piece: `${WORDS}<br><br>` },
    { name: 'bold lines', piece: `<p><b>The tram</b></p><p>${WORDS}</p>` },
    {
      name: 'cards',
      piece: `<table><tr><td><h3>The tram</h3><p>${WORDS}</p><a href="https://a.example">More</a></td></tr></table>`,
    },
    { name: 'nested tables', piece: '<table><tr><td>a' },
    { name: 'nested divisions', piece: '<div>a' },
    { name: 'nested lists', piece: '<ul><li>a' },
    { name: 'nested quotes', piece: '<blockquote>a' },
    { name: 'links', piece: '<a href="https://a.example/?utm_source=b">a</a> ' },
    { name: 'links that were never closed', piece: '<a href="https://a.example">a' },
    { name: 'pictures', piece: '<img src="a.png" alt="The tram comes to town">' },
    { name: 'hidden text', piece: '<div style="display:none">a</div>' },
    { name: 'styles of their own', piece: '<i style="color:red;font-size:12px">a</i>' },
    { name: 'footers', piece: '<p>You are receiving this because you signed up. Unsubscribe</p>' },
  ].map(({ name, piece }) => ({ name: `a mail of ${name}`, text: (n: number) => html(piece.repeat(n)) })),
  ...[
    { name: 'lines', piece: `${WORDS}\n` },
    { name: 'capitals', piece: `THE TRAM COMES\n\n${WORDS}\n\n` },
    { name: 'signs', piece: `The tram\n--------\n\n${WORDS}\n\n` },
    { name: 'addresses', piece: 'The tram <https://a.example>\n' },
    { name: 'numbered addresses', piece: '[1] https://a.example\n' },
    { name: 'quotation marks', piece: '> a\n' },
  ].map(({ name, piece }) => ({ name: `a mail of plain ${name}`, text: (n: number) => plain(piece.repeat(n)) })),
  ...[
    { name: 'AsciiDoc', head: '= Town\n:a: b\n\n', piece: `== The tram\n\n${WORDS}https://a.example[a *b* {a}]\n\n` },
    { name: 'Org mode', head: '#+TITLE: Town\n\n', piece: `** The tram\n${WORDS}[[https://a.example][a]] /b/ =c=\n\n` },
    { name: 'reStructuredText', head: '', piece: `The tram\n========\n\n${WORDS}\`a <https://a.example>\`_ b_\n\n` },
    {
      name: 'data of stories',
      head: '# Town\n\n',
      piece: `## The tram\nDate: 2026-03-04\nSource: a\nSays: ${WORDS}\n\n`,
    },
    {
      name: 'linked titles',
      head: '# Town weekly\n\n',
      piece: `## [The tram](https://a.example)\n\n${WORDS}\n\n## [The ferry](https://b.example)\n\n${WORDS}\n\n### Pier\n\n${WORDS}\n\n## [The fair](https://c.example)\n\n${WORDS}\n\n`,
    },
    {
      name: 'lists between rules',
      head: '# Town weekly\n\n',
      piece: `- Link: [a](https://a.example)\n- Says: ${WORDS}\n---\n`,
    },
  ].map(({ name, head, piece }) => ({ name, text: (n: number) => head + piece.repeat(n) })),
  { name: 'header fields', text: (n) => `X-A: b\n`.repeat(n) + plain(WORDS) },
  { name: 'a folded header field', text: (n) => `X-A: b\n${' c\n'.repeat(n)}${plain(WORDS)}` },
  { name: 'encoded words', text: (n) => plain(WORDS).replace('Subject: ', `Subject: ${'=?utf-8?q?a?= '.repeat(n)}`) },
  {
    name: 'parts side by side',
    text: (n) =>
      `${HEADERS}Content-Type: multipart/mixed; boundary="b"\n\n${`--b\nContent-Type: text/plain\n\n${WORDS}\n`.repeat(n)}--b--`,
  },
  {
    name: 'soft breaks of quoted-printable',
    text: (n) =>
      `${HEADERS}Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n${'The tram=20=\n'.repeat(n)}`,
  },
  {
    name: 'entries of a feed',
    text: (n) =>
      `<rss><channel>${`<item><title>a</title><description>${WORDS}</description></item>`.repeat(n)}</channel></rss>`,
  },
  {
    name: 'elements of an entry',
    text: (n) => `<rss><channel><item><title>a</title>${'<x>b</x>'.repeat(n)}</item></channel></rss>`,
  },
  {
    name: 'a page of prose in divisions',
    text: (n) => `<!doctype html><body>${`<div><p>${WORDS}</p></div>`.repeat(n)}</body>`,
  },
  {
    name: 'a page of menus',
    text: (n) => `<!doctype html><body><p>${WORDS}</p>${'<div class="menu"><a href="/a">a</a></div>'.repeat(n)}</body>`,
  },
]

const TIMES = 100

// Libraries count, too: one that searches again and again would be ours to bound.
const counter = stepCounter((url) => url.includes('/src/') || /htmlparser2|postal-mime|markdown-it/.test(url))
beforeAll(counter.start)
afterAll(counter.stop)

const stepsOf = (text: string) =>
  counter.stepsOf(() => parseIssues({ name: 'document', bytes: new TextEncoder().encode(text) }))

describe('work grows with the length of a document of any form and no faster', () => {
  test('steps are counted', async () => expect(await stepsOf(plain(WORDS.repeat(20)))).toBeGreaterThan(1_000))

  // Where V8 lost counts of the shorter text in both runs, the next try has them. Work that grows too fast fails every time.
  test.each(TEXTS)('$name', { retry: 4 }, async ({ text }) => {
    await stepsOf(text(10))
    const once = await stepsOf(text(TIMES))
    const twice = await stepsOf(text(2 * TIMES))
    expect(twice / once).toBeLessThan(MOST)
  })
})
