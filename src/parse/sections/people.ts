import { hasAnyOf } from '../../text/has-any-of.ts'
import { CAPITALS, SMALL_LETTERS } from '../../text/letters.ts'
import { defines } from './defining-words.ts'

/** The name of a person or an account: whoever did something is not a heading. */
export function isPersonal(words: string, url: string, behind: string): boolean {
  if (
    hasAnyOf(url.toLowerCase(), PROFILE_HOSTS) &&
    /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|twitter\.com|x\.com|mastodon\.social|fosstodon\.org|bsky\.app\/profile|linkedin\.com\/in)\/@?[\w.-]+\/?$/i.test(
      url,
    )
  )
    return true
  return isPersonName(words) && (!defines(behind) || (words.trim().includes(' ') && SPEAKS.test(behind)))
}

/** What people do, although articles do it too. */
const SPEAKS = /^\s+(?:explains?|describes?|explores?|shows?|demonstrates?|compares?|breaks? down|showcases?)\s/

const PROFILE_HOSTS = 'github.com|gitlab.com|twitter.com|x.com|mastodon|fosstodon|bsky.app|linkedin'

/** "Ann", "Ann Example": one to four words that each begin with a capital. */
export const isPersonName = (words: string): boolean => PERSON.test(words.trim())

/** "Ann Example". */
export const isFullName = (words: string): boolean => words.trim().includes(' ') && isPersonName(words)

const PERSON = new RegExp(`^[${CAPITALS}][${SMALL_LETTERS}]+(?:\\s[${CAPITALS}][${SMALL_LETTERS}.]*){0,3}$`)
