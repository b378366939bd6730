import { describe, expect, it, test } from 'vitest'
import { headings, issuesOf, onlyIssue, told } from '../source-of.ts'

const TEXT = 'The council approved the new tram line on Monday evening, by nine votes to four.'

const rss = (item: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Town letter</title><link>https://town.example/</link>${channel}<item>${item}</item></channel></rss>`
const atom = (entry: string, feed = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Town letter</title><link href="https://town.example/"/>${feed}<entry>${entry}</entry></feed>`

describe('each dialect gives the same Issue', () => {
  test.each([
    {
      name: 'RSS 2.0',
      text: rss(
        `<title>The tram</title><link>https://town.example/tram</link><author>ann@town.example (Ann Example)</author><pubDate>Wed, 04 Mar 2026 09:00:00 +0100</pubDate><description>&lt;p&gt;${TEXT}&lt;/p&gt;</description>`,
      ),
    },
    {
      name: 'RSS 0.91',
      text: `<rss version="0.91"><channel><title>Town letter</title><item><title>The tram</title><link>https://town.example/tram</link><dc:creator>Ann Example</dc:creator><dc:date>2026-03-04T09:00:00+01:00</dc:date><description>${TEXT}</description></item></channel></rss>`,
    },
    {
      name: 'RSS 1.0',
      text: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://town.example/"><title>Town letter</title><items><rdf:Seq><rdf:li resource="https://town.example/tram"/></rdf:Seq></items></channel><item rdf:about="https://town.example/tram"><title>The tram</title><dc:creator>Ann Example</dc:creator><dc:date>2026-03-04T09:00:00+01:00</dc:date><description>${TEXT}</description></item></rdf:RDF>`,
    },
    {
      name: 'Atom',
      text: atom(
        `<title>The tram</title><link rel="edit" href="https://town.example/edit/1"/><link rel="alternate" href="tram"/><author><name>Ann Example</name><email>ann@town.example</email></author><published>2026-03-04T09:00:00+01:00</published><updated>2026-03-05T09:00:00+01:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${TEXT}</p></div></content>`,
      ),
    },
    {
      name: 'Atom 0.3',
      text: `<feed version="0.3"><title>Town letter</title><link rel="alternate" type="text/html" href="https://town.example/"/><author><name>Ann Example</name></author><entry><title>The tram</title><link rel="alternate" type="text/html" href="https://town.example/tram"/><issued>2026-03-04T09:00:00+01:00</issued><content type="text/html" mode="escaped">&lt;p&gt;${TEXT}&lt;/p&gt;</content></entry></feed>`,
    },
    {
      name: 'JSON Feed 1.1',
      text: JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Town letter',
        home_page_url: 'https://town.example/',
        items: [
          {
            id: '1',
            url: '/tram',
            title: 'The tram',
            content_html: `<p>${TEXT}</p>`,
            date_published: '2026-03-04T09:00:00+01:00',
            authors: [{ name: 'Ann Example' }],
          },
        ],
      }),
    },
    {
      name: 'JSON Feed 1.0',
      text: JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        title: 'Town letter',
        author: { name: 'Ann Example' },
        items: [
          {
            id: 1,
            url: 'https://town.example/tram',
            title: 'The tram',
            content_text: TEXT,
            date_published: '2026-03-04T09:00:00+01:00',
          },
        ],
      }),
    },
  ])('$name', async ({ text }) => {
    const issue = await onlyIssue(text)
    expect(issue).toMatchObject({
      title: 'The tram',
      author: 'Ann Example',
      date: '2026-03-04T09:00:00+01:00',
      url: 'https://town.example/tram',
      site: 'town.example',
    })
    expect(told(issue)).toBe(TEXT)
  })
})

