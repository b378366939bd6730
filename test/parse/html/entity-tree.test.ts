import { DecodingMode, EntityDecoder, htmlDecodeTree as theirs } from 'entities/decode'
import { expect, test } from 'vitest'
import { NAMES } from '../../../src/parse/html/entities.gen.ts'
import { htmlDecodeTree as ours } from '../../../src/parse/html/entity-tree.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789;=&']
const MODES = [DecodingMode.Legacy, DecodingMode.Strict, DecodingMode.Attribute]

/** What the decoder of the package finds at the start of a text: how many characters it reads, and the codes that it gives. */
function decoderOf(tree: Uint16Array): (text: string, mode: DecodingMode) => string {
  let found: number[] = []
  const decoder = new EntityDecoder(tree, (code) => found.push(code))
  return (text, mode) => {
    found = []
    decoder.startEntity(mode)
    const read = decoder.write(text, 0)
    return `${read < 0 ? decoder.end() : read}: ${found.join()}`
  }
}

test('the decoder finds the same as with the tree of its package, whatever letter follows the beginning of a name', () => {
  const [ourDecoder, theirDecoder] = [decoderOf(ours), decoderOf(theirs)]
  const names = NAMES.replaceAll('!', '').split(' ')
  const beginnings = new Set(names.flatMap((name) => [...`${name} `].map((_, i) => name.slice(0, i))))
  const different = [...beginnings].flatMap((beginning) =>
    LETTERS.map((letter) => beginning + letter).filter((text) =>
      MODES.some((mode) => ourDecoder(text, mode) !== theirDecoder(text, mode)),
    ),
  )
  expect(beginnings.size).toBeGreaterThan(7_000)
  expect(different).toEqual([])
  expect(ourDecoder('notin;', DecodingMode.Strict)).toBe('7: 8713')
})
