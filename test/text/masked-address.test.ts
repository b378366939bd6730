import { expect, test } from 'vitest'
import { maskedAddress } from '../../src/text/masked-address.ts'

test.each([
  { name: 'shows the first letter and where it goes', address: 'ada@example.org', masked: 'a…@example.org' },
  { name: 'keeps the size of letters', address: 'Ada.Reader@Example.org', masked: 'A…@Example.org' },
  { name: 'cuts no letter in two', address: '𝒶da@example.org', masked: '𝒶…@example.org' },
  { name: 'takes the last @ as the one', address: '"a@b"@example.org', masked: '"…@example.org' },
  { name: 'shows nothing of what is no address', address: 'ada', masked: '…' },
])('maskedAddress $name', ({ address, masked }) => expect(maskedAddress(address)).toBe(masked))
