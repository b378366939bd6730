import { describe, expect, it, test } from 'vitest'
import { cleanLink } from '../../../src/parse/html/clean-link.ts'
import { headings, leftOut, onlyIssue, told } from '../source-of.ts'

const TEXT = 'The council approved the new tram line on Monday evening, by nine votes to four, after a long debate.'
const page = (head: string, body = `<article><h1>The tram</h1><p>${TEXT}</p><p>${TEXT}</p></article>`) =>
  `<!doctype html><html lang="en-GB"><head><title>The tram | Town letter</title>${head}</head><body><nav><a href="/">Home</a> <a href="/all">All of it</a></nav>${body}<footer>About this site</footer></body></html>`

describe('what a page says of itself', () => {
  test.each([
    {
      name: 'in JSON-LD',
      head: '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","headline":"The tram","datePublished":"2026-03-04T09:00:00+01:00","author":{"@id":"#ann"}},{"@type":"Person","@id":"#ann","name":"Ann Example"}]}</script><link rel="canonical" href="https://town.example/tram">',
    },
    {
      name: 'in Open Graph',
      head: '<meta property="og:title" content="The tram"><meta property="og:url" content="https://town.example/tram"><meta property="article:published_time" content="2026-03-04T09:00:00+01:00"><meta name="author" content="Ann Example">',
    },
    {
      name: 'in meta and time',
      head: '<meta name="dc.creator" content="Ann Example"><base href="https://town.example/"><link rel="canonical" href="/tram">',
      body: `<article><h1>The tram</h1><time datetime="2026-03-04T09:00:00+01:00">today</time><p>${TEXT}</p><p>${TEXT}</p></article>`,
    },
  ])('$name', async ({ head, body }) =>
    expect(await onlyIssue(page(head, body))).toMatchObject({
      title: 'The tram',
      author: 'Ann Example',
      date: '2026-03-04T09:00:00+01:00',
      url: 'https://town.example/tram',
      language: 'en-GB',
    }),
  )
})

describe('the date of a page whose head has none', () => {
  test.each([
    {
      name: 'in its address',
      head: '<link rel="canonical" href="https://town.example/blog/2026/03/04/tram/">',
      line: '',
    },
    { name: 'behind the author', head: '', line: '<p><em>Posted by Ann Example on March 04, 2026</em></p>' },
    { name: 'in an element named for it', head: '', line: '<div><p class="date">March 4, 2026</p></div>' },
  ])('$name', async ({ head, line }) =>
    expect(
      (await onlyIssue(page(head, `<article><h1>The tram</h1>${line}<p>${TEXT}</p><p>${TEXT}</p></article>`))).date,
    ).toBe('2026-03-04'),
  )
  test('is no date of its text', async () =>
    expect(
      (await onlyIssue(page('', `<article><h1>The tram</h1><p>Since March 4, 2026: ${TEXT}</p></article>`))).date,
    ).toBe(null))
})

it('takes a heading that repeats the summary for a subtitle', async () => {
  const summary = 'Nine votes to four, and a long debate'
  const issue = await onlyIssue(
    page(
      `<meta name="description" content="${summary}">`,
      `<article><h1>The tram</h1><h2>${summary}</h2><p>${TEXT}</p><p>${TEXT}</p></article>`,
    ),
  )
  expect([issue.excerpt, headings(issue)]).toEqual([summary, ['The tram']])
})

it('leaves the author out of a title', async () =>
  expect(
    (
      await onlyIssue(
        page('<meta name="author" content="Ann Example"><meta property="og:title" content="The tram | Ann Example">'),
      )
    ).title,
  ).toBe('The tram'))

it('tells the main content, and lists the rest', async () => {
  const issue = await onlyIssue(page(''))
  expect(told(issue)).toContain(TEXT)
  expect(told(issue)).not.toMatch(/All of it|About this site/)
  expect(leftOut(issue).join()).toMatch(/All of it[\s\S]*About this site/)
})

