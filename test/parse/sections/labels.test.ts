import { expect, it } from 'vitest'
import * as lists from '../../../src/parse/sections/label-words.ts'
import { plainWords } from '../../../src/text/plain-words.ts'

it('lists labels as headings are compared with them', () => {
  const labels = Object.values(lists)
    .flatMap((list) => (typeof list === 'string' ? [list] : Object.values(list)))
    .flatMap((list) => list.split('|'))
    .flatMap((label) => label.split('…'))
  expect(labels.length).toBeGreaterThan(400)
  for (const label of labels) expect(plainWords(label)).toBe(label)
})
