import fc from 'fast-check'
import { decode } from 'he'
import { describe, expect, it } from 'vitest'
import { url } from '../../src/model/url.ts'
import { escapeAttribute, escapeText, escapeUrl } from '../../src/text/escape-html.ts'

/** Letters that markup is made of are much more frequent than by chance. */
const text = fc
  .array(fc.oneof(fc.constantFrom('&', '<', '>', '"', "'", '&amp;', '&lt', '&copy=1', ';', '#38', ' '), fc.string()))
  .map((parts) => parts.join(''))

describe('escaping', () => {
  it('gives what a decoder of HTML turns back into the same text', () => {
    fc.assert(fc.property(text, (value) => decode(escapeText(value)) === value))
    fc.assert(fc.property(text, (value) => decode(escapeAttribute(value), { isAttributeValue: true }) === value))
  })

  it('leaves nothing that opens a tag in text, or ends an attribute', () => {
    fc.assert(fc.property(text, (value) => !/</.test(escapeText(value))))
    fc.assert(fc.property(text, (value) => !/[<>"]/.test(escapeAttribute(value))))
  })

  it('leaves nothing in an address that ends an attribute', () => {
    const addresses = fc
      .constantFrom('https://example.com/', 'mailto:')
      .chain((start) => text.map((rest) => start + rest))
    let allowed = 0
    fc.assert(
      fc.property(addresses, (value) => {
        const address = url(value)
        if (address === null) return
        allowed++
        const escaped = escapeUrl(address)
        expect(escaped).not.toMatch(/[<>"]/)
        expect(decode(escaped, { isAttributeValue: true })).toBe(address)
      }),
    )
    expect(allowed).toBeGreaterThan(10)
  })
})
