import { describe, expect, it, test } from 'vitest'
import { nextVisit, retryAfter, VISIT_LIMITS } from '../../src/collect/backoff.ts'

const NOW = new Date('2026-10-05T12:00:00Z')
const minutes = (date: Date) => (date.getTime() - NOW.getTime()) / 60_000
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

describe('nextVisit, without chance', () => {
  test.each([
    { name: 'an hour after something new', visit: { failures: 0, newAt: ago(0), askedSeconds: null }, wait: 60 },
    {
      name: 'two hours where the last issue is a day old',
      visit: { failures: 0, newAt: ago(24), askedSeconds: null },
      wait: 120,
    },
    {
      name: 'eight hours where it is seldom',
      visit: { failures: 0, newAt: ago(24 * 60), askedSeconds: null },
      wait: 480,
    },
    { name: 'eight hours where nothing ever came', visit: { failures: 0, newAt: null, askedSeconds: null }, wait: 480 },
    {
      name: 'at once where entries wait',
      visit: { failures: 0, newAt: ago(0), askedSeconds: null, hasMore: true },
      wait: 0,
    },
    { name: 'a quarter of an hour after a failure', visit: { failures: 1, newAt: null, askedSeconds: null }, wait: 15 },
    { name: 'twice as long after each', visit: { failures: 4, newAt: null, askedSeconds: null }, wait: 120 },
    { name: 'a day at most', visit: { failures: 40, newAt: null, askedSeconds: null }, wait: 1_440 },
    { name: 'as long as the server asks', visit: { failures: 1, newAt: null, askedSeconds: 7_200 }, wait: 120 },
    { name: 'never longer than a week', visit: { failures: 1, newAt: null, askedSeconds: 10 ** 9 }, wait: 10_080 },
    { name: 'not sooner because the server says so', visit: { failures: 3, newAt: null, askedSeconds: 1 }, wait: 60 },
  ])('$name', ({ visit, wait }) => expect(minutes(nextVisit(visit, NOW, 0.5))).toBe(wait))

  it('comes a tenth sooner or later by chance, and never sooner than it was asked to', () => {
    const visit = { failures: 0, newAt: ago(0), askedSeconds: null }
    expect(minutes(nextVisit(visit, NOW, 0))).toBeCloseTo(60 * (1 - VISIT_LIMITS.jitter))
    expect(minutes(nextVisit(visit, NOW, 1))).toBeCloseTo(60 * (1 + VISIT_LIMITS.jitter))
    expect(minutes(nextVisit({ ...visit, failures: 1, askedSeconds: 1_800 }, NOW, 0))).toBe(30)
  })
})

test.each([
  ['120', 120],
  ['0', 0],
  [' 5 ', 5],
  ['Mon, 05 Oct 2026 12:10:00 GMT', 600],
  ['Mon, 05 Oct 2026 11:00:00 GMT', 0],
  ['-1', null],
  ['soon', null],
  ['99999999999', null],
  [null, null],
])('Retry-After: %s', (header, seconds) => expect(retryAfter(header, NOW)).toBe(seconds))
