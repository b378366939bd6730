import { nameToEmoji } from 'gemoji'
import { expect, test } from 'vitest'
import { emojiNamed } from '../../src/parse/template-markup/emoji.ts'

test('knows every name that GitHub knows, and no other', () => {
  const names = Object.keys(nameToEmoji)
  expect(names.length).toBeGreaterThan(1_900)
  expect(names.filter((name) => emojiNamed(name) !== nameToEmoji[name])).toEqual([])
  expect(['toString', 'constructor', '', '01'].filter((name) => emojiNamed(name) !== undefined)).toEqual([])
})
