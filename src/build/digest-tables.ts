import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'

const ROOT = join(import.meta.dirname, '../..')

/** `[vars.DIGESTS.…]` of wrangler.toml, unchecked, as the Worker gets them. */
export function readDigestTables(root: string = ROOT): unknown {
  const { vars } = parse(readFileSync(join(root, 'wrangler.toml'), 'utf8'))
  return typeof vars === 'object' && 'DIGESTS' in vars ? vars.DIGESTS : undefined
}