describe('an entry', () => {
  it('is its full text, where there is one', async () => {
    const issue = await onlyIssue(
      rss(
        `<title>A</title><description>Short.</description><content:encoded><![CDATA[<p>${TEXT}</p>]]></content:encoded>`,
      ),
    )
    expect(told(issue)).toBe(TEXT)
    expect([issue.thin, issue.excerpt]).toEqual([undefined, 'Short.'])
  })

  it('is marked where there is a summary only', async () =>
    expect((await onlyIssue(rss(`<title>A</title><description>${TEXT}</description>`))).thin).toBe(true))

  it('that is a newsletter is cut into its stories', async () => {
    const body = `<h2>The tram</h2><p>${TEXT}</p><h2>The bridge</h2><p>The old bridge stays open until the end of the year.</p>`
    expect(
      headings(
        await onlyIssue(rss(`<title>Town letter 12</title><content:encoded><![CDATA[${body}]]></content:encoded>`)),
      ),
    ).toEqual(['The tram', 'The bridge'])
  })

  it('that is nothing but a linked title is one story', async () => {
    const issue = await onlyIssue(rss('<title>The tram</title><link>https://town.example/tram</link>'))
    expect(issue.sections).toMatchObject([
      { heading: 'The tram', kind: 'links', references: [{ url: 'https://town.example/tram' }] },
    ])
  })

  it('whose text only says its title again is one story', async () => {
    const issue = await onlyIssue(
      rss(
        '<title>The tram</title><link>https://town.example/tram</link><description>&lt;pre&gt;The tram&lt;/pre&gt;</description>',
      ),
    )
    expect(issue.sections.map(({ heading, references }) => [heading, references[0]?.url])).toEqual([
      ['The tram', 'https://town.example/tram'],
    ])
  })

  it('has prose in <pre> where its style wraps lines', async () =>
    expect(
      told(
        await onlyIssue(
          rss(
            `<title>The tram</title><description>&lt;pre style="white-space:pre-wrap"&gt;The tram comes\n\n${TEXT}&lt;/pre&gt;</description>`,
          ),
        ),
      ),
    ).toContain(TEXT))

  it('without a title is named by how it begins', async () =>
    expect((await onlyIssue(rss(`<description>${TEXT} More words follow.</description>`))).title).toBe(TEXT))

  it.each([
    { name: 'escaped once', title: 'Bread &amp; trams', expected: 'Bread & trams' },
    { name: 'escaped twice', title: 'Bread &amp;amp; trams', expected: 'Bread & trams' },
    { name: 'with an entity of HTML', title: 'Caf&eacute;', expected: 'Café' },
    { name: 'in CDATA', title: '<![CDATA[Bread & trams]]>', expected: 'Bread & trams' },
    { name: 'with tags', title: '&lt;b&gt;Bread&lt;/b&gt; and trams', expected: 'Bread and trams' },
  ])('has a title $name', async ({ title, expected }) =>
    expect((await onlyIssue(rss(`<title>${title}</title><description>${TEXT}</description>`))).title).toBe(expected),
  )

  it.each([
    { written: 'Wed, 04 Mar 2026 09:00:00 EST', expected: '2026-03-04T09:00:00-05:00' },
    { written: 'Wed, 4 Mar 26 09:00 GMT', expected: '2026-03-04T09:00:00Z' },
    { written: 'Wed,04 Mar 2026 09:00:00 +0000', expected: '2026-03-04T09:00:00+00:00' },
    { written: '2026-03-04', expected: '2026-03-04' },
    { written: '2026-03-04 09:00:00', expected: '2026-03-04T09:00:00' },
    { written: '1772611200', expected: '2026-03-04T08:00:00Z' },
    { written: 'March 4, 2026', expected: '2026-03-04' },
  ])('is of the date $written', async ({ written, expected }) =>
    expect(
      (await onlyIssue(rss(`<title>A</title><pubDate>${written}</pubDate><description>${TEXT}</description>`))).date,
    ).toBe(expected),
  )

  it.each([
    {
      name: 'against its own page',
      item: '<link>https://town.example/2026/tram</link>',
      expected: 'https://town.example/2026/map',
    },
    { name: 'against the site', item: '', expected: 'https://town.example/map' },
  ])('has its links resolved $name', async ({ item, expected }) => {
    const issue = await onlyIssue(
      rss(
        `<title>A</title>${item}<content:encoded><![CDATA[<p>${TEXT} Here is <a href="map">the map</a> of it.</p>]]></content:encoded>`,
      ),
    )
    expect(issue.sections[0]?.references[0]?.url).toBe(expected)
  })

  it('takes xml:base before its page', async () => {
    const issue = await onlyIssue(
      atom(
        `<title>A</title><content type="html" xml:base="https://b.example/x/">&lt;p&gt;${TEXT} &lt;a href="y"&gt;the map&lt;/a&gt;&lt;/p&gt;</content>`,
      ),
    )
    expect(issue.sections[0]?.references[0]?.url).toBe('https://b.example/x/y')
  })
})

describe('who an entry is', () => {
  const keyOf = async (item: string) =>
    (await onlyIssue(rss(`<title>A</title><description>${TEXT}</description>${item}`))).key
  it('stays, where its link stays, whatever its id', async () =>
    expect(await keyOf('<guid isPermaLink="false">1</guid><link>https://town.example/a</link>')).toBe(
      await keyOf('<guid isPermaLink="false">2</guid><link>https://town.example/a?utm_source=rss</link>'),
    ))
  it('is told by its id, where it has no link', async () => {
    expect(await keyOf('<guid isPermaLink="false">1</guid>')).not.toBe(
      await keyOf('<guid isPermaLink="false">2</guid>'),
    )
  })
  it('is told by its text, where it has neither', async () => expect(await keyOf('')).toBe(await keyOf('')))
  it('counts once where the feed lists it twice', async () =>
    expect(
      await issuesOf(
        rss(
          `<title>A</title><description>${TEXT}</description></item><item><title>A</title><description>${TEXT}</description>`,
        ),
      ),
    ).toHaveLength(1))
})

describe('a broken feed is read', () => {
  test.each([
    { name: 'a bare ampersand', text: rss(`<title>Bread & trams</title><description>${TEXT}</description>`) },
    {
      name: 'an undeclared prefix',
      text: rss(`<title>Bread &amp; trams</title><foo:bar>x</foo:bar><description>${TEXT}</description>`),
    },
    {
      name: 'an end in the middle',
      text: `${rss(`<title>Bread &amp; trams</title><description>${TEXT}</description></item>`).replace(
        /<\/item>[\s\S]*$/,
        '',
      )}</item>`,
    },
    {
      name: 'HTML that is not escaped',
      text: rss(`<title>Bread &amp; trams</title><description><p>${TEXT}</p></description>`),
    },
    {
      name: 'words before the declaration',
      text: `\n\n${rss(`<title>Bread &amp; trams</title><description>${TEXT}</description>`)}`,
    },
    { name: 'names in capitals', text: rss(`<TITLE>Bread &amp; trams</TITLE><Description>${TEXT}</Description>`) },
    {
      name: 'a field that is not closed',
      text: rss(`<title>Bread &amp; trams</title><description>${TEXT}</description><category>x`),
    },
  ])('$name', async ({ text }) => {
    const issue = await onlyIssue(text)
    expect([issue.title, told(issue)]).toEqual(['Bread & trams', TEXT])
  })
})
