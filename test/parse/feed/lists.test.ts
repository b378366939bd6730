import { describe, expect, it, test } from 'vitest'
import { writeOpml } from '../../../src/collect/write-opml.ts'
import { readOpml } from '../../../src/parse/feed/opml.ts'
import { feedLinks } from '../../../src/parse/html/feed-links.ts'

describe('OPML', () => {
  it('is read as readers write it: folders, any case, twice the same', () => {
    const text = `<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body>
      <outline text="News"><outline type="rss" text="A" title="A &amp; Co" xmlUrl="https://a.example/rss"/>
      <outline text="again" xmlUrl="https://a.example/rss"/></outline>
      <outline TEXT="B" XMLURL="http://b.example/feed?x=1&amp;y=2" htmlUrl="http://b.example"/>
      <outline text="no feed" htmlUrl="https://c.example"/><outline text="bad" xmlUrl="javascript:alert(1)"/></body></opml>`
    expect(readOpml(text)).toEqual([
      { address: 'https://a.example/rss', title: 'A & Co' },
      { address: 'http://b.example/feed?x=1&y=2', title: 'B' },
    ])
  })

  it('is read again as it was written', () => {
    const feeds = [{ address: 'https://a.example/?a=1&b=2', title: '"A" <&> \u0007é' }]
    expect(readOpml(writeOpml(feeds))).toEqual([{ address: 'https://a.example/?a=1&b=2', title: '"A" <&> é' }])
  })

  test.each(['', 'no list', '<opml', '<outline '.repeat(50_000)])('no feed is in %#', (text) =>
    expect(readOpml(text)).toEqual([]),
  )
})

describe('feedLinks', () => {
  it('finds what a page names, comments last', () => {
    const html = `<!doctype html><head><base href="https://cdn.example/x/">
      <link rel=alternate type=application/rss+xml href="comments/feed" title="Comments">
      <LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" HREF="/atom.xml#top">
      <link rel="alternate" type="application/feed+json" href="https://other.example/feed.json">
      <link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="application/rss+xml" href="/no">
      <link rel="alternate" type="application/rss+xml" href="ftp://a.example/rss"></head>`
    expect(feedLinks(html, 'https://site.example/page').map(({ address }) => address)).toEqual([
      'https://cdn.example/atom.xml',
      'https://other.example/feed.json',
      'https://cdn.example/x/comments/feed',
    ])
  })
})
