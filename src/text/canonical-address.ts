/** A web address without tracking parameters, fragment, protocol and final slash. */
export function canonicalAddress(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address)
  if (url === null) return null
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|ref_src)$/i
