import { describe, expect, it, test } from 'vitest'
import { readDocument } from '../../../src/parse/read-document.ts'
import { headings, leftOut, onlyIssue, refusalOf, told } from '../source-of.ts'

const TEXT = 'The council approved the new tram line on Monday evening, by nine votes to four.'
const OTHER = 'The old bridge stays open until the end of the year, says the mayor.'

const HEADERS = `From: Town Letter <letter@news.town.example>
To: reader@home.example
Subject: The tram is coming
Date: Wed, 04 Mar 2026 09:00:00 +0100
Message-ID: <1@town.example>
MIME-Version: 1.0
`
const html = (body: string, headers = HEADERS) =>
  `${headers}Content-Type: text/html; charset=utf-8\n\n<html lang="en"><body>${body}</body></html>`
const plain = (body: string, headers = HEADERS) => `${headers}Content-Type: text/plain; charset=utf-8\n\n${body}`
const alternative = (text: string, rich: string) => `${HEADERS}Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

${text}
--b
Content-Type: text/html; charset=utf-8

${rich}
--b--`

const readDocumentOf = async (mail: string) => {
  const read = await readDocument({ name: 'mail', bytes: new TextEncoder().encode(mail) })
  return { value: read.ok ? read.value : null }
}

describe('a mail', () => {
  it('says who wrote it, when, and under which title', async () =>
    expect(await onlyIssue(html(`<p>${TEXT}</p>`))).toMatchObject({
      title: 'The tram is coming',
      author: 'Town Letter',
      site: 'town.example',
      date: '2026-03-04T09:00:00+01:00',
      language: 'en',
    }))

  it('is its HTML, where that tells as much', async () => {
    const issue = await onlyIssue(
      alternative(`${TEXT} Plain.`, `<h2>One</h2><p>${TEXT}</p><h2>Two</h2><p>${OTHER}</p>`),
    )
    expect(headings(issue)).toEqual(['One', 'Two'])
  })

  it('is its text, where the HTML only leads to the web', async () =>
    expect(
      told(await onlyIssue(alternative(`${TEXT}\n\n${OTHER}`, '<a href="https://a.example"><img src="all.png"></a>'))),
    ).toContain(OTHER))

  it('keeps what is hidden apart', async () => {
    const issue = await onlyIssue(
      html(
        `<div style="display:none">A preview of it all.</div><div style="max-height:0;overflow:hidden">More of it.</div><p>${TEXT}</p>`,
      ),
    )
    expect(told(issue)).toBe(TEXT)
    expect(leftOut(issue)).toEqual(expect.arrayContaining(['hidden: A preview of it all.', 'hidden: More of it.']))
  })

  it('leaves filler and tracking pixels out', async () => {
    const issue = await onlyIssue(
      html(
        `<p>&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</p><p>${TEXT}</p><img src="https://t.example/o.gif" alt="t" width="1" height="1">`,
      ),
    )
    expect(issue.sections.map(({ text }) => text)).toEqual([TEXT])
  })

  it.each(['View this email in your browser', 'View online', 'Im Browser ansehen', 'Voir en ligne'])(
    'takes its address from “%s”',
    async (words) => {
      const issue = await onlyIssue(
        html(`<p><a href="https://town.example/letters/12?utm_source=mail">${words}</a></p><p>${TEXT}</p>`),
      )
      expect([issue.url, told(issue)]).toEqual(['https://town.example/letters/12', TEXT])
    },
  )

  it('leaves the footer out', async () => {
    const issue = await onlyIssue(
      html(
        `<h2>One</h2><p>${TEXT}</p><h2>Two</h2><p>${OTHER}</p><hr><p>You are receiving this because you signed up.</p><p>Town Hall, 1 Main Street</p><p><a href="https://town.example/u">Unsubscribe</a></p>`,
      ),
    )
    expect(told(issue)).not.toMatch(/signed up|Main Street|Unsubscribe/)
    expect(leftOut(issue).join()).toMatch(/Main Street/)
  })

  it('leaves out who wrote it, the day and the counts above its text', async () => {
    const issue = await onlyIssue(
      html(
        `<h1>The tram is coming</h1><h3>And a bridge</h3><table><tr><td><a href="https://a.example/@ann">Ann Example</a><br>Mar 4</td><td><a href="https://a.example/p">12</a></td><td>3</td><td><a href="https://a.example/app">READ IN APP</a></td></tr></table><h3>The tram</h3><p>${TEXT}</p><h3>The bridge</h3><p>${OTHER}</p>`,
      ),
    )
    expect(headings(issue)).toEqual(['The tram', 'The bridge'])
    expect(leftOut(issue)).toEqual(expect.arrayContaining(['by-line: Ann Example']))
  })

  it('is what its pictures are called, where it has no other words', async () => {
    const issue = await onlyIssue(
      html(
        '<a href="https://a.example/1"><img src="1.png" alt="The tram comes to town in May"></a><a href="https://a.example/2"><img src="2.png" alt="The bridge stays open for good"></a><p>Unsubscribe</p>',
      ),
    )
    expect(issue.sections.flatMap(({ references }) => references.map(({ title, url }) => [title, url]))).toEqual([
      ['The tram comes to town in May', 'https://a.example/1'],
      ['The bridge stays open for good', 'https://a.example/2'],
    ])
  })

  it('is its subject and where its pictures lead, where they are called nothing', async () => {
    const issue = await onlyIssue(html('<a href="https://a.example/1"><img src="1.png"></a>'))
    expect(issue.sections.map(({ heading, references }) => [heading, references[0]?.url])).toEqual([
      ['The tram is coming', 'https://a.example/1'],
    ])
  })

  it('leaves out a menu above its text', async () => {
    const menu = `<ul>${'Deutsch Français Español Polski Suomi Svenska'
      .split(' ')
      .map((name) => `<li><a href="https://t.example/${name}">${name}</a></li>`)
      .join('')}</ul>`
    const issue = await onlyIssue(html(`${menu}<h2>The tram</h2><p>${TEXT}</p><h2>The bridge</h2><p>${OTHER}</p>`))
    expect(headings(issue)).toEqual(['The tram', 'The bridge'])
    expect(leftOut(issue).join()).toContain('Suomi')
  })

  it('quotes posts of networks', async () => {
    const { value } = await readDocumentOf(
      html(`<h2>The tram</h2><p>${TEXT}</p><div class="tweet"><p>The tram is late again, says everybody.</p></div>`),
    )
    expect(value?.posts[0].document.leaves.map(({ quoted }) => quoted)).toEqual([false, false, true])
  })

  it('tells the cards of nested tables', async () => {
    const card = (title: string, text: string) =>
      `<table width="600"><tr><td><table><tr><td><a href="https://town.example/${title.length}"><img src="a.png" alt="Picture" width="560"></a></td></tr><tr><td style="font-size:22px;font-weight:bold"><a href="https://town.example/${title.length}">${title}</a></td></tr><tr><td style="font-size:16px">${text}</td></tr><tr><td><a href="https://town.example/${title.length}" style="background:#00f;color:#fff;padding:8px">Read more</a></td></tr></table></td></tr></table>`
    const issue = await onlyIssue(
      html(
        `<table><tr><td>${card('The tram is coming', TEXT)}${card('The bridge', OTHER)}${card('Bread', 'The bakery on the square opens an hour earlier from Monday on.')}</td></tr></table>`,
      ),
    )
    expect(headings(issue)).toEqual(['The tram is coming', 'The bridge', 'Bread'])
    expect(issue.sections[1]?.references[0]?.url).toBe('https://town.example/10')
  })

  it('knows the size of its text, although the legal lines below are longer', async () => {
    const line = (size: number, text: string) => `<tr><td style="font-size:${size}px">${text}</td></tr>`
    const legal = 'This letter is sent by the council of the town, which is responsible for all that it says. '.repeat(
      3,
    )
    const issue = await onlyIssue(
      html(
        `<table>${line(24, 'The tram')}${line(18, TEXT)}${line(16, 'Sit beside the driver')}${line(24, 'The bridge')}${line(18, OTHER)}${line(11, legal)}</table>`,
      ),
    )
    expect(headings(issue)).toEqual(['The tram', 'The bridge'])
  })

  it('ends paragraphs at two breaks', async () =>
    expect((await onlyIssue(html(`<div>${TEXT}<br><br>${OTHER}</div>`))).sections[0]?.blocks).toHaveLength(2))
})

