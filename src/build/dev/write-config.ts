import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { devConfig } from './config.ts'
import { explainToml } from './explain-toml.ts'

/**
 * Writes what wrangler reads; it starts the Worker again when this changes. `main` is the bundle to run. While wrangler.toml has a
 * mistake, the last good settings stay and the Worker is told the mistake, which is returned.
 */
export function writeConfig(path: string, root: string, origin: string, main: string): string | null {
  try {
    write(path, devConfig(readFileSync(join(root, 'wrangler.toml'), 'utf8'), root, origin, main))
    return null
  } catch (cause) {
    const mistake = explainToml(cause)
    if (existsSync(path)) write(path, withMistake(readFileSync(path, 'utf8'), main, mistake))
    return mistake
  }
}

function withMistake(config: string, main: string, mistake: string): string {
  const { vars, ...rest } = JSON.parse(config)
  return JSON.stringify({ ...rest, main, vars: { ...vars, TOML_MISTAKE: mistake } }, null, 2)
}

function write(path: string, config: string): void {
  mkdirSync(join(path, '..'), { recursive: true })
  if (!existsSync(path)) writeFileSync(path, config)
  else if (readFileSync(path, 'utf8').trimEnd() !== config) overwrite(path, config)
}

/** Writes once and in place, padded with spaces: a reader at that moment gets the whole old file or the whole new one. */
function overwrite(path: string, text: string): void {
  const file = openSync(path, 'r+')
  writeSync(file, text.padEnd(statSync(path).size))
  closeSync(file)
}
