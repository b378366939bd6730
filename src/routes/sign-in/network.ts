/** An IPv6 address as its first 64 bits: one machine can choose the others freely (RFC 4291, RFC 8981). */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  // An IPv4 address mapped to IPv6.
  if (address.includes('.')) return address.slice(address.lastIndexOf(':') + 1)
  const [before = [], after = []] = address
    .toLowerCase()
    .split('::')
    .map((half) => half.split(':').filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
