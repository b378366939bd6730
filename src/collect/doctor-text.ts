import { count } from '../text/count.ts'
import { type Diagnosis, diagnose } from './diagnose.ts'
import type { ListedSource } from './sources.ts'
import { explainTrouble } from './trouble.ts'

/** How the sources are, one line each, for a terminal: first those that need the owner, then what is not yet a problem. */
export function doctorText(sources: readonly ListedSource[], now: Date): string {
  const troubled = diagnose(sources, now)
  const minor = sources.filter(({ slug }) => !troubled.some((one) => one.slug === slug)).flatMap(notYet)
  if (troubled.length > 0) return linesOf([...troubled, ...minor])
  if (sources.length === 0) return `${SOUND} to look at: there are no sources yet.\n`
  const sound = `${SOUND} of ${count(sources.length, 'source')} needs a look.`
  return minor.length > 0 ? `${sound} Not yet a problem:\n${linesOf(minor)}` : `${sound}\n`
}

const SOUND = 'None'

/** Whether a text of `doctorText` says that no source needs the owner. */
export const isSound = (text: string): boolean => text.startsWith(`${SOUND} `)

type Line = Pick<Diagnosis, 'slug' | 'words'> & {
  readonly what: Diagnosis['what'] | 'once' | 'twice' | 'unread' | 'waits'
}

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

const linesOf = (lines: readonly Line[]) =>
  `${lines.map(({ slug, what, words }) => `${what.padEnd(8)} ${slug}: ${words}`).join('\n')}\n`
