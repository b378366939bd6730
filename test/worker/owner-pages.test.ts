import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { d1Outbox } from '../../src/store/outbox.ts'
import { brief, digest, SETTINGS, story } from '../render/digests.ts'
import { freshDatabase } from './database.ts'
import { sendEdition } from './sent-editions.ts'

const bindings = env as unknown as Env
const { weekly } = bindings.DIGESTS as { weekly: object }
const DIGESTS = {
  weekly: { ...weekly, time_zone: 'Europe/Paris' },
  evening: { ...weekly, title: 'Evening Reading', time_zone: 'America/New_York', archive: 'public' },
}
const OWNER = { 'CF-Connecting-IP': '127.0.0.1', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Site': 'none' }
const STRANGER = { 'CF-Connecting-IP': '203.0.113.9' }

let db: D1Database
beforeEach(async () => {
  db = await freshDatabase()
})

async function ask(path: string, { headers = OWNER, method = 'GET', digests = DIGESTS as object } = {}) {
  const origin = method === 'GET' ? {} : { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' }
  const response = await app.fetch(
    new Request(`http://localhost${path}`, { method, redirect: 'manual', headers: { ...headers, ...origin } }),
    { ...bindings, DIGESTS: digests },
    createExecutionContext(),
  )
  return { status: response.status, headers: response.headers, html: await response.text() }
}

/** 05:00 UTC of 5 October 2026: 07:00 in Paris, 01:00 in New York. */
const AT = new Date('2026-10-05T05:00:00Z')

async function keep(subject: string, recipient: string, id: string) {
  const slot = `manual:${subject.replace(/\W/g, '').toLowerCase()}-0001`
  await sendEdition(db, { ...SETTINGS, id }, { slot, told: digest(brief({ stories: [story()] })), at: AT })
  const edition = await db.prepare('SELECT id FROM edition WHERE slot = ?1').bind(slot).first<string>('id')
  const message = { key: slot, edition: edition ?? '', recipient, subject, raw: `Subject: ${subject}\r\n\r\nx`, at: AT }
  await d1Outbox(db).keep(message)
}

describe('the outbox', () => {
  const subjects = (html: string) => [...html.matchAll(/<td><a href="\/outbox\/\d+">([^<]*)/g)].map(([, name]) => name)

  it('says what to do while nothing is in it', async () => {
    const { html } = await ask('/outbox')
    expect(html).toContain('To fill it, open <a href="/previews/weekly">a preview</a> and send it.')
    expect(html).not.toContain('Clear the outbox')
  })

  describe('with messages of two digests', () => {
    beforeEach(async () => {
      await keep('Dark mode', 'ada@reader.example', 'weekly')
      await keep('Élan', 'bob@other.example', 'evening')
    })

    test.each([
      { query: '', found: ['Élan', 'Dark mode'] },
      { query: '?q=DARK', found: ['Dark mode'] },
      { query: '?q=%C3%A9lan', found: ['Élan'] },
      { query: '?q=other.example', found: ['Élan'] },
      { query: '?q=mode+dark', found: ['Dark mode'] },
      { query: '?digest=weekly', found: ['Dark mode'] },
      { query: '?digest=evening&q=dark', found: [] },
      { query: '?digest=unknown', found: ['Élan', 'Dark mode'] },
    ])('finds by $query', async ({ query, found }) => {
      expect(subjects((await ask(`/outbox${query}`)).html)).toEqual(found)
    })

    it('has the time of each digest, and says where', async () => {
      const { html } = await ask('/outbox')
      expect(html).toContain('5 October 2026, 07:00<span class="soft"> (Europe/Paris)</span>')
      expect(html).toContain('5 October 2026, 01:00<span class="soft"> (America/New_York)</span>')
      expect((await ask('/outbox/2')).html).toContain('Stored on 5 October 2026, 01:00 (America/New_York)')
    })

    it('is cleared by its button, and by no link', async () => {
      expect((await ask('/outbox/clear')).status).toBe(404)
      expect(await d1Outbox(db).list(10)).toHaveLength(2)
      const cleared = await ask('/outbox/clear', { method: 'POST' })
      expect([cleared.status, cleared.headers.get('Location')]).toEqual([303, '/outbox'])
      expect(await d1Outbox(db).list(10)).toEqual([])
      expect((await ask('/outbox/clear', { method: 'POST', headers: STRANGER as never })).status).toBe(403)
    })
  })
})

describe('pages say where one is', () => {
  const marked = (html: string) => /<a href="([^"]+)" aria-current="([^"]+)">/.exec(html)?.slice(1)

  it.each([
    ['/', '/', 'page'],
    ['/previews/weekly', '/', 'true'],
    ['/desk/weekly', '/', 'true'],
    ['/sources', '/sources', 'page'],
    ['/outbox', '/outbox', 'page'],
    ['/outbox/1', '/outbox', 'true'],
    ['/archive', '/archive', 'page'],
    ['/sign-in', '/sign-in', 'page'],
  ])('%s', async (path, section, current) => {
    await keep('Dark mode', 'ada@reader.example', 'weekly')
    const { html } = await ask(path)
    expect(marked(html)).toEqual([section, current])
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
  })

  it('in the titles of their tabs', async () => {
    await keep('Dark mode', 'ada@reader.example', 'weekly')
    const paths = ['/', '/previews/weekly', '/previews/evening', '/desk/weekly', '/outbox', '/outbox/1', '/archive']
    const titles = []
    for (const path of paths) titles.push(/<title>(.*?)<\/title>/.exec((await ask(path)).html)?.[1])
    expect(new Set(titles).size).toBe(paths.length)
  })
})

describe('the overview', () => {
  it('says how to begin if there is no digest', async () => {
    const { html } = await ask('/', { digests: {} })
    expect(html).toContain('There is no digest yet.')
    expect(html).toContain('[vars.DIGESTS.weekly]')
  })

  it('has one primary button a digest', async () => {
    const { html } = await ask('/')
    expect(html.match(/class="button"/g)).toHaveLength(2)
    expect(html.match(/<button(?![^>]*class="(?:quiet|link)")/g)).toBeNull()
  })
})

describe('the closed page', () => {
  it('speaks to a reader first, and names what everybody may read and nothing else', async () => {
    const { status, html } = await ask('/archive/weekly', { headers: STRANGER as never })
    expect(status).toBe(403)
    expect(html.indexOf('If a link in a mail led you here')).toBeLessThan(html.indexOf('For the owner'))
    expect(html).toContain('<a href="/archive/evening">Evening Reading</a>')
    expect(html).not.toContain('Marrow Weekly')
  })
})
