import { type Fitted, MAX_HTML_BYTES } from '../../render/fit-digest.ts'
import { bytes } from '../figures.ts'

/** What was cut to keep the mail small, if anything: `; to fit 100.0 kB, 3 shortened and 2 on the web`. */
export function cutWords({ shortened, leftOut }: Pick<Fitted, 'shortened' | 'leftOut'>): string {
  const parts = [shortened > 0 ? `${shortened} shortened` : null, leftOut > 0 ? `${leftOut} on the web` : null].filter(
    (part) => part !== null,
  )
  return parts.length === 0 ? '' : `; to fit ${bytes(MAX_HTML_BYTES)}, ${parts.join(' and ')}`
}
