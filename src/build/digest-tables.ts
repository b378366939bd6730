import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'

const ROOT = join(import.meta.dirname, '../..')

/** `[vars.DIGESTS.…]` of wrangler.toml, unchecked, as the Worker gets them. */
export const readDigestTables = (root: string = ROOT): unknown => readVar('DIGESTS', root)

/** `PLAN` of `[vars]`, unchecked; undefined where it is left out. */
export const readPlan = (root: string = ROOT): unknown => readVar('PLAN', root)

/** `KEEP` of `[vars]`, unchecked; undefined where it is left out. */
export const readKeep = (root: string = ROOT): unknown => readVar('KEEP', root)

/** `INBOX_DOMAIN` of `[vars]`, unchecked; undefined where it is left out. */
export const readDomain = (root: string = ROOT): unknown => readVar('INBOX_DOMAIN', root)

function readVar(name: string, root: string): unknown {
  const { vars } = parse(readFileSync(join(root, 'wrangler.toml'), 'utf8'))
  return typeof vars === 'object' ? (vars as Readonly<Record<string, unknown>>)[name] : undefined
}