it('tells the only article of a page, and no teasers of others below it', async () => {
  const long = `<p>${TEXT} ${TEXT}</p>`.repeat(4)
  const teasers = `<div><h2>Popular stories</h2>${`<div><h3><a href="/other">Another story</a></h3><p>${TEXT.replace('tram', 'boat')} ${TEXT.replace('tram', 'boat')}</p></div>`.repeat(5)}</div>`
  const issue = await onlyIssue(page('', `<div><article><h1>The tram</h1>${long}</article>${teasers}</div>`))
  expect(headings(issue)).toEqual(['The tram'])
  expect(leftOut(issue).join()).toContain('new boat line')
})

it('leaves out links to other pages below a heading that says so, and no part of the text', async () => {
  const long = `<p>${TEXT}</p>`.repeat(3)
  const links = '<ul><li><a href="/1">A boat for the lake</a></li><li><a href="/2">Bread before six</a></li></ul>'
  const issue = await onlyIssue(
    page(
      '',
      `<article><h1>The tram</h1>${long}<div><h3>Most popular</h3></div>${links}<h3>More from the debate</h3>${long}</article>`,
    ),
  )
  expect(told(issue)).not.toContain('Bread before six')
  expect(headings(issue)).toContain('More from the debate')
  expect(leftOut(issue).join()).toContain('Bread before six')
})

it('tells short items that are a small heading above its links, and no cards whose heading is the link', async () => {
  const long = `<p>${TEXT}</p>`.repeat(3)
  const names = ['A boat for the lake', 'Bread before six', 'Old bridges', 'Ten new trees']
  const items = names.map(
    (name, n) =>
      `<section><h4>${name}</h4><p><a href="https://p.example/${n}">https://p.example/${n}/and-a-long-path</a></p></section>`,
  )
  const cards = names.map((name, n) => `<section><h4><a href="/${n}">${name.replace('e', 'o')}</a></h4></section>`)
  const shown = told(
    await onlyIssue(page('', `<main><h1>The tram</h1>${long}${items.join('')}${cards.join('')}</main>`)),
  )
  expect(shown).toContain('A boat for the lake')
  expect(shown).not.toContain('A boat for tho lake')
})

it('leaves out what readers wrote, even if it is longer', async () => {
  const comments = `<div id="comments" class="comments-area post-comments"><h3>Comments</h3><ol class="comment-list">${`<li><p>I was there and saw it all. ${TEXT} ${TEXT}</p></li>`.repeat(9)}</ol></div>`
  const issue = await onlyIssue(page('', `<article><h1>The tram</h1><p>${TEXT}</p></article>${comments}`))
  expect(told(issue)).toContain(TEXT)
  expect(told(issue)).not.toContain('saw it all')
  expect(leftOut(issue).join()).toContain('saw it all')
})

it('leaves out links to other pages of the site between paragraphs, and tells those that are titles', async () => {
  const head = '<link rel="canonical" href="https://town.example/tram">'
  const line = '<p><b><a href="https://town.example/boat">The mayor wants a boat on the lake</a></b></p>'
  const below =
    '<h4>More:</h4><ul><li><a href="https://town.example/bread">Bread before six in the morning</a></li></ul>'
  const long = `<p>${TEXT}</p>`.repeat(4)
  const article = await onlyIssue(
    page(head, `<article><h1>The tram</h1>${long}${line}${long}${below}${long}</article>`),
  )
  expect(headings(article)).toEqual(['The tram'])
  expect(leftOut(article).join()).toMatch(/boat on the lake[\s\S]*Bread before six/)
  const other = line.replaceAll('boat', 'ship')
  const letter = await onlyIssue(
    page(head, `<article><h1>Letter 12</h1>${`${line}<p>${TEXT}</p>${other}<p>${TEXT}</p>`.repeat(1)}</article>`),
  )
  expect(told(letter)).toContain('The mayor wants a boat on the lake')
})

