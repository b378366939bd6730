/** What the owner says of one source. */
export interface SourceRules {
  /** Issues whose title holds one of these words or phrases are not told. */
  readonly mute: readonly string[]
  /** If there are any, only Issues whose title holds one of these are told. */
  readonly keep: readonly string[]
  /** Stories whose heading holds one of these are not told. */
  readonly skip: readonly string[]
  /** Stories of this source in one Edition; null for no limit. */
  readonly perEdition: number | null
  /** Days after which an Issue is not told any more; null for what the digest says. */
  readonly maxAgeDays: number | null
}

export const NO_RULES: SourceRules = { mute: [], keep: [], skip: [], perEdition: null, maxAgeDays: null }

export const RULE_LIMITS = { phrases: 30, length: 100, perEdition: 200, maxAgeDays: 3_650 } as const

/** Reads what was stored, or sent by a form: one phrase a line. What cannot be read is left out. */
export function readRules(given: Readonly<Record<string, unknown>>): SourceRules {
  return {
    mute: phrases(given.mute),
    keep: phrases(given.keep),
    skip: phrases(given.skip),
    perEdition: number(given.perEdition, RULE_LIMITS.perEdition),
    maxAgeDays: number(given.maxAgeDays, RULE_LIMITS.maxAgeDays),
  }
}

/** Whether a form holds nothing that {@link readRules} leaves out or cuts. */
export function areWhole(given: Readonly<Record<string, unknown>>): boolean {
  const rules = readRules(given)
  const isNumber = (value: unknown, read: number | null) => String(value ?? '').trim() === '' || read !== null
  const areKept = (value: unknown, read: readonly string[]) => {
    const lines = String(value ?? '').split(/\r?\n/)
    return lines.every((line) => line.trim() === '' || read.includes(line.trim()))
  }
  return (
    isNumber(given.perEdition, rules.perEdition) &&
    isNumber(given.maxAgeDays, rules.maxAgeDays) &&
    areKept(given.mute, rules.mute) &&
    areKept(given.keep, rules.keep) &&
    areKept(given.skip, rules.skip)
  )
}

function phrases(value: unknown): readonly string[] {
  const lines = typeof value === 'string' ? value.split(/\r?\n/) : Array.isArray(value) ? value : []
  const texts = lines.flatMap((line: unknown) =>
    typeof line === 'string' ? [line.trim().slice(0, RULE_LIMITS.length)] : [],
  )
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, RULE_LIMITS.phrases)
}

function number(value: unknown, most: number): number | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  if (!/^\d{1,6}$/.test(text)) return null
  const n = Number(text)
  return n >= 1 && n <= most ? n : null
}

/** Why the rules of its source are against a Story, in words for the owner; null where they are not. */
export function ruleAgainst(rules: SourceRules, issueTitle: string, heading: string): string | null {
  const muted = rules.mute.find((phrase) => holds(issueTitle, phrase))
  if (muted !== undefined) return `you muted “${muted}” for this source`
  if (rules.keep.length > 0 && !rules.keep.some((phrase) => holds(issueTitle, phrase)))
    return 'you keep only other titles of this source'
  const skipped = rules.skip.find((phrase) => holds(heading, phrase))
  return skipped === undefined ? null : `you skip “${skipped}” in this source`
}

/** Whole words: "art" is not in "start". Letters of any case, spaces of any width. */
function holds(text: string, phrase: string): boolean {
  const flat = (words: string) => words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const wanted = flat(phrase)
  const within = flat(text)
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    const before = within.slice(0, at).at(-1) ?? ' '
    const after = within.charAt(at + wanted.length) || ' '
    const startsWord = !(LETTER.test(before) && LETTER.test(wanted.charAt(0)))
    const endsWord = !(LETTER.test(after) && LETTER.test(wanted.at(-1) ?? ''))
    if (startsWord && endsWord) return true
  }
  return false
}

/** Of scripts that put spaces between words. */
const LETTER = /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]/v
