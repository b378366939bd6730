import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
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
  const installed = [process.env.CHROMIUM_PATH, ...INSTALLED].find((path) => path !== undefined && existsSync(path))
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: [...QUIET, ...more] })
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  // The package unpacks its shared libraries only where it believes to run on Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  const executablePath = await packaged.executablePath()
  return chromium.launch({
    executablePath,
    args: [...packaged.args.filter((arg) => !UNGUARDED.includes(arg)), ...QUIET, ...more],
    env: { ...process.env, LD_LIBRARY_PATH: libraries() },
  })
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

export const NO_CHROMIUM =
  'Browser tests did not run: no Chromium was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.'
