import type { Readable } from 'node:stream'

/** What a command reads, and where it prints. A process passes its own streams, a test passes values. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  /** Relative names of files start here. */
  readonly folder: string
}

export interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** The streams of this process. `npm run` changes the working folder; INIT_CWD is the caller's folder. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process
  return { stdin, stdout, stderr, folder: env.INIT_CWD ?? '.' }
}
