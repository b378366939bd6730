import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The part of the npm package `caniemail` (https://www.caniemail.com) that Marrow uses. */
interface File {
  readonly last_update_date: string
  readonly nicenames: { readonly family: Readonly<Record<string, string>> }
  readonly data: readonly {
    readonly slug: string
    readonly title: string
    readonly keywords: string | null
    readonly stats: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>
    readonly notes_by_num?: Readonly<Record<string, string>> | null
  }[]
}

/** A feature of HTML or CSS that mail programs may or may not support. */
export interface MailFeature {
  /** `css-max-width`; its page is https://www.caniemail.com/features/css-max-width/ */
  readonly slug: string
  readonly title: string
  readonly keywords: readonly string[]
  /** By program as caniemail names it, `gmail.ios`: the support of its newest tested version. */
  readonly support: ReadonlyMap<string, Support>
}

export interface Support {
  readonly level: 'full' | 'partial' | 'none' | 'unknown'
  /** What is partial about it, in caniemail's words. */
  readonly notes: readonly string[]
}

export function readCaniemail() {
  const path = createRequire(import.meta.url).resolve('caniemail/caniemail.json')
  // JavaScript sorts keys that are numbers first, version 11 before 10.15. With a "#" in front they stay in file order, oldest first.
  const text = readFileSync(path, 'utf8').replace(/"(\d+)"(?=\s*:)/g, '"#$1"')
  const { nicenames, last_update_date, data } = JSON.parse(text) as File
  const features = data.map(({ slug, title, keywords, stats, notes_by_num }): MailFeature => {
    const programs = Object.entries(stats).flatMap(([family, platforms]) =>
      Object.entries(platforms).map(
        ([platform, versions]) => [`${family}.${platform}`, supportOf(versions, notes_by_num ?? {})] as const,
      ),
    )
    return { slug, title, keywords: keywords?.split(',').map((word) => word.trim()) ?? [], support: new Map(programs) }
  })
  return { features, families: nicenames.family, updated: last_update_date.slice(0, 10) }
}

const LEVELS: Readonly<Record<string, Support['level']>> = { y: 'full', a: 'partial', n: 'none', u: 'unknown' }

/** The oldest version comes first. Each is a letter and the numbers of its notes, as `a #1 #3`. */
function supportOf(versions: Readonly<Record<string, string>>, notes: Readonly<Record<string, string>>): Support {
  const newest = Object.values(versions).at(-1) ?? 'u'
  const numbers = newest.match(/#\d+/g) ?? []
  return { level: LEVELS[newest[0] ?? 'u'] ?? 'unknown', notes: numbers.flatMap((number) => notes[number] ?? []) }
}
