import { TRACKING } from '../../text/tracking-parameters.ts'

/**
 * The final address of a link of a feed, a mail or a page, as far as the address itself shows it. Wrappers that count clicks are replaced
 * by the target they contain, and tracking parameters are removed. Anything else stays as written. `readers` are parameters that identify
 * the reader in this document.
 */
export function cleanLink(address: string, readers: ReadonlySet<string> = NONE): string {
  let url = address
  for (let i = 0; i < MOST_WRAPPERS; i++) {
    const target = targetOf(url)
    if (target === null) break
    url = target
  }
  return withoutTracking(postOfSubstack(url) ?? url, readers)
}

const NONE: ReadonlySet<string> = new Set()

/** Mails of Substack link a post by an address that opens their app: `open.substack.com/pub/NAME/p/POST?…`. */
function postOfSubstack(address: string): string | null {
  const [, name, post] = /^https:\/\/open\.substack\.com\/pub\/([\w-]+)\/p\/([\w-]+)/i.exec(address) ?? []
  return name === undefined ? null : `https://${name}.substack.com/p/${post}`
}

const MOST_WRAPPERS = 4

function withoutTracking(address: string, readers: ReadonlySet<string>): string {
  if (!address.includes('?') || (readers.size === 0 && !MAY_TRACK.test(address))) return address
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return address
  const given = [...url.searchParams]
  const personal = ['publication_id', 'referrer_token', 'isFreemail'].some((name) => url.searchParams.has(name))
  // This address of Substack has no other name of its post.
  const reader = /\/app-link\/post$/.test(url.pathname) ? READER : READER_OF_POST
  const counting = given.filter(
    ([name, value]) =>
      TRACKING.test(name) ||
      (personal && reader.test(name)) ||
      (FROM.test(name) && CAME_BY.test(value)) ||
      (name === 'm' && UUID.test(value) && /^\/r\/[0-9a-f]{8}$/.test(url.pathname)) ||
      readers.has(`${name}=${value}`),
  )
  if (counting.length === 0) return address
  if (counting.length === given.length) url.search = ''
  else for (const [name] of counting) url.searchParams.delete(name)
  return url.href
}

/** Parameters that identify the reader, in the links of a Substack mail. */
const READER = /^(?:r|token|referrer_token|triedredirect)$/i
const READER_OF_POST = /^(?:r|token|referrer_token|triedredirect|post_id|publication_id)$/i
/** `?source=rss-b1f3d3`: by what a reader came. */
const FROM = /^(?:source|src|fsrc|from|ref|via|partner|medium|cid)$/i
const CAME_BY = /^(?:rss|feeds?|e-?mail|newsletter)(?:$|[-_])/i
/** Ghost's redirects name the member who clicks. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MAY_TRACK =
  /utm|clid|mc_|mkt_|_hs|igshid|ck_|sh_kit|_kx|oly_|vero|wicked|ml_sub|_bhlid|mtm_|pk_|piwik|wt_mc|ns_|cmp|ss_|spm|s_cid|trk_|elq|isfreemail|publication_id|referrer_token|=(?:rss|feed|e-?mail|newsletter)|[?&]m=/i

/** The target in a wrapper; null if there is none. */
function targetOf(address: string): string | null {
  if (address.length > 8_000) return null
  const url = /^https?:\/\//i.test(address) ? URL.parse(address) : null
  if (url === null) return null
  return targetInQuery(url) ?? targetInPath(url) ?? targetEncoded(url)
}

/** `https://l.example/l.php?u=https%3A%2F%2F…`, on hosts or paths that are known to redirect. */
function targetInQuery(url: URL): string | null {
  if (!MAY_HOLD_ADDRESS.test(url.search) || !(LEADS_ON_HOST.test(url.hostname) || LEADS_ON_PATH.test(url.pathname)))
    return null
  // `https://href.example/?https://…`
  const bare = /^\?(https?:\/\/.+)$/i.exec(url.search)?.[1]
  if (bare !== undefined) return webAddress(bare)
  for (const [name, value] of url.searchParams)
    if (TARGET.test(name) && webAddress(value) !== null) return webAddress(value)
  return null
}

/** "http", or one of its letters as `%68`. */
const MAY_HOLD_ADDRESS = /http|%(?:[46]8|[57][04])/i
const TARGET =
  /^(?:u|url|q|z|to|t|target|targeturl|dest|destination|desturl|redirect|redirect_?url|redir|link|goto|out|h|p|r|e|ue|murl|rurl|ued)$/i
const LEADS_ON_HOST =
  /^(?:l|lm|click|clicks|links?|link\w{0,12}|track|tracking|trk|go|redirect|redir|out|exit|email|e|t|url|urldefense|slack-redir|href|safelinks|r)\.|safelinks\.protection\.outlook\.com$|^(?:href\.li|exit\.sc|vk\.com|deref-\w{2,10}\.com|redirect\.\w+\.com)$/i
const LEADS_ON_PATH =
  /(?:^|\/)(?:url|redirect|redir|l\.php|linkfilter|click|clicks|track|tracking|goto|go|out|exit|away|away\.php|link|leave|external|r)\/?(?:\d{1,3}\/?)?$/i

/** `https://t.example/CL0/https:%2F%2Fa.example%2F/1/…`, `https://urldefense.com/v3/__https://a.example__;…`. */
function targetInPath(url: URL): string | null {
  const wrapped = /^\/(?:CL0|L0|link)\/(https?:(?:\/\/|%2F%2F)[^/]+)(?:\/|$)/i.exec(url.pathname)?.[1]
  if (wrapped !== undefined) return webAddress(decoded(wrapped))
  if (url.hostname === 'urldefense.com' || url.hostname === 'urldefense.proofpoint.com') {
    const third = /^\/v3\/__(https?:\/.+?)__;?/.exec(url.pathname)?.[1]
    if (third !== undefined) return webAddress(third.replace(/^(https?:)\/(?!\/)/, '$1//'))
    const second = url.searchParams.get('u')
    if (second !== null) return webAddress(decoded(second.replaceAll('-', '%').replaceAll('_', '/')))
  }
  return null
}

/** A target in base64 as the last part of the path, or in JSON in it: Kit, Substack. */
function targetEncoded(url: URL): string | null {
  const parts = url.pathname.split('/').filter((part) => part.length >= 16)
  for (const part of parts.slice(-3)) {
    if (!/^(?:aHR0c|eyJ)[\w+/=%.-]+$/.test(part)) continue
    const text = fromBase64(part.split('.', 1)[0] ?? '')
    if (text === null) continue
    const found = text.startsWith('{')
      ? /"(?:e|u|url|href)"\s*:\s*"(https?:[^"]{4,2000})"/.exec(text)?.[1]?.replaceAll('\\/', '/')
      : text
    if (found !== undefined && webAddress(found) !== null) return webAddress(found)
  }
  return null
}

function fromBase64(text: string): string | null {
  const digits = decoded(text).replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  try {
    return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits)
  } catch {
    return null
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const webAddress = (text: string): string | null => {
  const found = text.trim()
  return found.length <= 2_048 && /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(found) && URL.canParse(found) ? found : null
}
