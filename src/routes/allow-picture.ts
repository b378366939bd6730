/** A Content-Security-Policy under which one picture more may be fetched: the logo of a digest, by its https address. */
export function allowPicture(policy: string, address: string | null): string {
  if (address === null) return policy
  const { origin, pathname } = new URL(address)
  // The separators of directives and of policies cannot occur in a path here. A query does not count in a policy.
  const path = pathname.replaceAll(';', '%3B').replaceAll(',', '%2C')
  return policy.replace('img-src ', `img-src ${origin}${path} `)
}
