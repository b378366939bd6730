import type { FetchDocument } from '../collect/fetch.ts'
import type { Demo } from '../collect/sources.ts'
import { DAY } from '../model/time.ts'

/** Nobody can own this name (RFC 2606): its documents are bundled, and are read on this machine only. */
const HOST = 'https://demo.marrow.example'

const DEMO_FEEDS = [
  { address: `${HOST}/harbour.xml`, title: 'Harbour Notes (demo)' },
  { address: `${HOST}/lanterns.json`, title: 'Lantern Weekly (demo)' },
] as const

/** Answers for the demo feeds from bundled texts, and asks the web for all others. */
export const withDemo =
  (fetch: FetchDocument): FetchDocument =>
  async (request, now) => {
    const text = DOCUMENTS.get(URL.parse(request.address)?.href ?? '')?.(now)
    if (text === undefined) return fetch(request, now)
    const bytes = new TextEncoder().encode(text)
    const { address } = request
    return {
      kind: 'document',
      address,
      permanentAddress: address,
      bytes,
      charset: null,
      etag: null,
      lastModified: null,
    }
  }

/** Midnight, some days ago: the same bytes all day. */
const daysAgo = (now: Date, days: number): Date => new Date(Math.floor(now.getTime() / DAY) * DAY - days * DAY)

const HARBOUR = [
  {
    title: 'The night ferry is back',
    text: `<h2>The night ferry is back</h2><p>The night ferry between the two harbours runs again from 3 May, eleven years after it stopped. The town pays for it with the money of the closed bus line. It leaves at 23:40 and takes 52 minutes.</p><p>The first tickets cost four euros; children ride free until the end of the year. The council expects 300 passengers a night in summer.</p><h2>A crane for the museum</h2><p>The oldest crane of the quay, built in 1911, will not be sold for scrap. The museum takes it over for one euro and has to paint it within two years. Volunteers start in June.</p>`,
  },
  {
    title: 'Herring prices fell by a fifth',
    text: `<p>Herring prices fell by a fifth in one month, the harbour office says. Boats from three other ports landed their catch here because the ice plant in the north is closed. The office expects normal prices when the plant opens in autumn.</p>`,
  },
]

const harbour = (now: Date): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Notes (demo)</title><link>${HOST}/harbour</link><description>Invented news of an invented harbour.</description><language>en</language>
${HARBOUR.map(
  ({ title, text }, n) =>
    `<item><guid isPermaLink="false">harbour-${n}</guid><title>${title}</title><pubDate>${daysAgo(now, 2 + 7 * n).toUTCString()}</pubDate><content:encoded><![CDATA[${text}]]></content:encoded></item>`,
).join('\n')}
</channel></rss>`

const lanterns = (now: Date): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Lantern Weekly (demo)',
    home_page_url: `${HOST}/lanterns`,
    language: 'en',
    items: [
      {
        id: 'lantern-12',
        title: 'Lantern 12: brighter with less power',
        date_published: daysAgo(now, 1).toISOString(),
        content_html:
          '<p>A workshop in the old town has built a street lantern that needs a third of the power of the usual one. It measures how many people pass and dims when nobody does. Forty of them are on trial until March, and the workshop publishes the figures each week.</p><p>The lamps cost twice as much as those that the town buys today. The maker says that they pay for themselves in six years.</p>',
      },
    ],
  })

/** A site that names its feeds, to try how a feed is found. */
const site = (): string =>
  `<!doctype html><title>Harbour Notes</title>${DEMO_FEEDS.map(({ address, title }) => `<link rel="alternate" type="${address.endsWith('.json') ? 'application/feed+json' : 'application/rss+xml'}" title="${title}" href="${address}">`).join('')}<h1>Harbour Notes</h1>`

const DOCUMENTS: ReadonlyMap<string, (now: Date) => string> = new Map([
  [`${HOST}/`, site],
  [DEMO_FEEDS[0].address, harbour],
  [DEMO_FEEDS[1].address, lanterns],
])

/** A newsletter as a mail, for the demo mailbox. */
const demoMail = (now: Date): string =>
  [
    'From: "Ann of the pier" <ann@letters.example>',
    'To: demo@marrow.example',
    'Subject: The pier is open again',
    'Message-ID: <demo-pier@letters.example>',
    `Date: ${daysAgo(now, 1).toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><body><h1>The pier is open again</h1><p>The long pier opened on Saturday after a year of repairs. Divers replaced 84 of the 210 posts, and the new boards come from the town forest. The repair cost 1.2 million, a tenth less than planned.</p><p>Until autumn the café at its end opens at weekends only. The harbour office looks for somebody who runs it all week.</p></body></html>',
  ].join('\r\n')

export const DEMO: Demo = {
  feeds: DEMO_FEEDS,
  site: new URL(HOST).hostname,
  mailbox: 'Letters by mail (demo)',
  mail: demoMail,
}
