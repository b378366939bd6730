import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { archiveName, archiveUrl, slotPrefix } from '../../src/model/archive-address.ts'
import { SETTINGS } from '../render/digests.ts'

test.each([
  { name: 'a scheduled slot', slot: '2026-10-05T07:00[Europe/Paris]', expected: '2026-10-05-0700' },
  { name: 'a zone of several parts', slot: '2026-03-29T23:45[America/Argentina/Ushuaia]', expected: '2026-03-29-2345' },
  { name: 'a manual slot', slot: 'manual:3f2a1b0c9d8e7f6a', expected: 'by-hand-3f2a1b0c9d8e' },
  { name: 'a short token', slot: 'manual:abc_-123', expected: 'by-hand-abc_-123' },
  { name: 'a test send, never', slot: 'test:3f2a1b0c9d8e7f6a', expected: null },
  { name: 'nothing known', slot: 'other', expected: null },
])('archiveName of $name', ({ slot, expected }) => expect(archiveName(slot)).toBe(expected))

describe('slotPrefix', () => {
  const slots = fc.oneof(
    fc.stringMatching(/^[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]\[[A-Z][a-z]{2,8}\/[A-Z][a-z]{2,8}\]$/),
    fc.stringMatching(/^manual:[A-Za-z0-9_-]{8,64}$/),
  )

  it('begins every slot that has the name', () =>
    fc.assert(fc.property(slots, (slot) => slot.startsWith(slotPrefix(archiveName(slot) ?? '') ?? '?'))))

  it('knows the names that archiveName gives, and no others', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (name) => {
        const prefix = slotPrefix(name)
        return prefix === null || archiveName(prefix) === name
      }),
    ))

  test.each(['', 'by-hand-', 'by-hand-0123456789abc', '2026-10-05', '2026-10-05-0700x', "by-hand-x'%", '../secret'])(
    'of “%s” is none',
    (name) => expect(slotPrefix(name)).toBeNull(),
  )
})

test('archiveUrl is made of settings and slot alone', () => {
  expect(archiveUrl(SETTINGS, '2026-10-05T07:00[Europe/Paris]')).toBe(
    'https://digest.example/archive/weekly/2026-10-05-0700',
  )
  expect(archiveUrl(SETTINGS, 'test:0123456789')).toBe('https://digest.example/archive/weekly')
})
