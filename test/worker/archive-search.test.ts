import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { type Archive, d1Archive } from '../../src/store/archive.ts'
import { SEARCHED } from '../../src/store/archive-index.ts'
import { brief, digest, SETTINGS, story } from '../render/digests.ts'
import { freshDatabase } from './database.ts'
import { sendEdition } from './sent-editions.ts'

let db: D1Database
let archive: Archive

beforeEach(async () => {
  db = await freshDatabase()
  archive = d1Archive(db)
})

const slotOf = (day: number) => `2026-10-${String(day).padStart(2, '0')}T07:00[Europe/Paris]`
const send = (day: number, heading: string, gist = 'The gist of it.', settings = SETTINGS) =>
  sendEdition(db, settings, { slot: slotOf(day), told: digest(brief({ stories: [story({ heading, gist })] })) })
const found = async (words: readonly string[], before: string | null = null, limit = 50) =>
  (await archive.searchSent('weekly', words, { before, limit })).lines.map(({ slot }) => Number(slot.slice(8, 10)))

describe('a search of what was sent', () => {
  beforeEach(async () => {
    await send(5, 'Dark mode is not one thing', 'Mail programs turn colours round.')
    await send(6, 'Élan and Übermut', 'Of 100% of readers, one_third wrote.')
    await send(7, 'Dark chocolate', 'A recipe with colours.')
    await send(8, 'Dark mode of another digest', 'Mail.', { ...SETTINGS, id: 'monthly' })
  })

  test.each([
    { name: 'a word of a heading', words: ['dark'], days: [7, 5] },
    { name: 'all of the words, in any place', words: ['colours', 'mode'], days: [5] },
    { name: 'a part of a word', words: ['chocol'], days: [7] },
    { name: 'capitals as small letters', words: ['DARK', 'Mode'], days: [5] },
    { name: 'small letters with accents as capitals', words: ['élan', 'übermut'], days: [6] },
    { name: 'capitals with accents', words: ['ÉLAN'], days: [6] },
    { name: 'per cent as itself', words: ['100%'], days: [6] },
    { name: 'no pattern', words: ['d%k'], days: [] },
    { name: 'an underscore as itself', words: ['d_rk'], days: [] },
    { name: 'a quotation mark', words: ['"\'); --'], days: [] },
    { name: 'not the foot, which is the same in every mail', words: ['unsubscribe'], days: [] },
  ])('finds $name', async ({ words, days }) => expect(await found(words)).toEqual(days))

  it('continues after the last one shown', async () => {
    const first = await archive.searchSent('weekly', ['dark'], { before: null, limit: 1 })
    expect([first.lines.map(({ slot }) => slot), first.searchedTo]).toEqual([[slotOf(7)], slotOf(7)])
    expect(await found(['dark'], slotOf(7), 1)).toEqual([5])
    expect((await archive.searchSent('weekly', ['dark'], { before: slotOf(7), limit: 1 })).searchedTo).toBeNull()
  })
})

it(`looks through ${SEARCHED} editions at a time, and says up to where`, async () => {
  await send(5, 'The oldest, about whales')
  const copy = `INSERT INTO edition (id, digest, slot, state, subject, preheader, html, text, planned, counted, created_at, hash, told, changes)
    SELECT ?1, digest, ?2, 'closed', 'Copy', '', '', 'words', planned, counted, created_at, hash, told, changes FROM edition WHERE slot = '${slotOf(5)}'`
  const deliver = `INSERT INTO delivery (edition, recipient, state) VALUES (?1, 'ada@reader.example', 'sent')`
  const names = Array.from({ length: SEARCHED }, (_, i) => `copy-${i}`)
  await db.batch(
    names.flatMap((name) => [db.prepare(copy).bind(name, `manual:${name}`), db.prepare(deliver).bind(name)]),
  )
  const first = await archive.searchSent('weekly', ['whales'], { before: null, limit: 50 })
  expect(first).toEqual({ lines: [], searchedTo: 'manual:copy-0' })
  const second = await archive.searchSent('weekly', ['whales'], { before: first.searchedTo, limit: 50 })
  expect([second.lines.map(({ slot }) => slot), second.searchedTo]).toEqual([[slotOf(5)], null])
})

