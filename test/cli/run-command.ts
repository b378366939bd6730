import { Readable } from 'node:stream'
import type { Io } from '../../src/cli/io.ts'

/** What a command printed, and its exit code. */
export interface Run {
  readonly status: number | null
  readonly out: string
  /** Of standard error, without empty ones. */
  readonly lines: readonly string[]
}

type Main = (args: readonly string[], io: Io) => Promise<number>

/** Runs a command of `src/cli` in this process, with a text as its standard input. */
export async function runCommand(main: Main, args: readonly string[], folder: string, input = ''): Promise<Run> {
  let out = ''
  let errors = ''
  const status = await main(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (errors += text) },
    folder,
  })
  return { status, out, lines: errors.split('\n').filter((line) => line !== '') }
}
