import { replaceSigns } from './letters.ts'

/** A text as one lower-case word of letters, digits and `-`, in any script. Empty when it contains neither letters nor digits. */
export function slug(text: string, maxLength = 60): string {
  const letters = text.normalize('NFKD').toLowerCase()
  // No mark is among these.
  const bare = /[^\0-\u02ff\u2000-\u20cf]/.test(letters) ? letters.replace(/\p{M}/gu, '') : letters
  return replaceSigns(bare, '-').replace(/^-|-$/g, '').slice(0, maxLength)
}