describe('a mail of plain text', () => {
  it('has its headings from lines below them, and capitals', async () => {
    const issue = await onlyIssue(plain(`THE TRAM\n\n${TEXT}\n\nThe bridge\n----------\n\n${OTHER}\n`))
    expect(headings(issue)).toEqual(['THE TRAM', 'The bridge'])
  })
  it('has its links from addresses in brackets and from a list at the end', async () => {
    const issue = await onlyIssue(
      plain(
        `The tram <https://town.example/tram> is coming to the square, says the council.\n\nThe bridge [1] stays open until the end of the year.\n\n[1] https://town.example/bridge\n`,
      ),
    )
    expect(issue.sections[0]?.references.map(({ url }) => url)).toEqual([
      'https://town.example/tram',
      'https://town.example/bridge',
    ])
  })
  it('is no code where it is indented', async () =>
    expect((await onlyIssue(plain(`    ${TEXT}\n\n    ${OTHER}`))).sections[0]?.blocks.map(({ kind }) => kind)).toEqual(
      ['paragraph', 'paragraph'],
    ))
})

describe('what mailing programs put around a text', () => {
  const letter = (body: string) =>
    html(
      `<div>Forwarded this email? <a href="https://town.example/join">Subscribe here</a> for more</div><h1><a href="https://town.example/p/tram">The tram is coming</a></h1><h3 class="subtitle">And why it took so long</h3>${body}`,
    )

  it('is a title that leads to the web, and a line below it that says more', async () => {
    const issue = await onlyIssue(letter(`<p>${TEXT}</p>`))
    expect(issue).toMatchObject({ url: 'https://town.example/p/tram', excerpt: 'And why it took so long' })
    expect(headings(issue)).toEqual(['The tram is coming'])
    expect(told(issue)).toBe(TEXT)
  })

  test.each([
    {
      name: 'an offer to subscribe',
      part: '<div class="paywall paywall-white"><h2>Keep reading</h2><p>Subscribe to read all of it.</p></div>',
      reason: 'subscription',
    },
    {
      name: 'what a subscription has',
      part: '<div class="subscription-benefits"><h3>What you get:</h3><p>All posts</p></div>',
      reason: 'subscription',
    },
    {
      name: 'the words below a picture',
      part: '<figure><img src="https://town.example/a.png" alt=""><figcaption>The tram in 1911</figcaption></figure>',
      reason: 'caption',
    },
  ])('is $name', async ({ part, reason }) => {
    const issue = await onlyIssue(letter(`<p>${TEXT}</p>${part}<p>${OTHER}</p>`))
    expect(headings(issue)).toEqual(['The tram is coming'])
    expect(told(issue)).toBe(`${TEXT}\n\n${OTHER}`)
    expect(issue.notTold.map((left) => left.reason)).toContain(reason)
  })

  it('is no name of a speaker below a quotation', async () =>
    expect(
      told(
        await onlyIssue(
          letter(`<p>${TEXT}</p><figure><blockquote>${OTHER}</blockquote><figcaption>The mayor</figcaption></figure>`),
        ),
      ),
    ).toContain('The mayor'))

  it('is a post of a network, which is a quotation', async () => {
    const post = '<table class="tweet"><tr><td><b>Ann Example</b></td></tr><tr><td>Look at this tram!</td></tr></table>'
    const issue = await onlyIssue(letter(`<p>${TEXT}</p>${post}<p>${OTHER}</p>`))
    expect(headings(issue)).toEqual(['The tram is coming'])
    expect(issue.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'quote', 'quote', 'paragraph'])
  })
})

