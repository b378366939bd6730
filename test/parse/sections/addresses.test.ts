import { expect, test } from 'vitest'
import { withoutAddress } from '../../../src/parse/sections/addresses.ts'

test.each([
  { words: 'The tram turns https://t.example/a ', left: 'The tram turns' },
  { words: 'The tram turns (https://t.example/a)', left: 'The tram turns' },
  { words: '电车来了https://t.example/a', left: '电车来了' },
  { words: 'Kept as it was https://k.example/http://t.example/', left: 'Kept as it was' },
  { words: 'https://t.example', left: '' },
  { words: 'See https://t.example for more', left: 'See https://t.example for more' },
  { words: 'The tram turns', left: 'The tram turns' },
])('without its address: $words', ({ words, left }) => expect(withoutAddress(words)).toBe(left))
