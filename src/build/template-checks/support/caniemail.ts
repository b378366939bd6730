import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as v from 'valibot'

/** What the npm package `caniemail` holds of https://www.caniemail.com, as it is in the file. */
const Feature = v.object({
  slug: v.string(),
  title: v.string(),
  keywords: v.nullable(v.string()),
  stats: v.record(v.string(), v.record(v.string(), v.record(v.string(), v.string()))),
  notes_by_num: v.nullish(v.record(v.string(), v.string())),
})
const File = v.object({
  last_update_date: v.string(),
  nicenames: v.object({ family: v.record(v.string(), v.string()) }),
  data: v.array(Feature),
})

/** One thing that mail programs may or may not know. */
export interface MailFeature {
  /** `css-max-width`; its page is https://www.caniemail.com/features/css-max-width/ */
  readonly slug: string
  readonly title: string
  readonly keywords: readonly string[]
  /** By program as caniemail names it, `gmail.ios`: how well its newest tested version does. */
  readonly support: ReadonlyMap<string, Support>
}

export interface Support {
  readonly level: 'full' | 'partial' | 'none' | 'unknown'
  /** What is partial about it, in caniemail's words. */
  readonly notes: readonly string[]
}

export interface MailTables {
  readonly features: readonly MailFeature[]
  /** Names of makers of programs, as people write them, by the first part of a program's: `gmx` is `GMX`. */
  readonly families: Readonly<Record<string, string>>
  /** `2026-05-13` */
  readonly updated: string
}

export function readMailTables(): MailTables {
  const path = createRequire(import.meta.url).resolve('caniemail/caniemail.json')
  // JavaScript puts keys that look like numbers first, and version 11 of a program would come before 10.15: as letters they
  // keep the order of the file, which is that of their age.
  const text = readFileSync(path, 'utf8').replace(/"(\d+)"(?=\s*:)/g, '"#$1"')
  const file = v.parse(File, JSON.parse(text))
  return {
    families: file.nicenames.family,
    updated: file.last_update_date.slice(0, 10),
    features: file.data.map(({ slug, title, keywords, stats, notes_by_num }) => ({
      slug,
      title,
      keywords: keywords?.split(',').map((word) => word.trim()) ?? [],
      support: new Map(
        Object.entries(stats).flatMap(([family, platforms]) =>
          Object.entries(platforms).map(([platform, versions]) => [
            `${family}.${platform}`,
            supportOf(versions, notes_by_num ?? {}),
          ]),
        ),
      ),
    })),
  }
}

const LEVELS: Readonly<Record<string, Support['level']>> = { y: 'full', a: 'partial', n: 'none', u: 'unknown' }

/** Versions stand oldest first; each is a letter and the numbers of its notes, as `a #1 #3`. */
function supportOf(versions: Readonly<Record<string, string>>, notes: Readonly<Record<string, string>>): Support {
  const newest = Object.values(versions).at(-1) ?? 'u'
  const numbers = newest.match(/#\d+/g) ?? []
  return { level: LEVELS[newest[0] ?? 'u'] ?? 'unknown', notes: numbers.flatMap((number) => notes[number] ?? []) }
}
