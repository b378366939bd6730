import { vi } from 'vitest'
import { readDigestTables } from '../../src/build/read-vars.ts'
import { paragraphs, rss } from '../collecting/fake-web.ts'
import { offlineWorld } from './offline-world.ts'

/** In one world all is well. In the other a mailer and a feed do not answer. */
export const ORIGINS = { well: 'http://localhost:8787', trouble: 'http://localhost:8788' } as const

/** The pages are drawn as they are then. */
const TODAY = new Date('2026-11-18T09:00:00Z')

const { weekly } = readDigestTables() as { weekly: { [key: string]: unknown } }
const WEEKLY = { ...weekly, archive: 'public' }

/** At a time that stands still and without chance, so that every page is the same each time. */
export async function offlineWorlds() {
  vi.useFakeTimers({ toFake: ['Date'], now: TODAY })
  vi.stubGlobal('fetch', web)
  let next = 0
  const random = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint8Array) for (let i = 0; i < array.length; i++) array[i] = next++
    return array
  })
  const chance = vi.spyOn(Math, 'random').mockReturnValue(0.5)
  const worlds = { well: await worldThatIsWell(), trouble: await worldInTrouble() }
  random.mockRestore()
  chance.mockRestore()
  vi.setSystemTime(TODAY)
  return worlds
}

/** One edition was sent, one waits for its editor, and one is edited. Three sources gave something, a mail waits for its owner. */
async function worldThatIsWell() {
  const world = offlineWorld(ORIGINS.well, {
    ADMIN_TOKEN: 'x7Gq-9fQ2-vLx8-Tz61-bWm4',
    INBOX_DOMAIN: 'in.marrow.example',
    DIGESTS: {
      weekly: WEEKLY,
      evening: {
        ...WEEKLY,
        title: 'Evening Reading',
        time_zone: 'America/New_York',
        schedule: '0 18 * * *',
        review: 'approval',
      },
    },
  })
  await world.get('/')
  await world.tick('2026-11-16T06:00:00Z')
  await world.tick('2026-11-16T23:00:00Z')
  vi.setSystemTime('2026-11-17T09:00:00Z')
  await world.post('/sources/demo')
  await world.playQueue()
  vi.setSystemTime(TODAY)
  const box = /[0-9a-f]{32}@in\.marrow\.example/.exec(await world.get('/sources/letters-by-mail-demo'))?.[0] ?? ''
  await world.receive(box, CONFIRM)
  const slot = /name="slot" value="([^"]+)"/.exec(await world.get('/desk/weekly'))?.[1] ?? ''
  await world.post('/desk/weekly', {
    slot,
    do: 'save',
    version: '0',
    note: 'Dear all, if you read one thing this week, read the first.',
  })
  return world
}

/**
 * An edition of many stories was sent to readers, one of whom left; another edition got no clear answer; a feed is silent; a mail is too
 * heavy to be read to its end.
 */
async function worldInTrouble() {
  const send = () => Promise.reject(Object.assign(new Error('sorry'), { code: 'E_INTERNAL_SERVER_ERROR' }))
  const recipients = ['ada', 'ben', 'cleo', 'dan'].map((name) => `${name}@reader.example`)
  const world = offlineWorld(ORIGINS.trouble, {
    EMAIL: { send },
    DIGESTS: {
      weekly: WEEKLY,
      real: { ...WEEKLY, title: 'Harbour Letter', url: 'https://digest.example', mailer: 'cloudflare', recipients },
    },
  })
  vi.setSystemTime('2026-11-12T09:00:00Z')
  await world.get('/')
  await world.post('/sources/mail', { title: 'Town letters' })
  await world.post('/sources/town-letters/mail', { mail: LONG_MAIL })
  await world.post('/sources', { address: 'https://silent.example/feed', title: 'Silent news' })
  await world.playQueue()
  await world.tick('2026-11-16T06:00:00Z')
  for (const hour of ['16T12', '17T09', '18T08']) {
    vi.setSystemTime(`2026-11-${hour}:00:00Z`)
    await world.post('/sources/silent-news/visit')
    await world.playQueue()
  }
  await world.post('/sources/town-letters/mail', { mail: LONG_MAIL.replaceAll(/streets/gi, 'bridges') })
  await world.playQueue(2)
  await world.endReading()
  const token = /[/]unsubscribe[/][0-9a-f]{32}/.exec(await world.get('/outbox/1.txt'))?.[0] ?? ''
  await world.post(token)
  return world
}

const CONFIRM = [
  'Received: from mta by cloudflare-email.net (unknown) id 1; Tue, 17 Nov 2026 05:00:00 +0000',
  'Authentication-Results: mx.cloudflare.net; dmarc=pass header.from=lighthouse.example',
  'Received: from app by mta.lighthouse.example; Tue, 17 Nov 2026 04:59:00 +0000',
  'From: "The lighthouse" <news@lighthouse.example>',
  'To: marrow@in.marrow.example',
  'Subject: Please confirm your subscription',
  'Message-ID: <confirm@lighthouse.example>',
  'Date: Tue, 17 Nov 2026 04:58:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><body><h1>One more step</h1><p>You asked for our weekly letter. Please confirm your subscription with the link below.</p><p><a href="https://lighthouse.example/confirm?id=1">Confirm my subscription</a></p></body></html>',
].join('\r\n')

const LONG_MAIL = [
  'From: Town letters <letters@town.example>',
  'To: marrow@in.marrow.example',
  'Subject: Forty streets of the town',
  'Message-ID: <streets@town.example>',
  'Date: Wed, 11 Nov 2026 05:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  `<html><body><h1>Forty streets of the town</h1>${Array.from({ length: 40 }, (_, n) => `<h2>Street ${n + 1} of the town</h2>${paragraphs(`street ${n + 1}`)}`).join('')}</body></html>`,
].join('\r\n')

const NEWS = rss(
  'News of the north',
  'https://news.example/',
  ['The bridge opens in May', 'A school under one roof', 'Rain for eleven days'].map((title, n) => ({
    id: `p${n}`,
    link: `https://news.example/${n}`,
    title,
    date: new Date(TODAY.getTime() - (n + 1) * 24 * 3_600_000),
    text: paragraphs(title),
  })),
)

/** All names lead to a public address; one site has a feed, and no other site answers. */
async function web(address: string): Promise<Response> {
  const { hostname, searchParams } = new URL(address)
  if (hostname === 'cloudflare-dns.com')
    return Response.json({ Answer: searchParams.get('type') === 'A' ? [{ type: 1, data: '93.184.215.14' }] : [] })
  if (hostname === 'news.example') return new Response(NEWS)
  throw new Error('connection refused')
}
