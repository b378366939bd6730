import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'

const ROOT = join(import.meta.dirname, '../..')

/** `[vars]` of wrangler.toml, unchecked, as the Worker gets them. */
export function readVars(root: string = ROOT): Readonly<Record<string, unknown>> {
  const { vars } = parse(readFileSync(join(root, 'wrangler.toml'), 'utf8'))
  return typeof vars === 'object' ? { ...vars } : {}
}

/** `[vars.DIGESTS.…]` of wrangler.toml, unchecked. */
export const readDigestTables = (root: string = ROOT): unknown => readVars(root).DIGESTS
