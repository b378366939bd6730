import { describe, expect, it, test } from 'vitest'
import { url } from '../../src/model/url.ts'
import { unsubscribeGuard } from '../../src/render/unsubscribe-guard.ts'

const guard = unsubscribeGuard('https://digest.example')
const ZEROS = '0'.repeat(32)

describe('an unsubscribe address of ours', () => {
  test.each([
    `https://digest.example/unsubscribe/${ZEROS}`,
    `https://digest.example/unsubscribe/${'f'.repeat(32)}`,
    `http://digest.example/unsubscribe/${ZEROS}`,
    `HTTPS://DIGEST.EXAMPLE/UNSUBSCRIBE/${ZEROS}`,
    `https://digest.example:443/unsubscribe/${ZEROS}`,
    `https://digest.example:8443/unsubscribe/${ZEROS}`,
    `https://digest.example./unsubscribe/${ZEROS}`,
    `https://digest.example//unsubscribe/${ZEROS}`,
    `https:\\\\digest.example\\unsubscribe\\${ZEROS}`,
    `https://digest.example/%75nsubscribe/${ZEROS}`,
    `https://digest.example/unsubscribe%2F${ZEROS}`,
    `https://digest.example/unsubscribe/${ZEROS}?a=1#b`,
    `https://other.example/?to=https://digest.example/unsubscribe/${ZEROS}`,
    `https://other.example/?to=https%3A%2F%2Fdigest.example%2Funsubscribe%2F${ZEROS}`,
    `https://user@digest.example/unsubscribe/${ZEROS}`,
    `mailto:a@b.example?body=https://digest.example/unsubscribe/${ZEROS}`,
    `digest.example/unsubscribe/${ZEROS}`,
    'https://digest.example/unsubscribe/',
  ])('is found in %s', (address) => {
    expect(guard.holds(address)).toBe(true)
    // And in what a link is made of.
    const made = url(address)
    if (made !== null) expect(guard.holds(made)).toBe(true)
    expect(guard.without(`Leave (${address}), if you like.`)).toBe('Leave … if you like.')
  })

  test.each([
    `https://other.example/unsubscribe/${ZEROS}`,
    `https://my-digest.example/unsubscribe/${ZEROS}`,
    `https://www.digest.example/unsubscribe/${ZEROS}`,
    `https://digest.example.org/unsubscribe/${ZEROS}`,
    `https://digest-example/unsubscribe/${ZEROS}`,
    'https://digest.example/unsubscribe',
    'https://digest.example/unsubscribe-rules',
    'https://digest.example/issues/unsubscribe',
    `/unsubscribe/${ZEROS}`,
    ZEROS,
    'Who wants to unsubscribe from digest.example answers the mail: 100% of you can.',
    '%',
    '%zz%2',
  ])('is not %s', (text) => {
    expect(guard.holds(text)).toBe(false)
    expect(guard.without(text)).toBe(text)
  })
})

it('knows hosts of every form', () => {
  for (const origin of [
    'http://localhost:8787',
    'http://[::1]:8787',
    'http://127.0.0.1',
    'https://xn--bcher-kva.example',
  ])
    expect(unsubscribeGuard(origin).holds(`see ${origin}/unsubscribe/${ZEROS}`)).toBe(true)
})

it('keeps white space as it is', () =>
  expect(guard.without('a\n\n b\tdigest.example/unsubscribe/x  c')).toBe('a\n\n b\t…  c'))
