import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '../model/issue.ts'
import { explainParseError } from '../parse/parse-error.ts'
import { parseSource } from '../parse/parse-source.ts'
import { summarizeIssue } from '../summarize/brief.ts'

export interface SeedError {
  readonly name: string
  readonly message: string
}

export interface Seeds {
  readonly issues: readonly Issue[]
  readonly errors: readonly SeedError[]
}

/** Parses every file of `seeds/` with the code that parses at run time. Credits and hidden files are no seeds. */
export function readSeeds(dir: string): Seeds {
  const names = readdirSync(dir).filter(
    (name) => !/^(?:\.|README|CREDITS)/.test(name) && statSync(join(dir, name)).isFile(),
  )
  const issues: Issue[] = []
  const errors: SeedError[] = []
  for (const name of names.sort()) {
    const parsed = parseSource({ name, bytes: readFileSync(join(dir, name)) }, new Set(issues.map((issue) => issue.id)))
    if (parsed.ok) issues.push(parsed.value)
    else errors.push({ name, message: explainParseError(parsed.error) })
  }
  return { issues, errors }
}

export const seedsModule = ({ issues, errors }: Seeds): string => `// Generated from seeds/ by src/build/generate.ts.
import type { Brief } from '../model/brief.ts'
import type { Issue } from '../model/issue.ts'

export const SEEDS: readonly Issue[] = ${JSON.stringify(issues, null, 1)}

/** The fullest Brief of each seed, made at build time: a cold Worker shortens and renders, and ranks nothing. */
export const SEED_BRIEFS: readonly Brief[] = ${JSON.stringify(issues.map(summarizeIssue), null, 1)}

export const SEED_ERRORS: readonly { readonly name: string; readonly message: string }[] = ${JSON.stringify(errors, null, 1)}
`
