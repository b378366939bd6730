import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker } from './server.ts'

describe('the built Worker', () => {
  let server: Awaited<ReturnType<typeof startWorker>>
  beforeAll(async () => {
    server = await startWorker()
  })
  afterAll(() => server?.close())

  it('publishes a due slot once, however often the cron fires, into a database that it made itself', async () => {
    const monday = new Date('2026-10-05T05:00:00Z')
    const tick = () => server.getWorker().scheduled({ scheduledTime: monday, cron: '*/5 * * * *' })
    for (const { outcome } of await Promise.all([tick(), tick(), tick()])) expect(outcome).toBe('ok')
    await tick()
    const page = await (await fetch(`${server.origin}/outbox`)).text()
    expect(page).toContain('1 message kept')
    const overview = await (await fetch(`${server.origin}/`)).text()
    expect(overview).toContain('5 October 2026, 07:00 (Europe/Paris): 1 sent')
  })

  it('sends the mail that it previewed', async () => {
    const outbox = await (await fetch(`${server.origin}/outbox`)).text()
    const id = /href="\/outbox\/(\d+)"/.exec(outbox)?.[1]
    const [kept, preview] = await Promise.all(
      [`/outbox/${id}.html`, '/previews/weekly.html'].map(async (path) =>
        (await fetch(`${server.origin}${path}`)).text(),
      ),
    )
    // They were made for different slots: the date at the top differs, and nothing else.
    const dateless = (html = '') => html.replace(/>[A-Z][a-z]+day, \d+ [A-Z][a-z]+ \d{4}</, '><').trim()
    expect(dateless(kept)).toBe(dateless(preview))
  })
})
