import type { FoundSoFar } from '../../collect/collecting.ts'
import type { CollectedSource } from '../../collect/source.ts'
import type { DocumentState, ListedDocument, ListedSource } from '../../collect/sources.ts'
import { explainTrouble } from '../../collect/trouble.ts'
import { MINUTE } from '../../model/time.ts'
import { count } from '../../text/count.ts'

/** How long ago or ahead something is: "5 minutes ago", "in 2 days". */
export function timeWords(at: Date | null, now: Date): string {
  if (at === null) return 'never'
  const minutes = Math.round((at.getTime() - now.getTime()) / MINUTE)
  const amount = Math.abs(minutes)
  const size =
    amount < 60
      ? count(amount, 'minute')
      : amount < 48 * 60
        ? count(Math.round(amount / 60), 'hour')
        : count(Math.round(amount / 1_440), 'day')
  if (amount === 0) return 'now'
  return minutes < 0 ? `${size} ago` : `in ${size}`
}

/** A visit that is due is made by the next tick. */
export const nextVisitWords = ({ nextAt }: CollectedSource, now: Date): string =>
  nextAt > now ? timeWords(nextAt, now) : 'due now'

/** How a source is doing, in one line. */
export function stateWords(source: CollectedSource): string {
  if (source.isVisited) return 'being visited now'
  if (source.state === 'paused')
    return source.origin === 'file' ? 'paused: no file in seeds/ lists it, or you paused it' : 'paused'
  if (source.trouble !== null) return explainTrouble(source.trouble)
  if (source.kind === 'mail') return 'takes mails'
  return source.visits === 0 ? 'waits for its first visit' : 'works'
}

export const isTroubled = (source: CollectedSource): boolean => source.trouble !== null && !source.isVisited

/** How many issues a source gave, in one line. */
export function issueCountWords({ documents, told }: ListedSource): string {
  const { quarantined = 0, refused = 0 } = documents
  const all = Object.values(documents).reduce((sum, n) => sum + n, 0) - quarantined - refused
  if (all + quarantined === 0) return 'nothing yet'
  const bad = (documents.unreadable ?? 0) + (documents.heavy ?? 0) + (documents.large ?? 0)
  const parts = [
    ...(all > 0 ? [count(all, 'issue')] : []),
    ...(told > 0 ? [`${told} sent`] : []),
    ...(bad > 0 ? [`${bad} not read`] : []),
    ...(quarantined > 0 ? [`${count(quarantined, 'mail')} from unknown senders`] : []),
  ]
  return parts.join(', ')
}

const DOCUMENT_WORDS: Readonly<Record<DocumentState, string>> = {
  new: 'waits to be read',
  read: 'read',
  same: 'the same issue came before, from another source',
  unreadable: 'not read',
  heavy: 'too large to read on this plan: three attempts ran out of processor time',
  quarantined: 'from an unknown sender; you decide whether it is read',
  refused: 'you refused it',
  large: 'too large to be kept',
}

/** Where a step of reading is done, and not the last one. */
const FOUND_WORDS: Readonly<Record<FoundSoFar, Readonly<Partial<Record<DocumentState, string>>>>> = {
  text: {
    new: 'its text is found, and is cut into stories next',
    heavy:
      'too large to read on this plan: its text was found, but three attempts to cut it into stories ran out of processor time',
  },
  issue: {
    new: 'its stories are found, and are shortened next',
    heavy:
      'too large to read on this plan: its stories were found, but three attempts to shorten them ran out of processor time',
  },
}

/** What happened to a document, in one line. */
export function resultWords({ state, found, reason, toldIn }: ListedDocument): string {
  if (toldIn.length > 0) return 'sent'
  const words = (found === null ? undefined : FOUND_WORDS[found][state]) ?? DOCUMENT_WORDS[state]
  return reason === null ? words : `${words}: ${reason}`
}
