/** Whether an address leads to the reader's own machine (RFC 6761, RFC 1122, RFC 4291). */
export function isLoopback(address: string): boolean {
  // Few links can be loopback addresses; the others are rejected before they are parsed.
  if (!/localhost|127\.|\[/i.test(address.slice(0, 300))) return false
  const host = URL.parse(address)?.hostname ?? ''
  return host === 'localhost' || host.endsWith('.localhost') || /^127(?:\.\d{1,3}){3}$/.test(host) || host === '[::1]'
}
