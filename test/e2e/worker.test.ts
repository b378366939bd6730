import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browse } from '../local-requests.ts'
import { startPackedWorker } from './server.ts'

describe('the Worker as it is deployed', () => {
  let server: Awaited<ReturnType<typeof startPackedWorker>>
  let coming: string
  beforeAll(async () => {
    server = await startPackedWorker()
  })
  afterAll(() => server?.close())

  it('publishes a due slot once, however often the cron fires, into a database that it made itself', async () => {
    const monday = new Date('2026-10-05T05:00:00Z')
    const tick = () => server.getWorker().scheduled({ scheduledTime: monday, cron: '*/5 * * * *' })
    for (const { outcome } of await Promise.all([tick(), tick(), tick()])) expect(outcome).toBe('ok')
    await tick()
    const page = await (await browse(`${server.origin}/outbox`)).text()
    expect(page).toContain('1 message stored here')
    const overview = await (await browse(`${server.origin}/`)).text()
    expect(overview).toMatch(/5 October 2026, 07:00.*?1 sent/s)
  })

  it('sends manually the exact bytes of the preview: the same hash', async () => {
    const token = 'by-hand-1234'
    const hashOf = (page: string) => /<code>([0-9a-f]{64})<\/code>/.exec(page)?.[1]
    const preview = await (await browse(`${server.origin}/previews/weekly?now=${token}`)).text()
    coming = await (await browse(`${server.origin}/previews/weekly.html`)).text()
    await browse(`${server.origin}/previews/weekly/send`, { method: 'POST', body: new URLSearchParams({ token }) })
    const outbox = await (await browse(`${server.origin}/outbox`)).text()
    const sent = await (await browse(`${server.origin}/outbox/${/href="\/outbox\/(\d+)"/.exec(outbox)?.[1]}`)).text()
    expect(hashOf(sent)).toMatch(/^[0-9a-f]{64}$/)
    expect(hashOf(sent)).toBe(hashOf(preview))
    expect(sent).toContain('the same as the edition that was prepared for sending, byte for byte')
  })

  it('showed the same mail as the coming edition, and shows it as the last one now', async () => {
    const outbox = await (await browse(`${server.origin}/outbox`)).text()
    const id = /href="\/outbox\/(\d+)"/.exec(outbox)?.[1]
    const [kept, last] = await Promise.all(
      [`/outbox/${id}.html`, '/previews/weekly.html'].map(async (path) =>
        (await browse(`${server.origin}${path}`)).text(),
      ),
    )
    // Coming and sent were made for different slots: the date at the top differs, the reader's own way to unsubscribe, and nothing else.
    const dateless = (html = '') =>
      html
        .replace(/>[A-Z][a-z]+day, \d+ [A-Z][a-z]+ \d{4}</, '><')
        .replace(/unsubscribe\/[0-9a-f]{32}/, '')
        .trim()
    expect(dateless(coming)).toContain('Gmail cuts a mail at 102 kilobytes')
    expect(dateless(kept)).toBe(dateless(coming))
    expect(dateless(kept)).toBe(dateless(last))
  })
})
