import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'

/** Beside the database: two servers on one database disturb each other, whatever their ports. */
const fileIn = (state: string) => join(state, 'running.json')

/** Notes that this process serves this database. */
export function noteRunning(state: string, address: string): void {
  mkdirSync(state, { recursive: true })
  writeFileSync(fileIn(state), JSON.stringify({ pid: process.pid, address }))
}

export const forgetRunning = (state: string): void => rmSync(fileIn(state), { force: true })

export interface RunningServer {
  readonly pid: number
  readonly address: string
}

/** The server that still uses this database. A note of a process that was killed counts for nothing. */
export async function findRunning(state: string): Promise<RunningServer | null> {
  const noted = readNote(state)
  return noted !== null && isAlive(noted.pid) && (await answers(noted.address)) ? noted : null
}

function readNote(state: string): RunningServer | null {
  let note: unknown
  try {
    note = JSON.parse(readFileSync(fileIn(state), 'utf8'))
  } catch {
    // No note, or one that was being written when its process ended.
    return null
  }
  if (typeof note !== 'object' || note === null || !('pid' in note) || !('address' in note)) return null
  const { pid, address } = note
  return typeof pid === 'number' && typeof address === 'string' ? { pid, address } : null
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    // It belongs to somebody else.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

/** Another process may have got the same number since, so the number alone proves nothing. */
function answers(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address)
  return new Promise((done) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 2_000 })
    const end = (answered: boolean) => () => {
      socket.destroy()
      done(answered)
    }
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false))
  })
}
