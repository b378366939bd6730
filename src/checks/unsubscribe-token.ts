import { placeOf, shortly } from '../markup/places.ts'
import { count } from '../text/count.ts'
import { nameOf } from './links.ts'
import type { MailUnderTest } from './mail-under-test.ts'
import { error, type Found, type Rule } from './rule.ts'

/**
 * The token in a reader's unsubscribe address belongs to that reader alone. In an address of another host it tells that host who
 * the reader is, and lets it unsubscribe them. This happens when a sender replaces a placeholder that a source has copied. Other
 * senders may use one token at several hosts of their own, so only our own digests are checked.
 */
export const unsubscribeToken: Rule = {
  name: 'unsubscribe-token',
  look(mail, outline, { inText, inWords, toLeave }) {
    const homes = homesOf(mail, toLeave())
    if (mail.digest === null || homes.size === 0) return { findings: [], measured: null }
    const findings: Found[] = []
    for (const link of outline.links)
      if (link.href !== null) findings.push(...leaks(link.href, homes, placeOf('link', link.number, nameOf(link))))
    for (const address of inText()) findings.push(...leaks(address, homes, 'the text part'))
    for (const address of inWords()) findings.push(...leaks(address, homes, 'the words of the HTML part'))
    return {
      findings: unique(findings),
      measured: `${count(homes.size, 'token')} to unsubscribe with, none in an address of another host.`,
    }
  },
}

/** Shorter ones are found in many addresses and identify nobody. */
const SHORTEST = 16

/** Each token, and the host that it belongs to. */
function homesOf({ text }: Pick<MailUnderTest, 'text'>, toLeave: readonly string[]): ReadonlyMap<string, string> {
  const listed = toLeave.filter((address) => /^https?:/i.test(address))
  // Without such a header (over plain http) the last address of the text counts: the footer's.
  const footer = [...text.slice(-MAX_FOOTER).matchAll(/https?:\/\/[^\s<>"]+\/unsubscribe\/[\w-]+/gi)].at(-1)?.[0]
  const named = listed.length > 0 ? listed : footer === undefined ? [] : [footer]
  const homes = new Map<string, string>()
  for (const address of named) {
    const parsed = URL.parse(address)
    const token = parsed === null ? '' : tokenOf(parsed)
    if (parsed !== null && token.length >= SHORTEST) homes.set(token, parsed.host)
  }
  return homes
}

const MAX_FOOTER = 4_096

/**
 * The part after the last slash, or the whole query: a single value of the query may belong to the sender and not to the reader.
 */
const tokenOf = ({ pathname, search }: URL): string =>
  search.length > 1 ? search.slice(1) : pathname.slice(pathname.lastIndexOf('/') + 1)

function* leaks(address: string, homes: ReadonlyMap<string, string>, place: string): Generator<Found> {
  if (!/^https?:/i.test(address)) return
  for (const [token, home] of homes) {
    if (!address.includes(token)) continue
    const host = URL.parse(address)?.host ?? ''
    if (belongs(host, home) || belongs(home, host)) continue
    yield error(
      place,
      `An address at ${shortly(host)} contains this reader’s unsubscribe token of ${shortly(home)}.`,
      'Remove it: that site can identify and unsubscribe the reader. Put the token only where the template has a placeholder for it.',
    )
  }
}

const belongs = (host: string, to: string): boolean => host === to || host.endsWith(`.${to}`)

function unique(findings: readonly Found[]): readonly Found[] {
  const known = new Map(findings.map((found) => [`${found.place}\n${found.message}`, found]))
  return [...known.values()]
}
