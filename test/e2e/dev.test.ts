import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { browse } from '../local-requests.ts'

const ROOT = join(import.meta.dirname, '../..')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

it('the dev launcher prints the addresses once, serves them, says nothing else and leaves nothing behind', async () => {
  const port = await freePort()
  const persist = `node_modules/.cache/dev-test-${port}`
  const child = spawn(
    'node',
    [
      join(ROOT, 'src/build/dev.ts'),
      '--port',
      String(port),
      '--persist-to',
      persist,
      '--inspector-port',
      String(await freePort()),
    ],
    { cwd: ROOT },
  )
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const exited = once(child, 'exit')
  try {
    while (!printed.includes('Ctrl-C stops it.'))
      await Promise.race([once(child.stdout, 'data'), exited.then(() => Promise.reject(new Error(printed)))])
    expect(printed).toContain(`http://localhost:${port}/previews/weekly`)
    expect(printed.match(/Preview {2}/g)).toHaveLength(1)
    expect(printed.toLowerCase()).not.toMatch(/warn|error|\n +at /)
    const page = await browse(`http://localhost:${port}/`)
    expect(await page.text()).toContain('Marrow Weekly')
    const play = /http:\/\/localhost:\d+\/cdn-cgi\/local\/scheduled\S+/.exec(printed)?.[0] ?? ''
    expect((await fetch(play)).status).toBe(200)
    expect(await (await browse(`http://localhost:${port}/outbox`)).text()).toContain('1 message kept')
  } finally {
    child.kill('SIGTERM')
    await exited
  }
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow()
})