it('leaves out the dialogs of a page whose text is in an element for it', async () => {
  const dialogs = `<div class="b-login"><h3>Your account</h3>${`<p>Type the address of your account, and the password that belongs to it, and again below. ${TEXT}</p>`.repeat(9)}</div>`
  const issue = await onlyIssue(
    page('', `<main><h1>The tram</h1><p>${TEXT}</p><p>${TEXT}</p></main><div>${dialogs}</div>`),
  )
  expect(told(issue)).toContain(TEXT)
  expect(leftOut(issue).join()).toContain('password that belongs')
})

it('leaves out a form between paragraphs', async () => {
  const form =
    '<div><h3>Our letter for the town</h3><p>Read it with us every week, for nothing.</p><input type="email"></div>'
  const long = `<p>${TEXT}</p>`.repeat(3)
  const issue = await onlyIssue(page('', `<article><h1>The tram</h1>${long}${form}${long}</article>`))
  expect(headings(issue)).toEqual(['The tram'])
  expect(leftOut(issue).join()).toContain('every week, for nothing')
})

it('leaves out what only labels a number', async () => {
  const long = `<p>${TEXT}</p>`.repeat(3)
  const issue = await onlyIssue(
    page('', `<article><h1>The tram</h1>${long}<h2>Score</h2><p>87</p><h2>On the road</h2>${long}</article>`),
  )
  expect(headings(issue)).toEqual(['The tram', 'On the road'])
  expect(leftOut(issue).join()).toContain('87')
})

it('lists footnotes', async () => {
  const long = `<p>${TEXT}</p>`.repeat(3)
  const notes = '<div class="footnote"><a class="footnote-number">1</a><p>The vote was a secret one.</p></div>'
  const issue = await onlyIssue(
    page('', `<article><h1>The tram</h1>${long}<h2>On the road</h2>${long}${notes}</article>`),
  )
  expect(told(issue)).not.toContain('secret')
  expect(leftOut(issue)).toContain('footnote: 1 The vote was a secret one.')
})

test.each([
  {
    name: 'parameters that count',
    from: 'https://a.example/p?id=3&utm_source=x&fbclid=y',
    to: 'https://a.example/p?id=3',
  },
  { name: 'nothing but such parameters', from: 'https://a.example/p?utm_source=x#top', to: 'https://a.example/p#top' },
  {
    name: 'other parameters stay as written',
    from: 'https://a.example/p?q=a%20b+c',
    to: 'https://a.example/p?q=a%20b+c',
  },
  {
    name: 'by what the reader came',
    from: 'https://a.example/p?source=rss-b1f3------2&ref=town',
    to: 'https://a.example/p?ref=town',
  },
  {
    name: 'a member of Ghost',
    from: 'https://a.example/r/2017fb87?m=1ed23d55-8119-4b10-b903-392c96d1198c',
    to: 'https://a.example/r/2017fb87',
  },
  {
    name: 'the name of a post stays',
    from: 'https://substack.com/app-link/post?publication_id=7&post_id=12&utm_source=x&isFreemail=true&r=8o5&token=eyJ1c2',
    to: 'https://substack.com/app-link/post?publication_id=7&post_id=12',
  },
  { name: 'Google', from: 'https://www.google.com/url?q=https://a.example/p&sa=D', to: 'https://a.example/p' },
  {
    name: 'Facebook',
    from: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fp%3Ffbclid%3D1&h=x',
    to: 'https://a.example/p',
  },
  {
    name: 'Safe Links',
    from: 'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fp&data=05',
    to: 'https://a.example/p',
  },
  { name: 'URL Defense 3', from: 'https://urldefense.com/v3/__https://a.example/p__;!!x$', to: 'https://a.example/p' },
  {
    name: 'URL Defense 2',
    from: 'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_p&d=x',
    to: 'https://a.example/p',
  },
  {
    name: 'Amazon SES',
    from: 'https://x.r.us-east-1.awstrack.me/L0/https:%2F%2Fa.example%2Fp%3Fx=1/1/0100/abc',
    to: 'https://a.example/p?x=1',
  },
  {
    name: 'CL0',
    from: 'https://tracking.a-letter.example/CL0/https:%2F%2Fa.example%2Fp%3Futm_source=l/1/0100/abc=1',
    to: 'https://a.example/p',
  },
  {
    name: 'Kit, in base64',
    from: `https://click.convertkit-mail.com/abc/def/${btoa('https://a.example/page-of-it')}`,
    to: 'https://a.example/page-of-it',
  },
  {
    name: 'Substack, in JSON in base64',
    from: `https://substack.com/redirect/2/${btoa('{"e":"https://a.example/p?utm_source=substack","p":1}')}.sig`,
    to: 'https://a.example/p',
  },
  {
    name: 'a post that Substack opens in its app',
    from: 'https://open.substack.com/pub/town/p/the-tram?utm_campaign=email&redirect=app-store&token=eyJ1IjoiMSJ9',
    to: 'https://town.substack.com/p/the-tram',
  },
  {
    name: 'a wrapper in a wrapper',
    from: `https://www.google.com/url?q=${encodeURIComponent('https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fp')}`,
    to: 'https://a.example/p',
  },
  {
    name: 'an archive is no wrapper',
    from: 'https://web.archive.org/web/2020/https://a.example/p',
    to: 'https://web.archive.org/web/2020/https://a.example/p',
  },
  {
    name: 'a share button leads to its network',
    from: 'https://a-network.example/share?url=https%3A%2F%2Fa.example%2Fp',
    to: 'https://a-network.example/share?url=https%3A%2F%2Fa.example%2Fp',
  },
  {
    name: 'a wrapper without its target stays',
    from: 'https://list.us1.list-manage.com/track/click?u=1&id=2',
    to: 'https://list.us1.list-manage.com/track/click?u=1&id=2',
  },
])('$name', ({ from, to }) => expect(cleanLink(from)).toBe(to))

