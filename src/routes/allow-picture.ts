/** A Content-Security-Policy that allows one more picture: the logo of a digest, by its https address. */
export function allowPicture(policy: string, address: string | null): string {
  if (address === null) return policy
  const { origin, pathname } = new URL(address)
  // Paths cannot contain the separators of directives and policies here. A query does not count in a policy.
  const path = pathname.replaceAll(';', '%3B').replaceAll(',', '%2C')
  return policy.replace('img-src ', `img-src ${origin}${path} `)
}
