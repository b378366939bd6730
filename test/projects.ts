import { join } from 'node:path'
import { cloudflareTest } from '@cloudflare/vitest-plugin'

/** Test files that `npm test` leaves to `npm run test:long`. */
export const LONG = ['test/e2e/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/**/*.long.test.ts']

/** Limits that only end what hangs: no test decides by time, however busy the machine is. */
export const HANGS = { testTimeout: 900_000, hookTimeout: 900_000 } as const

/**
 * vitest hands on what a Worker logs by a message of its own, and waits for the answer before it ends a file. In workerd such a message of
 * another request waits for the next message of the file; the last one of a file is then never sent, and the run never ends. It happened
 * on busy machines.
 */
export const PLAIN_CONSOLE = { disableConsoleIntercept: true } as const

/** Runs the tests of a project inside the Workers runtime. */
export const workerd = () => cloudflareTest({ wrangler: { configPath: './wrangler.toml' }, remoteBindings: false })

/** Some tests start a process of Node. What one of them compiled, the next ones read, in half the time. */
export function keepCompiledCode(): void {
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/node')
}

const MINIMUM = 22

/** Without this an older Node fails deep inside a package. */
export function requireNode(): void {
  if (Number.parseInt(process.versions.node, 10) >= MINIMUM) return
  console.error(
    `These tests need Node ${MINIMUM} or newer, not ${process.versions.node}: run \`npm ci\`, then \`npm test\` or \`npx vitest\`.`,
  )
  process.exit(1)
}
