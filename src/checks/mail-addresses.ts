import { decodeWords } from 'postal-mime'
import type { Outline } from '../markup/outline.ts'
import { url } from '../model/url.ts'
import { valuesOf } from './header-values.ts'
import type { MailUnderTest } from './mail-under-test.ts'

/** The addresses of one mail, for comparison. Each place is read once, when a rule asks for it. */
export interface MailAddresses {
  /** In the text part. */
  readonly inText: () => ReadonlySet<string>
  /** Written in the text of the HTML part. */
  readonly inWords: () => ReadonlySet<string>
  /** In List-Unsubscribe, in order. */
  readonly toLeave: () => readonly string[]
  /** An address for comparison, without its fragment: that is a place on the same page. */
  readonly bare: (address: string) => string
}

export function mailAddresses({ text, headers }: MailUnderTest, { words }: Outline): MailAddresses {
  const known = new Map<string, string>()
  const bare = (address: string): string => {
    const found = known.get(address) ?? bareOf(address)
    known.set(address, found)
    return found
  }
  return {
    bare,
    inText: once(() => addressesIn(text, bare)),
    inWords: once(() => addressesIn(words, bare)),
    toLeave: once(() => unsubscribeAddresses(headers)),
  }
}

function once<Value>(read: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= read()
    return value
  }
}

/** Addresses in a text, without a fragment. Linear: a run of characters that an address may contain, trimmed at its end. */
export function addressesIn(text: string, bare = bareOf): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [run] of text.matchAll(/(?:https?:\/\/|mailto:)[^\s<>"]+/gi)) {
    found.add(bare(run))
    // Punctuation after an address may be part of it, or of the sentence.
    let end = run.length
    while (end > 0 && ".,;:!?)]}'”’»*_".includes(run.charAt(end - 1))) {
      end -= 1
      if (run.length - end <= 3) found.add(bare(run.slice(0, end)))
    }
    found.add(bare(run.slice(0, end)))
  }
  return found
}

export function bareOf(address: string): string {
  const whole = url(address) ?? address
  const hash = whole.indexOf('#')
  return hash === -1 ? whole : whole.slice(0, hash)
}

function unsubscribeAddresses(headers: Parameters<typeof valuesOf>[0]): readonly string[] {
  const [listed = ''] = valuesOf(headers, 'list-unsubscribe')
  return (ENCODED.test(listed) ? decodeWords(listed) : listed)
    .split('<')
    .slice(1)
    .flatMap((piece) => {
      const end = piece.indexOf('>')
      const address = end === -1 ? '' : piece.slice(0, end).replace(/\s+/g, '')
      return address.includes(':') ? [address] : []
    })
}

/** An encoded word of RFC 2047. */
export const ENCODED = /=\?[^?\s]{1,40}\?[bq]\?/i
