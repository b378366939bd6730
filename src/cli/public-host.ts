import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicIp } from '../model/public-address.ts'

/** Asked for a host that is not on the public internet. */
export class PrivateHost extends Error {}

/** Resolves the name for this connection, so that a second DNS answer cannot point elsewhere. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return callback(error, '', 0)
    const [first] = addresses
    if (first === undefined || addresses.some(({ address }) => !isPublicIp(address)))
      return callback(new PrivateHost(hostname), '', 0)
    // Node requests all addresses when it tries IPv6 and IPv4 in parallel.
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}
