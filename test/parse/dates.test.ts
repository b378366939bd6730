import { describe, expect, test } from 'vitest'
import { dateOfAddress, dateOfPath, findDate, isDateAlone, readDate, readOrderedDate } from '../../src/parse/dates.ts'

describe('a date as people write it', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026/03/04', '2026-03-04'],
    ['2026-3-4', '2026-03-04'],
    ['2020-02-10 15:36:34', '2020-02-10T15:36:34'],
    ['2026-03-04T09:00:00+01:00', '2026-03-04T09:00:00+01:00'],
    ['2017-07-18 09:00:00 -0400', '2017-07-18T09:00:00-04:00'],
    ['2026-03-04 09:00 UTC', '2026-03-04T09:00:00Z'],
    ['2026-03-04 09:00 -5', '2026-03-04T09:00:00-05:00'],
    ['Wed, 04 Mar 2026 09:00:00 +0100', '2026-03-04T09:00:00+01:00'],
    ['March 4, 2026', '2026-03-04'],
    ['4 March 2026', '2026-03-04'],
    ['4 mars 2026', '2026-03-04'],
    ['4. März 2026', '2026-03-04'],
    ['4 de marzo de 2026', '2026-03-04'],
    ['4 марта 2026', '2026-03-04'],
    ['2026年3月4日', '2026-03-04'],
    ['2016년 2월 8일', '2016-02-08'],
    ['4.3.2026', '2026-03-04'],
    ['4 Mar 26', '2026-03-04'],
    ['04-Mar-26 09:00', '2026-03-04T09:00:00'],
    ['4 Mar 26:00', null],
    ['2024-04-17 14:4g5:00 -0000', '2024-04-17'],
    ['2026-02-30', null],
    ['31.02.2026', null],
    ['04/03/2026', null],
    ['soon', null],
    ['', null],
  ])('%s', (written, expected) => expect(readDate(written)).toBe(expected))
})

describe('a date of numbers, by the language of its text', () => {
  test.each([
    ['04-03-2026', 'nl', '2026-03-04'],
    ['04/03/2026', 'en-GB', '2026-03-04'],
    ['04/03/2026 09:30', 'fr', '2026-03-04T09:30:00'],
    ['04/03/2026', 'en-US', '2026-04-03'],
    ['04/03/2026', 'en', null],
    ['04/03/2026', 'ja', null],
    ['04/03/2026', null, null],
    ['04/13/2026', 'nl', null],
    ['soon', 'nl', null],
  ])('%s in %s', (written, language, expected) => expect(readOrderedDate(written, language)).toBe(expected))
})

describe('the day that a path names', () => {
  test.each([
    ['posts/2026-03-04-town.md', '2026-03-04'],
    ['posts/2026/03/04/town.md', '2026-03-04'],
    ['this-month-240930.md', '2024-09-30'],
    ['2024Apr22.md', '2024-04-22'],
    ['software/2014/0512.md', '2014-05-12'],
    ['117-2020-dec-8.md', '2020-12-08'],
    ['letter-8-dec-2020.md', '2020-12-08'],
    ['letter-Dec-8-2020.md', '2020-12-08'],
    ['council/2026/03-04-agenda.md', '2026-03-04'],
    ['council/2026/calls/03-04-agenda.md', '2026-03-04'],
    ['council/2026/TRAM-03-04.md', '2026-03-04'],
    ['council/2026/letter-13-14.md', null],
    ['council/2026/4-pools-03-04-and-more.md', null],
    ['letter-12.md', null],
    ['2026-13-04-town.md', null],
  ])('%s', (path, expected) => expect(dateOfPath(path)).toBe(expected))
})

test.each([
  ['2017/11/22/Rust-1.22', '2017-11-22'],
  ['/blog/2017-11-22-town/', '2017-11-22'],
  ['/blog/200512.html', null],
  ['/blog/2017/31/31/town', null],
])('the day of the address %s', (address, expected) => expect(dateOfAddress(address)).toBe(expected))

test('a line that is only a date differs from a line that contains one', () => {
  expect(isDateAlone('Wednesday, March 4, 2026')).toBe(true)
  expect(isDateAlone('March 4, 2026: the tram is coming')).toBe(false)
  expect(findDate('Week ending July 11, 2021')).toBe('2021-07-11')
})
