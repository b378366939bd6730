/** A mail address in part, for its owner to recognise: `ada@example.org` is `a…@example.org`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const [first = ''] = address.slice(0, Math.max(0, at))
  return `${first}…${at < 0 ? '' : address.slice(at)}`
}
