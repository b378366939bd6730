import { type FakePost, paragraphs, rss, type Site } from '../../collecting/fake-web.ts'

/** The first day of the week, a Monday. */
export const MONDAY = Date.UTC(2026, 10, 2)
const DAY = 24 * 3_600_000
const at = (day: number, hour: number) => new Date(MONDAY + day * DAY + hour * 3_600_000)

/** On Thursday two of the sites write about one thing, each in its own words, and link to it. */
const FERRY = '<a href="https://ferry.example/night-line">Read the announcement</a>'
const FERRY_OF = {
  harbour: `<p>The night ferry to Norra returns in May after eleven years, the port of Aldhaven announced. It leaves at 23:40, takes 52 minutes and costs four euros. The town pays for it with the money of the closed bus line. ${FERRY}.</p>`,
  town: `<p>Eleven years after its last trip the night ferry to Norra returns in May. The port of Aldhaven pays for two ships, and children ride free until the end of the year. It takes 52 minutes and leaves at 23:40. ${FERRY}.</p>`,
}

const post = (
  of: string,
  day: number,
  title = `${of} on day ${day}`,
  text = paragraphs(`${of} on day ${day}`),
): FakePost => ({
  id: `${of}-${day}`,
  link: `https://${of.toLowerCase()}.example/${day}`,
  title,
  date: at(day, 6),
  text,
})

const POSTS = {
  harbour: [
    ...[-20, -6, 0, 1, 2].map((day) => post('Harbour', day)),
    post('Harbour', 3, 'The night ferry to Norra returns in May', FERRY_OF.harbour),
    post('Harbour', 5),
  ],
  town: [
    ...[-3, 1].map((day) => post('Town', day)),
    post('Town', 3, 'Night ferry to Norra returns in May', FERRY_OF.town),
    post('Town', 6),
  ],
  coast: [-1, 2, 4].map((day) => post('Coast', day)),
}

/** What of it is published by now, newest first. */
const published = (posts: readonly FakePost[]) =>
  posts.filter(({ date }) => date !== null && date.getTime() <= Date.now()).toReversed()

/** A site that names its feed on its home page, one whose feed is JSON, and one that is down from Tuesday evening to Friday. */
export function webOfTheWeek(): ReadonlyMap<string, Site> {
  const feed = (name: keyof typeof POSTS, title: string) =>
    rss(title, `https://${name}.example/`, published(POSTS[name]))
  return new Map<string, Site>([
    [
      'harbour.example',
      ({ url }) =>
        url.endsWith('/feed.xml')
          ? new Response(feed('harbour', 'Harbour Letters'))
          : new Response(
              '<!doctype html><head><title>Harbour</title><link rel="alternate" type="application/rss+xml" title="Harbour Letters" href="/feed.xml"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml"></head><body><p>News of the harbour.</p></body>',
            ),
    ],
    ['town.example', () => Response.json(jsonFeed())],
    [
      'coast.example',
      () =>
        Date.now() > at(1, 18).getTime() && Date.now() < at(4, 8).getTime()
          ? new Response('Down for repairs', { status: 500 })
          : new Response(feed('coast', 'Coast Diary')),
    ],
    ['nofeed.example', () => new Response('<!doctype html><title>Nothing</title><p>A page that names no feed.</p>')],
  ])
}

const jsonFeed = () => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Town Gazette',
  home_page_url: 'https://town.example/',
  items: published(POSTS.town).map(({ id, link, title, date, text }) => ({
    id,
    url: link,
    title,
    date_published: date?.toISOString(),
    content_html: text,
  })),
})

const mail = (from: string, subject: string, id: string, body: string, received: readonly string[] = []) =>
  [
    ...received,
    `From: ${from}`,
    'To: reader@in.marrow.example',
    `Subject: ${subject}`,
    `Message-ID: <${id}>`,
    'Date: Tue, 3 Nov 2026 05:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><body>${body}</body></html>`,
  ].join('\r\n')

export const PASTED = mail(
  '"Ann of the pier" <ann@pier.example>',
  'Letters from the pier, number 12',
  'twelve@pier.example',
  `<h1>Letters from the pier</h1><h2>A roof for the fish market</h2>${paragraphs('the fish market')}<h2>The lighthouse is painted</h2>${paragraphs('the lighthouse')}`,
)

/** As Email Routing hands it over: Cloudflare checked the sender, whom the owner does not know yet. */
export const FROM_A_STRANGER = mail(
  '"Pier confirmations" <confirm@lists.example>',
  'Please confirm your subscription',
  'confirm@lists.example',
  '<h1>One more step</h1><p>You asked for the letters from the pier. Please confirm your subscription with this link.</p><p><a href="https://lists.example/confirm?id=1">Confirm my subscription</a></p>',
  [
    'Received: from mta by cloudflare-email.net (unknown) id 1; Tue, 3 Nov 2026 05:00:00 +0000',
    'Authentication-Results: mx.cloudflare.net; dmarc=pass header.from=lists.example',
    'Received: from app by mta.lists.example; Tue, 3 Nov 2026 04:59:00 +0000',
  ],
)
