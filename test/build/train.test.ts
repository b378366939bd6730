import { expect, it } from 'vitest'
import { fingerprintOf } from '../../src/build/fingerprint.ts'
import { readOwnItems } from '../../src/build/training-data.ts'
import { FINGERPRINT } from '../../src/summarize/weights.ts'

const items = readOwnItems()

it('ships weights that were learned from the features of today', () => {
  expect(fingerprintOf(items), 'A feature changed after the last training: run npm run train -- DATA_DIR').toBe(
    FINGERPRINT,
  )
})

it('notices one changed word and one changed mark', () => {
  const [item] = items
  if (item === undefined) throw new Error('no items')
  const before = fingerprintOf([item])
  const [reader] = item.readers
  expect(fingerprintOf([{ ...item, text: item.text.replace('tracing', 'tracing 7') }])).not.toBe(before)
  expect(
    fingerprintOf([{ ...item, readers: [{ ...reader, best: [], ok: [], badAlone: [], housekeeping: [] }] }]),
  ).not.toBe(before)
})
