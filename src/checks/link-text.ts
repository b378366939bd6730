import { MAX_URL, siteOf } from '../model/url.ts'

/** When the text of a link is an address on another host than its target. Null otherwise. */
export interface OtherAddress {
  readonly shown: string
  readonly led: string
  /** False for a bare name with a dot: it may be no address but a name (`node.js`). */
  readonly sure: boolean
}

export function isAddressOfAnother(text: string, href: string): OtherAddress | null {
  if (!text.includes('.') || text.length > MAX_URL || /\s/.test(text)) return null
  const led = hostOf(href)
  if (led === null) return null
  const whole = /^(?:https?:\/\/|www\.)/i.test(text)
  if (!whole && !BARE.test(text)) return null
  const shown = hostOf(/^https?:/i.test(text) ? text : `https://${text}`)
  if (shown === null || belongs(shown, led) || belongs(led, shown)) return null
  return { shown, led, sure: whole }
}

const hostOf = (address: string): string | null => {
  const parsed = URL.parse(address)
  return parsed === null || !/^https?:$/.test(parsed.protocol) ? null : siteOf(parsed)
}

const belongs = (host: string, to: string): boolean => host === to || host.endsWith(`.${to}`)

/** Common endings of hosts, in lower case as hosts are written. */
const BARE = /^(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|info|eu|de|fr|uk|ch|at|nl|it|es)(?:\/|$)/
