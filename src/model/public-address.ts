/**
 * Whether an IP address belongs to the public internet. False for addresses that IANA's registries of special-purpose addresses
 * (read 2026-11) do not call globally reachable, for multicast, and for text that is not an IP address.
 */
export function isPublicIp(address: string): boolean {
  const groups = address.includes(':') ? ipv6Groups(address) : null
  if (groups !== null) {
    const embedded = embeddedIpv4(groups)
    return embedded === null ? !V6.some((network) => isWithin(groups, network, 16)) : isPublicV4(embedded)
  }
  const octets = ipv4Octets(address)
  return octets !== null && isPublicV4(octets)
}

/** Whether a host is an address or a name that is not public: `10.0.0.1`, `[::1]`, `printer.local`. */
export function isPrivateHost(hostname: string): boolean {
  const bare = hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '')
  if (bare.includes(':') || ipv4Octets(bare) !== null) return !isPublicIp(bare)
  return !bare.includes('.') || PRIVATE_NAMES.test(bare)
}

/** RFC 6761, RFC 6762, RFC 8375, RFC 9476, and the names of the metadata services of clouds. */
const PRIVATE_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|localdomain|onion|alt)$/

type Network = readonly [start: readonly number[], bits: number]

const isPublicV4 = (octets: readonly number[]): boolean => !V4.some((network) => isWithin(octets, network, 8))

function isWithin(parts: readonly number[], [start, bits]: Network, width: number): boolean {
  for (let at = 0; at * width < bits; at++) {
    const unused = Math.max(0, (at + 1) * width - bits)
    if ((parts[at] ?? 0) >> unused !== (start[at] ?? 0) >> unused) return false
  }
  return true
}

const V4: readonly Network[] = [
  [[0], 8],
  [[10], 8],
  [[100, 64], 10],
  [[127], 8],
  [[169, 254], 16],
  [[172, 16], 12],
  [[192, 0, 0], 24],
  [[192, 0, 2], 24],
  [[192, 88, 99], 24],
  [[192, 168], 16],
  [[198, 18], 15],
  [[198, 51, 100], 24],
  [[203, 0, 113], 24],
  [[224], 4],
  [[240], 4],
]

/** Translation prefixes are refused completely: `64:ff9b::`, 6to4 and Teredo hold an IPv4 address that may be private. */
const V6: readonly Network[] = [
  [[0], 64],
  [[0x64, 0xff9b], 96],
  [[0x64, 0xff9b, 1], 48],
  [[0x100], 64],
  [[0x2001, 0], 23],
  [[0x2001, 0xdb8], 32],
  [[0x2002], 16],
  [[0x3fff], 20],
  [[0x5f00], 16],
  [[0xfc00], 7],
  [[0xfe80], 10],
  [[0xfec0], 10],
  [[0xff00], 8],
]

/** `::ffff:127.0.0.1` is 127.0.0.1. */
const embeddedIpv4 = (groups: readonly number[]): readonly number[] | null =>
  groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
    ? groups.slice(6).flatMap((group) => [group >> 8, group & 255])
    : null

/** As a URL writes it: four decimal numbers. `URL` converts other spellings into this one; here they are not addresses. */
function ipv4Octets(address: string): readonly number[] | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return null
  const octets = address.split('.').map(Number)
  return octets.every((octet) => octet <= 255) ? octets : null
}

function ipv6Groups(address: string): readonly number[] | null {
  const dotted = /^(.*:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)
  const [a = 0, b = 0, c = 0, d = 0] = dotted === null ? [] : (ipv4Octets(dotted[2] ?? '') ?? [])
  const text = dotted === null ? address : `${dotted[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  const all = [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
  return all.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? all.map((group) => Number.parseInt(group, 16)) : null
}
