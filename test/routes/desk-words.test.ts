import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readDigestTables } from '../../src/build/read-vars.ts'
import { offlineWorld } from '../browser/offline-world.ts'
import { localRequest } from '../local-requests.ts'

// The database of these tests has every table already, and only wrangler reads the .sql files.
vi.mock('../../src/store/migrate.ts', () => ({ migrate: async () => [], pendingMigrations: async () => [] }))

const ORIGIN = 'http://localhost:8787'
const { weekly } = readDigestTables() as { weekly: object }

/** The pages of a digest, with the text that a reader of the page sees. */
function worldOf(more: object = {}) {
  const world = offlineWorld(ORIGIN, { DIGESTS: { weekly: { ...weekly, ...more } } })
  const field = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
  const textOf = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  return {
    ...world,
    text: async (path: string) => textOf(await world.get(path)),
    textOf,
    /** Presses a button of the desk as it was at `page`, and gives the text of the page that answers. */
    async press(page: string, button: string, fields: Readonly<Record<string, string>> = {}) {
      const of = (name: string) => field(page, name)
      const body = { slot: of('slot'), version: of('version'), hash: of('hash'), do: button, ...fields }
      const form = { method: 'POST', body: new URLSearchParams(body) }
      const answer = await world.ask(localRequest(`${ORIGIN}/desk/weekly`, form))
      const to = answer.headers.get('Location')
      return textOf(to === null ? await answer.text() : await world.get(to))
    },
  }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-18T09:00:00Z') }))
afterEach(() => void vi.useRealTimers())

describe('after an approval a change', () => {
  it.each([
    { review: 'deadline', says: 'approve this one again. Without an approval it is mailed as it is at its time.' },
    { review: 'approval', says: 'Your approval was for the version before: approve this one to have it mailed.' },
  ])('says that the approval is gone, where review = $review', async ({ review, says }) => {
    const world = worldOf({ review })
    expect(await world.press(await world.get('/desk/weekly'), 'approve')).toContain('Approved.')
    const saved = await world.press(await world.get('/desk/weekly'), 'save', { subject: 'Another' })
    expect(saved).toContain(says)
    expect(saved).not.toContain('what will be mailed')
  })
})

it('shows on the desk of two editors which changes are whose', async () => {
  const world = worldOf()
  const before = await world.get('/desk/weekly')
  await world.press(before, 'save', { subject: 'Of the other' })
  const page = await world.press(before, 'save', { subject: 'Mine' })
  expect(page).toContain('Not saved. Somebody changed this edition')
  expect(page).toMatch(/Your change, not saved yet subject “Mine” Changes of the other version subject “Of the other”/)
  expect(page).not.toContain('saved with the edition')
})

it('leaves out a whole issue with one button, and puts it back', async () => {
  const world = worldOf()
  const page = await world.get('/desk/weekly')
  const [button = '', issue] = /leave-out:(import-ai-[^"]+)/.exec(page) ?? []
  const mail = () => world.get('/previews/weekly.txt')
  expect(await mail()).toContain('Import AI 184')
  await world.press(page, button)
  expect(await mail()).not.toContain('Import AI 184')
  expect(await world.text('/')).toContain('with 4 new stories')
  await world.press(await world.get('/desk/weekly'), `put-back:${issue}`)
  expect(await mail()).toContain('Import AI 184')
})

describe('the overview', () => {
  const statusOf = (page: string) => /Status (.*?) Checks/.exec(page)?.[1]

  it.each([
    { is: { review: 'deadline' }, says: 'scheduled' },
    { is: { review: 'approval' }, says: 'waits for your approval' },
    { is: { recipients: [] }, says: 'no readers' },
  ])('says “$says” of an edition that nobody looked at', async ({ is, says }) =>
    expect(statusOf(await worldOf(is).text('/'))).toBe(says),
  )

  it('does not ask for seeds after everything was sent by hand', async () => {
    const world = worldOf()
    await world.post('/previews/weekly/send', { token: 'a-token-of-a-form' })
    const page = await world.text('/')
    expect(page).toContain('will be skipped: nothing new since it was sent manually on 18 November 2026')
    expect(statusOf(page)).toBe('nothing to send')
    expect(page).toContain('Everything was sent;')
    expect(page).not.toContain('Put a newsletter')
  })
})

describe('a message in the outbox', () => {
  it('leads to the page where its reader unsubscribes', async () => {
    const world = worldOf()
    await world.post('/previews/weekly/send', { token: 'a-token-of-a-form' })
    const [, id] = /href="\/outbox\/(\d+)"/.exec(await world.get('/outbox')) ?? []
    const [, path = ''] = /href="(\/unsubscribe\/[^"]+)"/.exec(await world.get(`/outbox/${id}`)) ?? []
    expect(await world.text(path)).toContain('Marrow Weekly')
    // The same token as in the mail.
    expect(await world.get(`/outbox/${id}.txt`)).toContain(path)
  })

  it('says that it is a test, or was sent by hand', async () => {
    const world = worldOf()
    await world.press(await world.get('/desk/weekly'), 'test', { to: 'me@self.example', token: 'another-form-token' })
    await world.post('/previews/weekly/send', { token: 'a-token-of-a-form' })
    const page = await world.text('/outbox')
    expect(page).toMatch(/ · sent manually ada@reader\.example .* · a test me@self\.example/)
  })
})
