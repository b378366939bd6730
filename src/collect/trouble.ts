/** Why a visit could not read a feed. */
export type VisitTrouble =
  | { readonly kind: 'forbidden'; readonly why: ForbiddenAddress; readonly host: string }
  /** The server answered with a status that gives no feed. */
  | { readonly kind: 'refused'; readonly status: number }
  /** 429 or 503: the server asks us to try later. */
  | { readonly kind: 'busy'; readonly status: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'redirects'; readonly limit: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'too-slow'; readonly seconds: number }
  /** The answer is not a feed. */
  | { readonly kind: 'no-feed'; readonly found: string }
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** The feed moved to the address of another source. */
  | { readonly kind: 'moved-onto'; readonly address: string }
  /** The visit began and never ended: reading it takes more than an invocation may. */
  | { readonly kind: 'died' }

export type ForbiddenAddress = 'malformed' | 'scheme' | 'port' | 'credentials' | 'private' | 'resolves-private'

/** One line for the owner: what is wrong, and what to do where something can be done. */
export function explainTrouble(trouble: VisitTrouble): string {
  switch (trouble.kind) {
    case 'forbidden':
      return FORBIDDEN[trouble.why](trouble.host)
    case 'refused':
      return trouble.status === 404
        ? 'There is nothing at this address (404). Look for its new address on the site of the newsletter.'
        : trouble.status === 401 || trouble.status === 403
          ? `The server does not let us read it (${trouble.status}). Paid feeds need an address with a key in it.`
          : `The server answered with an error (${trouble.status}).`
    case 'busy':
      return `The server asks us to try later (${trouble.status}).`
    case 'gone':
      return 'The server says that this feed was removed permanently (410). It is not visited again.'
    case 'unreachable':
      return `The server did not answer${isOfThePlatform(trouble.reason) ? '' : `: ${trouble.reason}`}. Check the address and your network.`
    case 'redirects':
      return `It redirects more than ${trouble.limit} times, or in a loop.`
    case 'too-large':
      return `It is larger than ${trouble.limit / 1_000_000} MB: too large for a feed.`
    case 'too-slow':
      return `The server did not answer within ${trouble.seconds} seconds.`
    case 'no-feed':
      return `This is not a feed but ${trouble.found}.`
    case 'unreadable':
      return trouble.reason
    case 'moved-onto':
      return `It moved to ${trouble.address}, which is another of your sources. Remove one of the two.`
    case 'died':
      return 'A visit began and did not finish: this feed may need more processor time than your Cloudflare plan allows.'
  }
}

/** Cloudflare answers with a reference to its own logs where a host cannot be reached: it means nothing to the owner. */
const isOfThePlatform = (reason: string): boolean => /\breference = \w/.test(reason)

const FORBIDDEN: Readonly<Record<ForbiddenAddress, (host: string) => string>> = {
  malformed: () => 'This is not a web address. Write it as example.org or https://example.org/blog.',
  scheme: () => 'Only addresses that begin with http:// or https:// are visited.',
  port: () => 'Only the usual ports of the web (80 and 443) are visited.',
  credentials: () => 'Addresses with a user name or a password in them are not visited.',
  private: (host) => `${host} is not on the public internet, so it is not visited.`,
  'resolves-private': (host) =>
    `The name ${host} leads to a machine that is not on the public internet, so it is not visited.`,
}
