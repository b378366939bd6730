import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readDigestTables } from '../../src/build/read-vars.ts'
import { offlineWorld } from '../browser/offline-world.ts'
import { type FakePost, rss } from '../collecting/fake-web.ts'
import { webOf } from '../collecting/web-of.ts'

// The database of these tests has every table already, and only wrangler reads the .sql files.
vi.mock('../../src/store/migrate.ts', () => ({ migrate: async () => [], pendingMigrations: async () => [] }))

const TODAY = new Date('2026-11-18T09:00:00Z')
const { weekly } = readDigestTables() as { weekly: object }

/** Two sites write about one thing, each in its own words, and link to it. */
const post = (of: string, heading: string, text: string): FakePost => ({
  id: of,
  link: `https://${of}.example/1`,
  title: heading,
  date: new Date('2026-11-17T08:00:00Z'),
  text: `<p>${text} <a href="https://ferry.example/night-line">Read the announcement</a>.</p>`,
})
const HARBOUR = post(
  'harbour',
  'The night ferry to Norra returns in May',
  'The night ferry to Norra returns in May after eleven years, the port of Aldhaven announced. It leaves at 23:40, takes 52 minutes and costs four euros. The town pays for it with the money of the closed bus line.',
)
const TOWN = post(
  'town',
  'Night ferry to Norra returns in May',
  'Eleven years after its last trip the night ferry to Norra returns in May. The port of Aldhaven pays for two ships, and children ride free until the end of the year. It takes 52 minutes and leaves at 23:40.',
)

describe('the desk, where two sources tell the same story', () => {
  let world: ReturnType<typeof offlineWorld>
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: TODAY })
    const feed = (one: FakePost) => () => new Response(rss(one.id, `https://${one.id}.example/`, [one]))
    vi.stubGlobal(
      'fetch',
      webOf(
        new Map([
          ['harbour.example', feed(HARBOUR)],
          ['town.example', feed(TOWN)],
        ]),
      ),
    )
    const digest = { ...weekly, sources: ['sources/**'] }
    world = offlineWorld('http://localhost:8787', { DIGESTS: { weekly: digest } })
    await world.get('/')
    for (const { id } of [HARBOUR, TOWN])
      await world.post('/sources', { address: `https://${id}.example/feed`, title: id })
    await world.playQueue()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const desk = () => world.get('/desk/weekly')
  const field = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
  const button = (page: string, action: string) => new RegExp(`value="(${action}:[^"]+)"`).exec(page)?.[1] ?? null
  async function press(action: string) {
    const page = await desk()
    const command = button(page, action)
    if (command === null) throw new Error(`no button ${action}`)
    await world.post('/desk/weekly', {
      slot: field(page, 'slot'),
      version: field(page, 'version'),
      hash: field(page, 'hash'),
      do: command,
    })
    return command.slice(action.length + 1)
  }
  const mail = () => world.get('/previews/weekly.txt')
  /** Each issue that is told has its line. */
  const told = (text: string) => text.match(/^Read all of /gm)?.length ?? 0
  const toldNow = async () => told(await mail())

  it('tells it once, names the other source, and says why', async () => {
    expect(await toldNow()).toBe(1)
    expect(await mail()).toContain(
      'Also in:\n* Night ferry to Norra returns in May (town.example)\n  https://town.example/1',
    )
    const page = await desk()
    expect(page).toContain('both lead to ferry.example/night-line')
    expect(button(page, 'apart')).not.toBeNull()
    expect(button(page, 'join-again')).toBeNull()
  })

  it('takes it apart: both are told, also when the edition is sent', async () => {
    await press('apart')
    expect(await toldNow()).toBe(2)
    expect(await mail()).not.toContain('Also in')
    expect(button(await desk(), 'apart')).toBeNull()
    await world.tick('2026-11-23T06:00:00Z')
    expect(told(await world.get('/outbox/1.txt'))).toBe(2)
  })

  it('joins it again, from either of the two', async () => {
    const apart = await press('apart')
    const page = await desk()
    const offered = [...page.matchAll(/value="join-again:([^"]+)"/g)].map(([, story]) => story)
    expect(new Set(offered).size).toBe(2)
    expect(offered).toContain(apart)
    await press('join-again')
    expect(await toldNow()).toBe(1)
    expect(await mail()).toContain('Also in')
    expect(button(await desk(), 'join-again')).toBeNull()
    expect(button(await desk(), 'apart')).not.toBeNull()
  })

  it('saves nothing for somebody whose page is old', async () => {
    const old = await desk()
    await press('apart')
    const joinAgain = button(await desk(), 'join-again') ?? ''
    const version = field(old, 'version')
    const answer = world.post('/desk/weekly', { slot: field(old, 'slot'), version, hash: '', do: joinAgain })
    await expect(answer).rejects.toThrow('409')
    expect(await toldNow()).toBe(2)
  })

  it('refuses a story that nothing was joined with, and changes nothing', async () => {
    const page = await desk()
    const form = { slot: field(page, 'slot'), version: field(page, 'version'), hash: field(page, 'hash') }
    await world.post('/desk/weekly', { ...form, do: 'apart:no-such-story' })
    expect(await toldNow()).toBe(1)
  })
})
