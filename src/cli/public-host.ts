import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Asked for a host that is not on the public internet. */
export class PrivateHost extends Error {}

/** Whether a host is written as an address that is not public. Names are looked at when they are resolved. */
export function isPrivateLiteral(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0) return isPrivate(bare)
  return bare === 'localhost' || /\.(?:localhost|local|internal|home\.arpa)$/.test(bare)
}

/** Resolves the name for this connection, so that a second DNS answer cannot point elsewhere. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return callback(error, '', 0)
    const [first] = addresses
    if (first === undefined || addresses.some(({ address }) => isPrivate(address)))
      return callback(new PrivateHost(hostname), '', 0)
    // Node requests all addresses when it tries IPv6 and IPv4 in parallel.
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}

/** IANA's registries of special-purpose addresses, read 2026-11: all that is not globally reachable, and multicast. */
function isPrivate(address: string): boolean {
  return SPECIAL.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

const SPECIAL = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
])
  SPECIAL.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  // IPv4 inside IPv6 is compared as IPv4 where it is written as such; translation prefixes are refused completely.
  ...([
    ['::', 128],
    ['::1', 128],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
  ] as const),
  ...([
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
    ['fc00::', 7],
    ['fe80::', 10],
    ['ff00::', 8],
  ] as const),
])
  SPECIAL.addSubnet(net, bits, 'ipv6')