describe('a mail that was forwarded is the one that was sent first', () => {
  const first = {
    title: 'The tram is coming',
    author: 'Town Letter',
    site: 'town.example',
  }
  const headers = HEADERS.replace('Subject: ', 'Subject: Fwd: ').replace(
    'Town Letter <letter@news.town.example>',
    'Bo <bo@home.example>',
  )
  test.each([
    {
      name: 'by Gmail',
      mail: html(
        `<div>See this!</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Town Letter</strong> <span>&lt;<a href="mailto:letter@news.town.example">letter@news.town.example</a>&gt;</span><br>Date: Tue, Mar 3, 2026 at 9:00 AM<br>Subject: The tram is coming<br>To: &lt;bo@home.example&gt;<br></div><br><p>${TEXT}</p></div>`,
        headers,
      ),
    },
    {
      name: 'by Apple Mail',
      mail: plain(
        `> Begin forwarded message:\n> \n> From: Town Letter <letter@news.town.example>\n> Subject: The tram is coming\n> Date: 3 March 2026 at 09:00:00 CET\n> To: bo@home.example\n> \n> ${TEXT}`,
        headers,
      ),
    },
    {
      name: 'by Outlook',
      mail: plain(
        `See this!\n\n-----Original Message-----\nFrom: Town Letter <letter@news.town.example>\nSent: Tuesday, March 3, 2026 9:00 AM\nTo: Bo\nSubject: The tram is coming\n\n${TEXT}`,
        headers,
      ),
    },
    {
      name: 'as an attachment',
      mail: `${headers}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee this!\n--x\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n${html(`<p>${TEXT}</p>`).replace('04 Mar', '03 Mar')}\n--x--`,
    },
  ])('$name', async ({ mail }) => {
    const issue = await onlyIssue(mail)
    expect(issue).toMatchObject(first)
    expect(issue.date?.slice(0, 10)).toBe('2026-03-03')
    expect(told(issue)).toBe(TEXT)
  })
})