describe('the search of an archive', () => {
  const bindings = env as unknown as Env
  const { weekly } = bindings.DIGESTS as { weekly: object }
  async function read(path: string): Promise<{ status: number; html: string }> {
    const response = await app.fetch(
      new Request(`https://digest.example${path}`, { headers: { 'CF-Connecting-IP': '203.0.113.9' } }),
      { ...bindings, DIGESTS: { weekly: { ...weekly, url: 'https://digest.example', archive: 'public' } } },
      createExecutionContext(),
    )
    return { status: response.status, html: await response.text() }
  }

  beforeEach(async () => {
    await send(5, 'Dark mode is not one thing')
    await send(6, 'Whales')
  })

  it('is open to readers, lists what was found and leads back to all', async () => {
    const { status, html } = await read('/archive/weekly?q=dark%20%20mode')
    expect(status).toBe(200)
    expect(html).toContain('1 edition with “dark mode”, newest first.')
    expect(html.match(/<h3>/g)).toHaveLength(1)
    expect(html).toContain('value="dark mode"')
    expect(html).toContain('<a href="/archive/weekly">Show all editions</a>')
    expect(html).toContain('<title>“dark mode” in Marrow Weekly</title>')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
  })

  it('says where nothing was found, and shows what was asked as text', async () => {
    const { html } = await read(`/archive/weekly?q=${encodeURIComponent('<b>"x"')}`)
    expect(html).toContain('No edition has all the words of “&lt;b&gt;&quot;x&quot;”.')
  })

  it.each(['', '%20', '%00'])('lists all where nothing is asked: “%s”', async (query) => {
    const { html } = await read(`/archive/weekly?q=${query}`)
    expect(html.match(/<h3>/g)).toHaveLength(2)
  })

  it('reads no more than a hundred characters', async () => {
    const { status, html } = await read(`/archive/weekly?q=${'x'.repeat(5_000)}`)
    expect(status).toBe(200)
    expect(html).toContain(`“${'x'.repeat(100)}”`)
  })
})

describe('what a link to the archive shows elsewhere', () => {
  const bindings = env as unknown as Env
  const { weekly } = bindings.DIGESTS as { weekly: object }
  const LOGO = 'https://digest.example/logo.png'
  async function metaOf(path: string): Promise<Record<string, string>> {
    const response = await app.fetch(
      new Request(`https://digest.example${path}`, { headers: { 'CF-Connecting-IP': '203.0.113.9' } }),
      { ...bindings, DIGESTS: { weekly: { ...weekly, url: 'https://digest.example', archive: 'public', logo: LOGO } } },
      createExecutionContext(),
    )
    const metas = (await response.text()).matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)
    return Object.fromEntries([...metas].map(([, name, content]) => [name, content]))
  }

  // The four that Open Graph requires (https://ogp.me), and what the card of other sites needs.
  it('is a card with name, words, picture and address', async () => {
    await send(5, 'Dark mode is not one thing')
    expect(await metaOf('/archive/weekly')).toMatchObject({
      'og:type': 'website',
      'og:title': 'Marrow Weekly: all editions',
      'og:url': 'https://digest.example/archive/weekly',
      'og:image': LOGO,
      'twitter:card': 'summary',
    })
    expect(await metaOf('/archive/weekly/2026-10-05-0700')).toMatchObject({
      'og:type': 'article',
      'og:title': 'Dark mode is not one thing',
      'og:url': 'https://digest.example/archive/weekly/2026-10-05-0700',
      'og:image': LOGO,
      'article:published_time': '2026-10-05T05:00:00.000Z',
      'twitter:card': 'summary',
    })
  })
})
