/** A full web address; null if it is none. */
export function resolved(address: string | null, base: string | null): string | null {
  const written = address?.trim() ?? ''
  if (written === '' || written.length > 2_048) return null
  const url = base === null ? URL.parse(written) : URL.parse(written, base)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}
