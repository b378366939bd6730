import type { Env } from '../../env.ts'
import type { TRY_LIMITS } from '../../model/try-limits.ts'

/** Shorter tokens are refused. */
const MIN_LENGTH = 16
/**
 * Weaker tokens are refused too. At {@link TRY_LIMITS} guessing takes thousands of years, and nearly all random tokens of 16 hex
 * digits are stronger.
 */
const MIN_BITS = 36

/** The owner's secret, or null when there is none that is accepted. */
export function adminToken(env: Env): string | null {
  const token = env.ADMIN_TOKEN?.trim()
  return token !== undefined && isStrong(token) ? token : null
}

/** A token is set, but refused because it can be guessed. */
export const isTokenWeak = (env: Env): boolean => !!env.ADMIN_TOKEN && adminToken(env) === null

const isStrong = (token: string) => token.length >= MIN_LENGTH && tokenBits(token) >= MIN_BITS

/**
 * An estimate, in bits, of the work to guess a token: each surprising character counts log2 of the number of different ones. Words
 * from password lists, repeats, and runs along the alphabet or the keyboard count as one character. It does not recognise
 * well-known sentences; the limits of tries are for that.
 */
function tokenBits(token: string): number {
  const shown = token.slice(0, 200).toLowerCase().replace(COMMON, '\0')
  const letters = [...shown]
  const surprising = letters.filter((_, i) => !isExpected(shown, i)).length
  return surprising * Math.log2(new Set(letters).size)
}

const COMMON =
  /pass(?:word|phrase|wort)?|admin(?:istrator)?|marrow|token|secret|login|letmein|welcome|changeme|change|default|example|owner|newsletter|digest|test|hello|monkey|dragon|iloveyou/g

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((run) => [
  run,
  [...run].reverse().join(''),
])

/** Predictable from the two before it: they are equal, a run continues, or the same three occurred before. */
function isExpected(text: string, i: number): boolean {
  if (i < 2) return false
  const three = text.slice(i - 2, i + 1)
  if (three[0] === three[1] && three[1] === three[2]) return true
  return RUNS.some((run) => run.includes(three)) || text.slice(0, i - 1).includes(three)
}
