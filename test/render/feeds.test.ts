import { parseFeed } from '@rowanmanning/feed-parser'
import { parseAtomFeed } from 'feedsmith'
import { Parser } from 'htmlparser2'
import { describe, expect, it, test } from 'vitest'
import { digestView } from '../../src/render/digest-view.ts'
import { atomFeed, type FeedEdition, jsonFeed, MAX_FEED_CONTENT } from '../../src/render/feeds.ts'
import { brief, digest, SETTINGS, SLOT, story } from './digests.ts'

const edition = (change: Partial<FeedEdition> = {}): FeedEdition => ({
  slot: SLOT,
  subject: 'First & foremost + 1 more',
  preheader: 'Another “story”',
  frozenAt: new Date('2026-10-05T05:00:01Z'),
  content: digest(
    brief({
      language: 'de',
      stories: [
        story({
          heading: 'First & foremost',
          gist: 'A gist <em>.',
          points: ['One.', 'Two.'],
          takeaway: 'It matters.',
          references: [
            {
              label: 'Read more',
              title: 'A paper',
              source: 'arXiv',
              url: 'https://arxiv.example/1?a=1&b=2',
              truncated: false,
            },
            { label: null, title: 'No address', source: null, url: null, truncated: false },
          ],
        }),
        story({ heading: 'Another “story”' }),
      ],
      alsoInThisIssue: ['Something else'],
    }),
  ),
  place: null,
  ...change,
})
const older = edition({
  slot: 'manual:3f2a1b0c9d8e7f6a',
  subject: 'By hand',
  frozenAt: new Date('2026-10-01T12:00:00Z'),
})
const EDITIONS = [edition(), older]
const HOME = 'https://digest.example/archive/weekly'

interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

/** By another parser than the one that Atom was written with. */
function xmlOf(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node = { name, attributes, children: [], text: '' }
        open.at(-1)?.children.push(node)
        open.push(node)
      },
      ontext(text) {
        const node = open.at(-1)
        if (node !== undefined) node.text += text
      },
      onclosetag() {
        open.pop()
      },
    },
    { xmlMode: true, recognizeCDATA: true },
  )
  parser.end(xml)
  return root.children.find(({ name }) => name === 'feed') ?? root
}
const all = (node: XmlNode, name: string) => node.children.filter((child) => child.name === name)
const one = (node: XmlNode, name: string) => {
  expect([name, all(node, name).length]).toEqual([name, 1])
  return all(node, name)[0] as XmlNode
}
const textOf = (node: XmlNode, name: string) => one(node, name).text.trim()
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

describe('atomFeed has what RFC 4287 requires', () => {
  const feed = xmlOf(atomFeed(EDITIONS, SETTINGS))
  const links = (node: XmlNode) => all(node, 'link').map(({ attributes }) => attributes)

  it('of a feed: one id, title and updated, an author, its own address (4.1.1)', () => {
    expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' })
    expect(textOf(feed, 'id')).toBe(HOME)
    expect(textOf(feed, 'title')).toBe('The Weekly')
    expect(textOf(feed, 'updated')).toBe('2026-10-05T05:00:01.000Z')
    expect(textOf(one(feed, 'author'), 'name')).toBe('The Weekly')
    expect(links(feed)).toContainEqual({ href: `${HOME}/feed.atom`, rel: 'self', type: 'application/atom+xml' })
    expect(links(feed)).toContainEqual({ href: HOME, rel: 'alternate', type: 'text/html' })
  })

  it('of an entry: one id, title and updated, a link, its content (4.1.2)', () => {
    const entries = all(feed, 'entry')
    expect(entries.map((entry) => textOf(entry, 'id'))).toEqual([
      `${HOME}/2026-10-05-0700`,
      `${HOME}/by-hand-3f2a1b0c9d8e`,
    ])
    for (const entry of entries) {
      expect(textOf(entry, 'updated')).toMatch(RFC3339)
      expect(textOf(entry, 'published')).toMatch(RFC3339)
      expect(links(entry)).toEqual([{ href: textOf(entry, 'id'), rel: 'alternate', type: 'text/html' }])
      expect(one(entry, 'content').attributes.type).toBe('html')
    }
    expect(textOf(entries[0] as XmlNode, 'title')).toBe('First & foremost + 1 more')
  })

  it('as a feed reader finds it', () => {
    const read = parseFeed(atomFeed(EDITIONS, SETTINGS))
    expect(read.meta).toEqual({ type: 'atom', version: '1.0' })
    expect([read.title, read.language, read.url, read.self]).toEqual(['The Weekly', 'en', HOME, `${HOME}/feed.atom`])
    expect(read.items.map(({ id, url, title, published }) => ({ id, url, title, published }))).toEqual([
      {
        id: `${HOME}/2026-10-05-0700`,
        url: `${HOME}/2026-10-05-0700`,
        title: 'First & foremost + 1 more',
        published: new Date('2026-10-05T05:00:01Z'),
      },
      {
        id: `${HOME}/by-hand-3f2a1b0c9d8e`,
        url: `${HOME}/by-hand-3f2a1b0c9d8e`,
        title: 'By hand',
        published: new Date('2026-10-01T12:00:00Z'),
      },
    ])
    expect(read.items[0]?.content).toContain('<h3>')
  })

  it('as a strict reader finds it, sign for sign', () => {
    const odd = 'A & B < "C" \u2028 \u0007 ]]> &amp; é 🚋'
    const read = parseAtomFeed(atomFeed([edition({ subject: odd, preheader: odd })], SETTINGS))
    const [entry] = read.entries ?? []
    const kept = odd.replace('\u0007', '')
    expect([entry?.title?.value, entry?.summary?.value].map((text) => text?.replace(/\s+/g, ' '))).toEqual(
      [kept, kept].map((text) => text.replace(/\s+/g, ' ')),
    )
    expect(read.entries?.[0]?.content?.value).toContain('First &amp; foremost')
  })

  it('also when nothing was sent yet', () => {
    const empty = xmlOf(atomFeed([], SETTINGS))
    expect([textOf(empty, 'id'), textOf(empty, 'updated'), all(empty, 'entry')]).toEqual([
      HOME,
      '1970-01-01T00:00:00.000Z',
      [],
    ])
  })
})