describe('text that programs for pages name or hide', () => {
  const TEXT = 'The council approved the new tram line on Monday evening, by nine votes to four, after a long debate.'
  const long = `<p>${TEXT}</p>`.repeat(15)
  test.each([
    { name: 'named a paywall', body: `<article class="paywall"><h1>The tram</h1>${long}</article>` },
    { name: 'below a name for subscribers', body: `<h1>The tram</h1><div class="paywall-article">${long}</div>` },
    {
      name: 'sent hidden by React',
      body: `<main><template id="B:0"></template></main><div hidden id="S:0"><h1>The tram</h1>${long}</div>`,
    },
  ])('is read: $name', async ({ body }) =>
    expect(
      (await onlyIssue(`<!doctype html><html><head><title>The tram</title></head><body>${body}</body></html>`))
        .sections[0]?.text,
    ).toContain(TEXT),
  )
})

describe('what stands between the paragraphs of a page', () => {
  test.each([
    '<h3>Security Newsletter</h3><p>Every Monday the news of the week, with all you need to know.</p>',
    '<h3>Newsletter: Town inside</h3><p>Jeden Montag die Geschichten der Woche aus der Redaktion.</p>',
    '<h3>Boletín de la ciudad</h3><p>Todos los lunes, las historias de la semana en su correo.</p>',
    '<p>Ann Example/AFP via Getty Images</p>',
    '<p>Foto: Ann Example</p>',
    '<p>© Ann Example</p>',
  ])('is not told: %s', async (between) => {
    const body = `<article><h1>The tram</h1><p>${TEXT}</p><div>${between}</div><p>${TEXT}</p><p>${TEXT}</p></article>`
    const { sections } = await onlyIssue(page('', body))
    expect(sections.map(({ text }) => text).join(' ')).not.toMatch(/week|Woche|semana|Ann/)
  })

  it('is told if it is the text of an issue', async () => {
    const body = `<article><h1>Town letter</h1><h2>Newsletter of May</h2><p>${TEXT}</p><p>${TEXT}</p><p>${TEXT}</p></article>`
    expect((await onlyIssue(page('', body))).sections.map(({ text }) => text).join(' ')).toContain(TEXT)
  })
})
