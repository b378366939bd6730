import { describe, expect, it, test } from 'vitest'
import { explainParseError } from '../../src/parse/parse-error.ts'
import { parseIssues } from '../../src/parse/parse-source.ts'

const HEADERS = 'From: Ann <ann@a.example>\nTo: bo@b.example\nSubject: The tram\nMIME-Version: 1.0\n'
const mail = (html: string) => `${HEADERS}Content-Type: text/html; charset=utf-8\n\n${html}`
const rss = (item: string) => `<rss version="2.0"><channel><title>A</title>${item}</channel></rss>`
const TEXT = 'The council approved the new tram line on Monday evening, by nine votes to four.'

const nested = (levels: number): string => {
  let body = `Content-Type: text/plain\n\n${TEXT}`
  for (let i = 0; i < levels; i++)
    body = `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n${body}\n--b${i}--`
  return `${HEADERS}${body}`
}

const entities = (): string => {
  const declared = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')
  return `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">${declared}]>${rss('<item><title>&a12;</title></item>')}`
}

/** What one document may cost is counted in what comes out of it, not in time: the time of a machine says nothing. */
const MOST_TEXT = 20_000_000

describe('a document that is made to cost', () => {
  test.each([
    { name: 'entities in entities', text: entities(), says: 'entities that hold other entities' },
    {
      name: '1,000 entities',
      text: `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(1_000)}]>${rss('')}`,
      says: 'more than 300 entities',
    },
    {
      name: '100,000 elements in each other, as a page',
      text: `<!doctype html>${'<div>'.repeat(100_000)}${TEXT}`,
      says: 'nested deeper than 5,000',
    },
    {
      name: '100,000 elements in each other, as a mail',
      text: mail('<b>'.repeat(100_000) + TEXT),
      says: 'nested deeper than 5,000',
    },
    {
      name: '100,000 quotations in each other, as an entry',
      text: rss(`<item><description><![CDATA[${'<blockquote>'.repeat(100_000)}${TEXT}]]></description></item>`),
      says: 'nested deeper than 5,000',
    },
    {
      name: '100,000 elements in each other, as a feed',
      text: `<rss><channel>${'<x>'.repeat(100_000)}`,
      says: 'nested deeper than 1,000',
    },
    {
      name: '50,000 entries',
      text: rss('<item><title>A</title></item>'.repeat(50_000)),
      says: 'more than 5,000 entries',
    },
    {
      name: '50,000 entries of JSON',
      text: JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        items: Array.from({ length: 50_000 }, (_, id) => ({ id })),
      }),
      says: 'more than 5,000 entries',
    },
    {
      name: '200,000 elements side by side',
      text: `<!doctype html>${'<i>a</i>'.repeat(200_000)}`,
      says: 'more than 150,000 elements',
    },
    { name: '300 levels of MIME', text: nested(300), says: 'cannot be read' },
    { name: '3 MB of headers', text: `${HEADERS}${'X-A: b\n'.repeat(440_000)}\n${TEXT}`, says: 'cannot be read' },
    { name: '11 MB of mail', text: `${HEADERS}\n${'a'.repeat(11_000_000)}`, says: 'at most 10,000,000' },
    { name: '6 MB of feed', text: rss(`<item>${'a'.repeat(6_000_000)}</item>`), says: 'at most 5,000,000' },
    { name: '3 MB of page', text: `<!doctype html>${'a'.repeat(3_000_000)}`, says: 'at most 2,000,000' },
  ])('$name: $says', async ({ text, says }) => {
    const parsed = await parseIssues({ name: 'x', bytes: new TextEncoder().encode(text) })
    expect(parsed.ok ? 'read' : explainParseError(parsed.error)).toContain(says)
  })

  test.each([
    {
      name: 'a hundred thousand attributes',
      text: `<!doctype html><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=b`).join(' ')}>${TEXT}`,
    },
    { name: 'one attribute of a megabyte', text: `<!doctype html><p style="${'a:b;'.repeat(250_000)}">${TEXT}` },
    { name: 'a tag that never ends', text: `<!doctype html><p>${TEXT}<p ${'a '.repeat(500_000)}` },
    {
      name: 'a style sheet of a hundred thousand rules',
      text: `<!doctype html><style>${'.a{b:c}'.repeat(100_000)}</style><p>${TEXT}`,
    },
    { name: 'a style sheet of braces', text: `<!doctype html><style>${'@media{'.repeat(100_000)}</style><p>${TEXT}` },
    { name: 'lists in lists', text: `<!doctype html>${'<ul><li>'.repeat(1_000)}${TEXT}` },
    { name: 'a hundred thousand breaks', text: `<!doctype html><p>${TEXT}${'<br>'.repeat(100_000)}` },
    { name: 'one line of a megabyte', text: `<!doctype html><p>${'tram '.repeat(200_000)}` },
    {
      name: 'fifty thousand links',
      text: `<!doctype html><p>${'<a href="https://a.example/?utm_source=b">tram</a> '.repeat(30_000)}`,
    },
    { name: 'plain text in one paragraph', text: `${HEADERS}\n${'the tram comes\n'.repeat(60_000)}` },
    { name: 'capitals', text: `${HEADERS}\n${'THE TRAM\n'.repeat(50_000)}` },
    { name: '60 levels of MIME', text: nested(60) },
    {
      name: 'a list of addresses',
      text: `${HEADERS}\n${TEXT}\n${Array.from({ length: 20_000 }, (_, i) => `[${i}] https://a.example/${i}`).join('\n')}`,
    },
  ])('$name is read, and grows no larger', async ({ text }) => {
    const parsed = await parseIssues({ name: 'x', bytes: new TextEncoder().encode(text) })
    if (!parsed.ok) throw new Error(explainParseError(parsed.error))
    expect(JSON.stringify(parsed.value).length).toBeLessThan(MOST_TEXT)
  })

  it('reads bytes under the wrong charset as what they are', async () => {
    const lies = new TextEncoder().encode(`<!doctype html><meta charset="utf-16"><p>${TEXT}`)
    const parsed = await parseIssues({ name: 'x', bytes: lies })
    expect(parsed.ok && parsed.value[0]?.sections[0]?.text).toBe(TEXT)
  })
})

describe('HTML from outside', () => {
  const EVIL =
    '<script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">Read the tram</a><iframe src="//e.example"></iframe><style>p{background:url(//e.example)}</style>&lt;script&gt;alert(4)&lt;/script&gt;'
  const LINKS = /javascript:|data:|vbscript:/i
  test.each([
    { name: 'a page', text: `<!doctype html><h1>The tram</h1><p>${TEXT} ${EVIL}</p>` },
    { name: 'a mail', text: mail(`<h1>The tram</h1><p>${TEXT} ${EVIL}</p>`) },
    {
      name: 'a feed',
      text: rss(
        `<item><title>&lt;b onclick=x&gt;The tram&lt;/b&gt;</title><description><![CDATA[<p>${TEXT} ${EVIL}</p>]]></description><link>javascript:alert(5)</link></item>`,
      ),
    },
  ])('never leaves $name: no address that acts, no element', async ({ text }) => {
    const parsed = await parseIssues({ name: 'x', bytes: new TextEncoder().encode(text) })
    if (!parsed.ok) throw new Error(explainParseError(parsed.error))
    const [issue] = parsed.value
    const addresses = issue?.sections.flatMap(({ references, blocks }) => [
      ...references.map(({ url }) => url ?? ''),
      ...blocks.flatMap((block) => ('links' in block ? block.links.map(({ url }) => url) : [])),
    ])
    expect([issue?.url ?? '', ...(addresses ?? [])].filter((address) => LINKS.test(address))).toEqual([])
    const told = issue?.sections.map(({ heading, text: words }) => `${heading} ${words}`).join(' ') ?? ''
    expect(told).not.toMatch(/onerror|onclick|<img|<iframe|e\.example|alert\([12]\)/)
  })
})
