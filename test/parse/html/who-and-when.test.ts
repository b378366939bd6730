import { describe, expect, test } from 'vitest'
import { onlyIssue } from '../source-of.ts'

const TEXT = 'The council approved the new tram line on Monday evening, by nine votes to four, after a long debate.'
const GERMAN =
  'Der Stadtrat hat am Montagabend nach langer Debatte die neue Linie der Straßenbahn beschlossen, mit neun gegen vier Stimmen.'
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>The tram</title>${head}</head><body><article>${body}<p>${TEXT}</p><p>${TEXT}</p></article></body></html>`

describe('who wrote a page that does not say so in its head', () => {
  test.each([
    {
      name: 'a linked name',
      line: '<p><a href="https://town.example/@ann">Ann Example</a></p>',
      author: 'Ann Example',
    },
    { name: 'a by-line', line: '<p>By Ann Example • 4 March 2026</p>', author: 'Ann Example' },
    {
      name: 'a name that leads to the page of its author',
      line: '<div><span><a href="/author/ann/">Ann Example</a></span></div>',
      author: 'Ann Example',
    },
    { name: 'an element for it', line: '<div class="entry-author">von Ann Example</div>', author: 'Ann Example' },
    { name: 'no name', line: '<p><a href="https://town.example/@ann">@ann</a></p>', author: null },
  ])('$name', async ({ line, author }) =>
    expect((await onlyIssue(page(`<h1>The tram</h1>${line}`))).author).toBe(author),
  )
})

describe('when it was written', () => {
  test.each([
    { name: 'above its heading', body: '<header><p>04.03.2026</p><h1>The tram</h1></header>' },
    { name: 'behind a word of another language', body: '<h1>The tram</h1><div>Veröffentlicht am 04.03.2026</div>' },
    { name: 'alone in an element', body: '<h1>The tram</h1><div><span>4 March 2026</span></div>' },
    {
      name: 'below a smaller heading',
      body: '<h1>Town letter</h1><h2>The tram</h2><p>By Ann Example, 4 March 2026</p>',
    },
    { name: 'in microdata', body: '<h1>The tram</h1><span itemprop="datePublished" content="2026-03-04">today</span>' },
  ])('$name', async ({ body }) => expect((await onlyIssue(page(body))).date).toBe('2026-03-04'))
})

test('a person is named rather than the site', async () =>
  expect(
    (
      await onlyIssue(
        page(
          '<h1>The tram</h1><p>By Ann Example</p>',
          '<meta name="author" content="Town Letter"><meta property="og:site_name" content="Town letter">',
        ),
      )
    ).author,
  ).toBe('Ann Example'))

test.each([
  { name: 'what somebody signs in with', given: 'annex' },
  { name: 'a number', given: '105092' },
  { name: 'a site with its address', given: 'Town Letter (www.letter.example)' },
])('$name is less than a name', async ({ given }) =>
  expect(
    (await onlyIssue(page('<h1>The tram</h1><p>By Ann Example</p>', `<meta name="author" content="${given}">`))).author,
  ).toBe('Ann Example'),
)

test.each([
  'Written by Ann Example in Trams on 1 June 2019 at 08:34 PM EDT. 51 Comments',
  'Ann Example / TLN / Updated: Oct 9, 2019, 11:05 IST',
  'Ann Example | Stand: 9. Oktober 2019, 11:05 Uhr',
])('the name in a line that says more: %s', async (line) =>
  expect((await onlyIssue(page(`<h1>The tram</h1><div class="byline">${line}</div>`))).author).toBe('Ann Example'),
)

test.each(['<span class="authorname-txt">', '<span class="writer">', '<a href="/about/editors/ann-example/">'])(
  'a name in an element for it: %s',
  async (tag) =>
    expect((await onlyIssue(page(`<h1>The tram</h1>${tag}Ann Example</a></span>`))).author).toBe('Ann Example'),
)

test.each([
  { escaped: 'Stra&amp;szlig;e &amp;#8216;frei&amp;#8217;', title: 'Straße ‘frei’' },
  { escaped: 'Who said &amp;quot;no&amp;quot;', title: 'Who said "no"' },
  { escaped: '協賛企業&amp;quot;総スカン&amp;quot;', title: '協賛企業"総スカン"' },
])('a title that was escaped twice: $title', async ({ escaped, title }) =>
  expect((await onlyIssue(page('', `<meta property="og:title" content="${escaped}">`))).title).toBe(title),
)

test.each([
  '新聞をスクラップできるペン、切り抜き ｜ 町の便り',
  '新聞をスクラップできるペン、切り抜き : スポーツ',
  '新聞をスクラップできるペン、切り抜き--町--便り',
])('the part of a title without spaces that is a heading: %s', async (title) =>
  expect(
    (
      await onlyIssue(
        page('<h1>新聞をスクラップできるペン、切り抜き</h1>').replace('<title>The tram', `<title>${title}`),
      )
    ).title,
  ).toBe('新聞をスクラップできるペン、切り抜き'),
)

test.each(['The tram › Town letter', 'Town letter | The tram'])(
  'the part of a title that is a heading: %s',
  async (title) =>
    expect(
      (await onlyIssue(page('<h1>Town letter</h1><h2>The tram</h2>').replace('<title>The tram', `<title>${title}`)))
        .title,
    ).toBe('The tram'),
)

test('an address of the machine that made a page is none', async () =>
  expect(
    (await onlyIssue(page('<h1>The tram</h1>', '<link rel="canonical" href="http://localhost:4000/tram">'))).url,
  ).toBe(null))

test('a German text in an English template is German', async () =>
  expect(
    (
      await onlyIssue(
        `<!doctype html><html lang="en"><body><h1>Die Linie 4</h1><p>${GERMAN}</p><p>${GERMAN}</p></body></html>`,
      )
    ).language,
  ).toBe('de'))

test('a value that links to several sites share is left out of them', async () => {
  const link = (host: string, rest = '') =>
    `<p>${TEXT} <a href="https://${host}.example/p?id=7&reader=4f0c9a77b1${rest}">The plan</a></p>`
  const { sections } = await onlyIssue(page(`<h1>The tram</h1>${link('a')}${link('b', '&x=1')}${link('c')}`))
  const urls = sections.flatMap(({ blocks }) => blocks.flatMap((block) => ('links' in block ? block.links : [])))
  expect(urls.map(({ url }) => url)).toEqual([
    'https://a.example/p?id=7',
    'https://b.example/p?id=7&x=1',
    'https://c.example/p?id=7',
  ])
})

test('a last part that is headed by the name of the author is none of the stories', async () => {
  const about = '<h2>Ann Example</h2><p>Ann has written about the town for twenty years, and lives at its river.</p>'
  const body = `<h1>The tram</h1><p>By Ann Example</p><p>${TEXT}</p><h2>The costs</h2><p>${TEXT}</p>`
  const { sections, notTold } = await onlyIssue(
    `<!doctype html><html lang="en"><body><article>${body}${about}</article></body></html>`,
  )
  expect(sections.map(({ heading }) => heading)).toEqual(['The tram', 'The costs'])
  expect(notTold.map(({ text }) => text).join()).toContain('lives at its river')
})
