import { request } from 'node:http'
import { expect, it } from 'vitest'
import { browse } from '../local-requests.ts'
import { PATIENCE } from '../patience.ts'
import { startDev } from './dev-server.ts'

it('the dev launcher prints the addresses once, serves them, says nothing else and leaves no process running', async () => {
  const { port, printed, stop } = await startDev()
  try {
    expect(printed()).toContain(`http://localhost:${port}/previews/weekly`)
    expect(printed().match(/Preview {2}/g)).toHaveLength(1)
    expect(printed().toLowerCase()).not.toMatch(/warn|error|\n +at /)
    const page = await browse(`http://localhost:${port}/`)
    expect(await page.text()).toContain('Marrow Weekly')
    // The cron is played at once, not only after the first minute: a monitor finds its tick.
    const health = async () => (await fetch(`http://localhost:${port}/health`)).json()
    await expect.poll(health, { timeout: PATIENCE, interval: 500 }).toMatchObject({ ok: true, trouble: [] })
    const play = /http:\/\/localhost:\d+\/simulate\/weekly$/m.exec(printed())?.[0] ?? ''
    expect((await browse(play)).status).toBe(200)
    // Then the slot after it is the next one.
    const slots = () => [...printed().matchAll(/Next send {2}(\S+);/g)].map(([, slot]) => slot)
    await expect.poll(() => new Set(slots()).size, { timeout: PATIENCE }).toBe(2)
    expect(await (await browse(`http://localhost:${port}/outbox`)).text()).toContain('1 message stored here')
    expect(printed()).not.toMatch(/GET \/|env\.|⎔/)

    // As curl asks: without the headers of a browser, and then with the one that the answer names.
    expect(await ask(port, '/')).toMatchObject({ status: 200, body: expect.stringContaining('Marrow Weekly') })
    const told = await ask(port, '/outbox')
    expect(told).toMatchObject({ status: 403, body: expect.stringContaining("-H 'Sec-Fetch-Mode: navigate'") })
    expect((await ask(port, '/outbox', { 'Sec-Fetch-Mode': 'navigate' })).status).toBe(200)
  } finally {
    await stop()
  }
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow()
})

/** Node's `fetch` would send a Sec-Fetch-Mode of its own. */
function ask(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; body: string }>((answered, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (body += chunk))
      response.on('end', () => answered({ status: response.statusCode, body }))
    })
    asked.on('error', failed)
    asked.end()
  })
}