test.each([
  {
    name: 'a delivery report (RFC 3464)',
    mail: `From: Mail Delivery System <MAILER-DAEMON@a.example>\nTo: a@a.example\nSubject: Undelivered Mail\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=r\n\n--r\nContent-Type: text/plain\n\nIt could not be delivered.\n--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a.example\n--r--`,
    says: 'report of a mail system',
  },
  {
    name: 'an automatic reply (RFC 3834)',
    mail: plain('I am away.', `${HEADERS}Auto-Submitted: auto-replied\n`),
    says: 'automatic reply',
  },
  {
    name: 'a note of absence',
    mail: plain('I am away.', HEADERS.replace('The tram is coming', 'Out of office: The tram')),
    says: 'automatic reply',
  },
  {
    name: 'a newsletter that a program sends (RFC 3834 too)',
    mail: plain(TEXT, `${HEADERS}Auto-Submitted: auto-generated\n`),
    says: 'read',
  },
])('$name: $says', async ({ mail, says }) => expect(await refusalOf(mail)).toContain(says))

describe('charsets and encodings', () => {
  const bytes = (head: string, body: readonly number[]) =>
    Uint8Array.from([...new TextEncoder().encode(`${HEADERS}${head}\n\n`), ...body])
  test.each([
    {
      name: 'quoted-printable',
      mail: new TextEncoder().encode(
        `${HEADERS}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nCaf=E9 au lait, it is said, was =\nfirst made here.`,
      ),
      text: 'Café au lait, it is said, was first made here.',
    },
    {
      name: 'base64',
      mail: new TextEncoder().encode(
        `${HEADERS}Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n9NLBzdfByiDQz8rEo9Qg3sXSxdogx8/Sz8Qg1dbFINfF087Pyi4=`,
      ),
      text: 'Трамвай пойдёт через город уже весной.',
    },
    {
      name: 'a charset that is not the one that is named',
      mail: bytes('Content-Type: text/plain; charset=utf-8', [0x43, 0x61, 0x66, 0xe9, 0x20, 0x6f, 0x6e, 0x65]),
      text: 'Café one',
    },
  ])('$name', async ({ mail, text }) => expect(told(await onlyIssue(mail))).toBe(text))
})
