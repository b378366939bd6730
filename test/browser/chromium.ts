import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { PATIENCE } from '../patience.ts'

const NO_PREDICTIONS = '--disable-background-networking'

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  NO_PREDICTIONS,
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A Chromium from wherever there is one: `CHROMIUM_PATH`, the system's, or the one inside an npm package (linux-x64), which
 * needs nothing else installed. Null where there is none.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser | null> {
  const found = await findChromium()
  if (found === null) return null
  return startTwice(() => chromium.launch({ ...found, args: [...found.args, ...QUIET, ...more], timeout: PATIENCE }))
}

/** The packaged Chromium sometimes crashes while it starts, on a busy machine: it is started once more. */
const startTwice = <T>(start: () => Promise<T>): Promise<T> =>
  start().catch((cause: unknown) => {
    console.warn(`A Chromium did not start, and is started once more: ${firstLine(cause)}`)
    return start()
  })

const firstLine = (cause: unknown) => (cause instanceof Error ? cause.message.split('\n')[0] : cause)

/** As `launchChromium`, for pages that may hang it: `kill` ends it in any state. Throws where there is none. */
export async function launchKillable(): Promise<{ readonly browser: Browser; readonly kill: () => Promise<void> }> {
  const found = await findChromium()
  if (found === null) throw new Error(NO_CHROMIUM)
  const server = await startTwice(() =>
    chromium.launchServer({ ...found, args: [...found.args, ...QUIET], timeout: PATIENCE }),
  )
  return { browser: await chromium.connect(server.wsEndpoint()), kill: () => server.kill() }
}

/**
 * Only the one inside the npm package, with the fonts that come with it: it draws the same on every machine. Throws where it cannot
 * start.
 */
export async function launchPackagedChromium(): Promise<Browser> {
  if (!HAS_PACKAGED) throw new Error(`the packaged Chromium is for linux-x64, not ${process.platform}-${process.arch}`)
  const found = await packagedChromium()
  return startTwice(() => chromium.launch({ ...found, args: [...found.args, ...QUIET], timeout: PATIENCE }))
}

/**
 * As `launchChromium`, with a profile on disk, as a person has one: only there Chromium opens connections ahead of time. Null where there is
 * none.
 */
export async function launchProfile(folder: string): Promise<BrowserContext | null> {
  const found = await findChromium()
  if (found === null) return null
  const args = [...found.args, ...QUIET].filter((flag) => flag !== NO_PREDICTIONS)
  return startTwice(() =>
    chromium.launchPersistentContext(folder, {
      ...found,
      args,
      ignoreDefaultArgs: [NO_PREDICTIONS],
      timeout: PATIENCE,
    }),
  )
}

interface Found {
  readonly executablePath: string
  readonly args: string[]
  readonly env?: Record<string, string>
}

async function findChromium(): Promise<Found | null> {
  const installed = [process.env.CHROMIUM_PATH, ...INSTALLED].find((path) => path !== undefined && existsSync(path))
  if (installed !== undefined) return { executablePath: installed, args: [] }
  return HAS_PACKAGED ? packagedChromium() : null
}

const HAS_PACKAGED = process.platform === 'linux' && process.arch === 'x64'

async function packagedChromium(): Promise<Found> {
  // The package unpacks its shared libraries only where it believes to run on Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  const executablePath = await packaged.executablePath()
  return {
    executablePath,
    args: packaged.args.filter((arg) => !UNGUARDED.includes(arg)),
    env: { ...process.env, LD_LIBRARY_PATH: libraries() } as Record<string, string>,
  }
}

/**
 * Flags of the packaged one that no browser of a reader has: they let sites reach into each other, or run all in one process,
 * which ends on some machines when the first context is closed.
 */
const UNGUARDED = [
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
  '--single-process',
  '--no-zygote',
]

const libraries = () => [process.env.LD_LIBRARY_PATH, '/tmp/al2023/lib', '/tmp/al2/lib'].filter(Boolean).join(':')

/**
 * The browser of a test file. Where none starts, it says why, and the tests of the file are skipped; with `MARROW_REQUIRE_BROWSER=1` it
 * throws.
 */
export async function browserOrSkip<T>(launched: Promise<T | null>): Promise<T | null> {
  let reason: unknown = NO_CHROMIUM
  try {
    const browser = await launched
    if (browser !== null) return browser
  } catch (cause) {
    reason = cause
  }
  if (process.env.MARROW_REQUIRE_BROWSER === '1') throw new Error('Browser tests did not run.', { cause: reason })
  console.warn('\nBrowser tests did not run.', firstLine(reason), '\n')
  return null
}

export const NO_CHROMIUM = 'No Chromium was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.'
