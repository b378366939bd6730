import type { VisitTrouble } from '../collect/trouble.ts'
import { isPrivateHost, isPublicIp } from '../model/public-address.ts'

/** Why an address is not asked for; null where it may be. */
export async function whyForbidden(
  address: string,
  resolve: (host: string) => Promise<readonly string[]>,
): Promise<VisitTrouble | null> {
  const url = URL.parse(address)
  const forbidden = (why: Extract<VisitTrouble, { kind: 'forbidden' }>['why']): VisitTrouble => ({
    kind: 'forbidden',
    why,
    host: url?.hostname ?? '',
  })
  if (url === null) return forbidden('malformed')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return forbidden('scheme')
  // `URL` leaves out the port that the protocol has anyway.
  if (url.port !== '' && url.port !== '80' && url.port !== '443') return forbidden('port')
  if (url.username !== '' || url.password !== '') return forbidden('credentials')
  if (isPrivateHost(url.hostname)) return forbidden('private')
  if (isIp(url.hostname)) return null
  const addresses = await resolve(url.hostname)
  if (addresses.length === 0) return { kind: 'unreachable', reason: 'there is no such name' }
  return addresses.every(isPublicIp) ? null : forbidden('resolves-private')
}

const isIp = (hostname: string): boolean => hostname.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(hostname)
