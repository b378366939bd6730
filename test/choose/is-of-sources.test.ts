import { expect, test } from 'vitest'
import { isOfSources } from '../../src/choose/is-of-sources.ts'
import { unknownSources } from '../../src/choose/unknown-sources.ts'

const LETTER = { id: 'town-letter-13', path: 'letters/town/2026-03.md' }

test.each([
  { name: 'no setting', sources: null, expected: true },
  { name: 'its id', sources: ['town-letter-13'], expected: true },
  { name: 'the id of another', sources: ['town-letter-1'], expected: false },
  { name: 'its path', sources: ['letters/town/2026-03.md'], expected: true },
  { name: 'a folder above it', sources: ['letters/'], expected: true },
  { name: 'its folder', sources: ['letters/town/'], expected: true },
  { name: 'a folder whose name begins alike', sources: ['letter/'], expected: false },
  { name: '* within a name', sources: ['letters/town/2026-*.md'], expected: true },
  { name: '* does not cross a folder', sources: ['letters/*'], expected: false },
  { name: '** does', sources: ['letters/**'], expected: true },
  { name: 'a dot is a dot', sources: ['letters/town/2026-03xmd'], expected: false },
  { name: 'one of two', sources: ['other/', 'letters/town/*'], expected: true },
])('$name', ({ sources, expected }) => expect(isOfSources(LETTER, sources)).toBe(expected))

test('a source that names no file is said by its digest', () => {
  const digests = [
    { slug: 'weekly', sources: ['letters/', 'leters/'] },
    { slug: 'all', sources: null },
  ]
  expect(unknownSources(digests, [LETTER])).toMatchObject([
    { key: 'DIGESTS.weekly.sources', message: expect.stringContaining('"leters/"') },
  ])
})

test.each([
  { name: 'one that is collected', source: 'sources/import-ai/', says: null },
  { name: 'all that are collected', source: 'sources/**', says: null },
  { name: 'a misspelt one', source: 'sources/import-a/', says: 'write "sources/import-ai/", "sources/towns/"' },
  { name: 'one without its last slash', source: 'sources/import-ai', says: 'names no source' },
])('$name, where it is known what is collected', ({ source, says }) => {
  const digests = [{ slug: 'weekly', sources: [source] }]
  const unknown = unknownSources(digests, [], ['sources/import-ai/', 'sources/towns/'])
  expect(unknown).toMatchObject(
    says === null ? [] : [{ key: 'DIGESTS.weekly.sources', message: expect.stringContaining(says) }],
  )
  expect(unknownSources(digests, [])).toEqual([])
})