describe('jsonFeed has what JSON Feed 1.1 requires', () => {
  const feed = JSON.parse(jsonFeed(EDITIONS, SETTINGS))

  it('of a feed: version and title; and addresses, author and language', () =>
    expect({ ...feed, items: undefined }).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Weekly',
      home_page_url: HOME,
      feed_url: `${HOME}/feed.json`,
      language: 'en',
      authors: [{ name: 'The Weekly', url: HOME }],
    }))

  it('of an item: an id that is a string, and content; dates of RFC 3339', () => {
    expect(feed.items).toHaveLength(2)
    for (const item of feed.items) {
      expect(typeof item.id).toBe('string')
      expect(item.url).toBe(item.id)
      expect(item.date_published).toMatch(RFC3339)
      expect(item.content_html.length).toBeGreaterThan(100)
    }
  })

  it('tells what Atom tells', () => {
    const atom = all(xmlOf(atomFeed(EDITIONS, SETTINGS)), 'entry')
    expect(feed.items.map((item: { content_html: string }) => item.content_html)).toEqual(
      atom.map((entry) => textOf(entry, 'content')),
    )
  })

  it('also when nothing was sent yet', () => expect(JSON.parse(jsonFeed([], SETTINGS))).toMatchObject({ items: [] }))
})

function elementsOf(html: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  let text = ''
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    ontext: (part) => {
      text += part
    },
  })
  parser.end(html)
  return { elements, text }
}
const contentOf = (one: FeedEdition) => JSON.parse(jsonFeed([one], SETTINGS)).items[0].content_html as string

describe('the content', () => {
  it('is plain: no styles, no classes, no pictures, nothing but its own elements', () => {
    const { elements } = elementsOf(contentOf(edition()))
    expect([...new Set(elements.map(({ name }) => name))].sort()).toEqual([
      'a',
      'div',
      'h2',
      'h3',
      'li',
      'p',
      'strong',
      'ul',
    ])
    expect([...new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)))].sort()).toEqual(['href', 'lang'])
    expect(elements.find(({ name }) => name === 'div')?.attributes).toEqual({ lang: 'de' })
  })

  it('has only absolute links', () => {
    const hrefs = elementsOf(contentOf(edition())).elements.flatMap(({ attributes }) => attributes.href ?? [])
    expect(hrefs).toContain('https://arxiv.example/1?a=1&b=2')
    expect(hrefs).toContain('https://ada.example/1')
    expect(hrefs.filter((href) => !/^https:\/\//.test(href) || href.includes('unsubscribe'))).toEqual([])
  })

  it('tells all that the mail’s template tells', () => {
    const one = edition()
    if (one.content === null) throw new Error('it tells something')
    const { text } = elementsOf(contentOf(one))
    const { summary, briefs } = digestView(one.content, SETTINGS, { slot: SLOT })
    const told = [
      summary,
      ...briefs.flatMap(({ title, byline, stories, also, original }) => [
        ...[title, byline, original.name, ...also],
        ...stories.flatMap(({ heading, gist, points, takeaway, references }) => [
          heading ?? '',
          ...[...gist, ...points, ...takeaway].map((kept) => kept.text),
          ...references.map((reference) => reference.title),
        ]),
      ]),
    ]
    expect(told.length).toBeGreaterThan(12)
    expect(told.filter((words) => !text.includes(words))).toEqual([])
  })

  it('is left out of an old edition, which is named and linked', () => {
    const old = edition({ content: null })
    const [entry] = all(xmlOf(atomFeed([old], SETTINGS)), 'entry')
    expect(all(entry as XmlNode, 'content')).toEqual([])
    expect(textOf(entry as XmlNode, 'summary')).toBe(old.preheader)
    const [item] = JSON.parse(jsonFeed([old], SETTINGS)).items
    expect([item.content_html, item.content_text]).toEqual([undefined, old.preheader])
  })

  it('says where the rest is of an edition that tells very much', () => {
    const place = { part: 1, parts: 4, first: 1, last: 2, stories: 100, issues: 9 }
    const { elements, text } = elementsOf(contentOf(edition({ place })))
    expect(text).toContain('Stories 1 to 2 of 100, from 9 issues.')
    expect(text).toContain('98 more stories on the web')
    expect(elements.at(-1)).toMatchObject({ name: 'a', attributes: { href: `${HOME}/2026-10-05-0700` } })
  })

  it('ends at its limit: later editions are named and linked', () => {
    const big = edition({
      content: digest(brief({ stories: Array.from({ length: 35 }, () => story({ gist: 'x'.repeat(1_000) })) })),
    })
    const items = JSON.parse(
      jsonFeed(
        Array.from({ length: 6 }, () => big),
        SETTINGS,
      ),
    ).items as { content_html?: string; url: string }[]
    expect(items.map(({ content_html }) => content_html !== undefined)).toEqual([true, true, true, false, false, false])
    expect(items.every(({ url }) => url.startsWith(HOME))).toBe(true)
    expect(items.reduce((sum, { content_html = '' }) => sum + content_html.length, 0)).toBeLessThanOrEqual(
      MAX_FEED_CONTENT,
    )
  })
})

