import { fail, ok, type Result } from '../model/result.ts'

/** For how many days collected rows are kept. Then the cron removes them, some at a time. */
export interface CollectedKeep {
  /** Documents as they came. While its original is kept, a newer reader can read a document again. */
  readonly originals: number
  /** What was read of them, and the list of documents. */
  readonly issues: number
  /** Mails that were not let in: of unknown senders, refused, or too large. */
  readonly mails: number
  /** By what an entry is known again, once its feed lists it no longer. While the feed lists it, it is always known. */
  readonly seen: number
}

export const COLLECTED_KEEP: CollectedKeep = { originals: 60, issues: 400, mails: 30, seen: 400 }

/** An Issue may be told for 60 days, and a feed may show an old entry once more. */
const LEAST: CollectedKeep = { originals: 7, issues: 60, mails: 7, seen: 60 }
const MOST = 36_500

/** Reads `KEEP` of `[vars]`. What is left out has its default. Fails with the key and what is allowed. */
export function readCollectedKeep(
  given: unknown,
): Result<CollectedKeep, { readonly key: string; readonly message: string }> {
  if (given === undefined) return ok(COLLECTED_KEEP)
  const example = 'such as { originals = 60, issues = 400, mails = 30, seen = 400 }'
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return fail({ key: 'KEEP', message: `expected days, ${example}` })
  const keep = { ...COLLECTED_KEEP }
  for (const [name, days] of Object.entries(given)) {
    if (!isKept(name))
      return fail({ key: `KEEP.${name}`, message: `unknown; expected days for some of these, ${example}` })
    if (!Number.isInteger(days) || days < LEAST[name] || days > MOST)
      return fail({ key: `KEEP.${name}`, message: `expected a whole number of days, from ${LEAST[name]} to ${MOST}` })
    keep[name] = days
  }
  if (keep.originals > keep.issues)
    return fail({ key: 'KEEP.originals', message: `at most as many days as issues, which are kept for ${keep.issues}` })
  return ok(keep)
}

const isKept = (name: string): name is keyof CollectedKeep => Object.hasOwn(COLLECTED_KEEP, name)
