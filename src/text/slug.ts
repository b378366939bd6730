/** A text as one lower-case word of letters, digits and `-`, in any script. Empty when it contains neither letters nor digits. */
export function slug(text: string, maxLength = 60): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, maxLength)
}
