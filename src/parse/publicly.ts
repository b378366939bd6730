import { isPrivateHost } from '../model/public-address.ts'

/** A generator that was run to look at a page writes `http://localhost:4000/`. */
export function publicly(address: string | null | undefined): string | null {
  const host = URL.parse(address ?? '')?.hostname
  return address === undefined || address === null || (host !== undefined && isPrivateHost(host)) ? null : address
}
