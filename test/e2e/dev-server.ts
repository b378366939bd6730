import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

export interface DevServer {
  readonly port: number
  /** All that it has printed so far. */
  readonly printed: () => string
  readonly stop: () => Promise<void>
}

interface DevStart {
  readonly options?: readonly string[]
  /** Called with all that it has printed, each time it prints before it serves. */
  readonly whilePrinting?: (printed: string) => void
}

/** What `npm run dev` starts in a copy of the project, or in this one: on a free port and with an empty database. */
export async function startDev(
  root = ROOT,
  { options = [], whilePrinting = () => {} }: DevStart = {},
): Promise<DevServer> {
  const port = await freePort()
  const places = ['--port', `${port}`, '--inspector-port', `${await freePort()}`]
  const kept = ['--persist-to', `node_modules/.cache/dev-test-${port}`]
  const child = spawn('node', [join(root, 'src/build/dev.ts'), ...places, ...kept, ...options], { cwd: root })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += chunk
      whilePrinting(printed)
    })
  const exited = once(child, 'exit')
  while (!printed.includes('Press Ctrl-C to stop.'))
    await Promise.race([once(child.stdout, 'data'), exited.then(() => Promise.reject(new Error(printed)))])
  return {
    port,
    printed: () => printed,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
