import { expect, it } from 'vitest'
import { url } from '../../../src/model/url.ts'

it('refuses an address that is too long after escaping', () => {
  expect(url(`https://a.example/${'a'.repeat(2_030)}`)).toHaveLength(2_048)
  expect(url(`https://a.example/${'a'.repeat(2_031)}`)).toBeNull()
  expect(url(`https://a.example/${'é'.repeat(1_000)}`)).toBeNull()
})