test.each([
  { name: 'a script', hostile: '</title><script>alert(1)</script>' },
  { name: 'the end of CDATA', hostile: ']]></title><entry>]]>' },
  { name: 'an entity', hostile: '&lt;b&gt; &amp;amp; &#x3c;i&#x3e;' },
  { name: 'a comment', hostile: '<!-- --><![CDATA[x]]>' },
  { name: 'quotes', hostile: `" onclick='x()' '` },
])('$name stays text in both feeds', ({ hostile }) => {
  const one = edition({
    subject: hostile,
    preheader: hostile,
    content: digest(brief({ title: hostile, author: hostile, stories: [story({ heading: hostile, gist: hostile })] })),
  })
  const settings = { ...SETTINGS, title: hostile }
  const feed = xmlOf(atomFeed([one], settings))
  const entry = only(all(feed, 'entry'))
  expect([textOf(feed, 'title'), textOf(entry, 'title'), textOf(entry, 'summary')]).toEqual(
    [hostile, hostile, hostile].map((words) => words.trim()),
  )
  expect(parseFeed(atomFeed([one], settings)).items).toHaveLength(1)
  const [item] = JSON.parse(jsonFeed([one], settings)).items
  expect(item.title).toBe(hostile)
  for (const content of [item.content_html, textOf(entry, 'content')]) {
    const { elements, text } = elementsOf(content)
    expect(elements.filter(({ name }) => !['p', 'h2', 'h3', 'a', 'div'].includes(name))).toEqual([])
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => !['href', 'lang'].includes(name)),
    ).toEqual([])
    expect(text.split(hostile)).toHaveLength(5)
  }
})

it('says from which side a text is read', () => {
  const content = (language: string) =>
    JSON.parse(jsonFeed([edition({ content: digest(brief({ language })) })], SETTINGS)).items[0].content_html
  expect(content('ar')).toMatch(/<div lang="ar"><div dir="rtl"><h2>/)
  expect(content('en')).not.toContain('dir=')
})

it('holds no character that XML 1.0 forbids (2.2)', () => {
  const hostile = 'a\u0000b\u0008c\u000bd\u001be\ud800f\uffffg\udc00h\u{1f600}'
  const one = edition({
    subject: hostile,
    preheader: hostile,
    content: digest(brief({ title: hostile, stories: [story({ heading: hostile, gist: null })] })),
  })
  const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
  expect(hostile).not.toMatch(allowed)
  expect(atomFeed([one], { ...SETTINGS, title: hostile, from: { name: hostile, address: 'a@b.example' } })).toMatch(
    allowed,
  )
  expect(textOf(only(all(xmlOf(atomFeed([one], SETTINGS)), 'entry')), 'title')).toBe('abcde\ufffdfg\ufffdh\u{1f600}')
})

const only = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1)
  return list[0] as T
}

it('names no reader and no address of mail', () => {
  for (const feed of [atomFeed(EDITIONS, SETTINGS), jsonFeed(EDITIONS, SETTINGS)])
    expect(feed).not.toMatch(/@|unsubscribe/)
})
