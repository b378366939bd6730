import { count } from '../text/count.ts'
import { type Diagnosis, diagnose } from './diagnose.ts'
import type { ListedSource } from './sources.ts'
import { explainTrouble } from './trouble.ts'

/** What is wrong in `wrangler.toml`, by its key. */
interface SettingsMistake {
  readonly key: string
  readonly message: string
}

/**
 * How the sources are, one line each, for a terminal: first mistakes in the settings and the sources that need the owner, then what is
 * not yet a problem.
 */
export function doctorText(
  sources: readonly ListedSource[],
  now: Date,
  mistakes: readonly SettingsMistake[] = [],
): string {
  const troubled = diagnose(sources, now)
  const minor = sources.filter(({ slug }) => !troubled.some((one) => one.slug === slug)).flatMap(notYet)
  const bad = [...mistakes.map(ofSettings), ...troubled]
  if (bad.length > 0) return linesOf([...bad, ...minor], sources)
  if (sources.length === 0) return `${SOUND} to look at: there are no sources yet.\n`
  const sound = `${SOUND} of ${count(sources.length, 'source')} needs a look.`
  return minor.length > 0 ? `${sound} Not yet a problem:\n${linesOf(minor, sources)}` : `${sound}\n`
}

const SOUND = 'None'

/** Whether a text of `doctorText` says that nothing needs the owner. */
export const isSound = (text: string): boolean => text.startsWith(`${SOUND} `)

type Line = Pick<Diagnosis, 'slug' | 'words'> & {
  readonly what: Diagnosis['what'] | 'once' | 'twice' | 'unread' | 'waits' | 'settings'
}

const ofSettings = ({ key, message }: SettingsMistake): Line => ({
  what: 'settings',
  slug: 'wrangler.toml',
  words: `${key}: ${message}`,
})

/** A server is often back at the next visit, and one bad document is one story less. */
function notYet({ slug, state, trouble, failures, documents }: ListedSource): readonly Line[] {
  if (state === 'paused') return []
  const unreadable = documents.unreadable ?? 0
  const waiting = documents.quarantined ?? 0
  return [
    ...(trouble === null
      ? []
      : [{ what: failures > 1 ? 'twice' : 'once', slug, words: explainTrouble(trouble) } as const]),
    ...(unreadable === 0
      ? []
      : [{ what: 'unread', slug, words: `${count(unreadable, 'document')} could not be read.` } as const]),
    ...(waiting === 0
      ? []
      : [{ what: 'waits', slug, words: `${count(waiting, 'mail')} of unknown senders.` } as const]),
  ]
}

/** The slug is in addresses and settings, and stays when the owner names the source: then the name stands beside it. */
function linesOf(lines: readonly Line[], sources: readonly ListedSource[]): string {
  const nameOf = (slug: string) => {
    const source = sources.find((one) => one.slug === slug)
    return source?.isNamed === true ? `${slug} (${source.title})` : slug
  }
  return `${lines.map(({ slug, what, words }) => `${what.padEnd(8)} ${nameOf(slug)}: ${words}`).join('\n')}\n`
}
