import { expect, it, test } from 'vitest'
import { openingsModule, openingsOf } from '../../src/build/pattern-openings.ts'

test.each([
  { name: 'a word', pattern: /^share this/, words: ['share'], beginnings: [] },
  { name: 'a word that may go on', pattern: /^donat/, words: [], beginnings: ['donat'] },
  { name: 'a word that ends', pattern: /^enjoy\b.{0,9}your/, words: ['enjoy'], beginnings: [] },
  { name: 'each of several', pattern: /^(?:hello|hi )/, words: ['hi'], beginnings: ['hello'] },
  {
    name: 'words that may be missing',
    pattern: /^(?:please )?(?:un)?tag it/,
    words: ['please', 'untag', 'tag'],
    beginnings: [],
  },
  { name: 'letters that may be missing', pattern: /^e-?mail us/, words: ['e', 'email'], beginnings: [] },
  { name: 'a dot for an apostrophe', pattern: /^today.s news/, words: ['today', "today's"], beginnings: [] },
  { name: 'letters to choose from', pattern: /^organi[sz]ed by/, words: ['organised', 'organized'], beginnings: [] },
  {
    name: 'two words, where the first is usual',
    pattern: /^we (?:also )?thank/,
    words: ['we also'],
    beginnings: ['we thank'],
  },
  { name: 'a digit', pattern: /^\d people/, words: [], beginnings: [...'0123456789'] },
  { name: 'other letters', pattern: /^(?:спасибо|感谢)/, words: [], beginnings: ['с', '感'] },
  { name: 'a word that must not follow', pattern: /^thanks (?!to)you/, words: ['thanks'], beginnings: [] },
  { name: 'any text after a usual word', pattern: /^this .{2,40} is where/, words: [], beginnings: ['this '] },
  { name: 'any place', pattern: /to subscribe/, words: [], beginnings: [''] },
  { name: 'any place in one of two', pattern: /^thanks\b|\bto subscribe/, words: ['thanks'], beginnings: [''] },
  { name: 'what it cannot read', pattern: /^\S+ brings/, words: [], beginnings: [''] },
])('reads $name', ({ pattern, words, beginnings }) => {
  const found = openingsOf(pattern.source)
  expect([...found.words].sort()).toEqual(words.toSorted())
  expect([...found.beginnings].sort()).toEqual(beginnings.toSorted())
})

it('a short word that ends is no beginning of a longer one', () => {
  const made = openingsModule([/^w (?:następnym|kolejnym) numerze/, /^we (?:also )?thank/])
  expect(made).toContain("'w.\\n'")
  expect(made).toContain("'we als|we tha\\n'")
})
