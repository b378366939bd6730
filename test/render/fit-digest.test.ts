import { describe, expect, it } from 'vitest'
import { MAX_HTML_BYTES } from '../../src/markup/mail-limits.ts'
import type { Story } from '../../src/model/brief.ts'
import { budgetOf } from '../../src/render/budget.ts'
import { fitDigest } from '../../src/render/fit-digest.ts'
import { digest as digestHtml } from '../../src/render/templates.gen.ts'
import { shortenStory as shorten } from '../../src/summarize/shorten.ts'
import { brief, digest, SETTINGS, SLOT, story } from './digests.ts'

const words = (n: number) => `${'word '.repeat(n - 1)}end.`
const long = (i: number): Story =>
  story({ heading: `Story ${i}`, gist: words(30), points: [words(50), words(50)], takeaway: words(60) })
const issue = (stories: number, from = 0) =>
  brief({ id: `i${from}`, stories: Array.from({ length: stories }, (_, i) => long(from + i)) })
const bytes = (html: string) => new TextEncoder().encode(html).length
describe('a mail that is too large', () => {
  it('is left alone where it fits', () => {
    const fitted = fitDigest(digest(issue(4)), SETTINGS, shorten, { slot: SLOT })
    expect(fitted).toMatchObject({ shortened: 0, leftOut: 0 })
    expect(fitted.digest).toEqual(digest(issue(4)))
  })

  it.each([100_000, 60_000, 45_000, 30_000, 20_000, 15_000])(
    'fits %i bytes exactly, and as much as possible of them is used',
    (limit) => {
      const fitted = fitDigest(digest(issue(15), issue(15, 15)), SETTINGS, shorten, { slot: SLOT, limit })
      expect(bytes(fitted.html)).toBeLessThanOrEqual(limit)
      // Unless everything is shown: the next larger step would not have fitted.
      if (fitted.shortened + fitted.leftOut > 0) expect(bytes(fitted.html)).toBeGreaterThan(limit - 5_500)
    },
  )

  it('shortens the least important first: points, then gist, then the story', () => {
    for (const limit of [70_000, 45_000, 30_000, 20_000]) {
      const fitted = fitDigest(digest(issue(15), issue(15, 15)), SETTINGS, shorten, { slot: SLOT, limit })
      const [first = [], second = []] = fitted.stories
      // By turns: the first story of each issue, the second of each, and so on.
      const turns = first.flatMap((one, s) => [one, second[s] ?? null])
      const order = turns.map((one) => ['standard', 'short', 'headline', undefined].indexOf(one?.length))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(new Set(order).size).toBeGreaterThan(1)
    }
  })

  it('shortens other kinds before any news', () => {
    const stories = [{ ...long(0), form: 'sponsor' as const }, ...Array.from({ length: 9 }, (_, i) => long(i + 1))]
    const whole = bytes(fitDigest(digest(brief({ stories })), SETTINGS, shorten, { slot: SLOT }).html)
    const fitted = fitDigest(digest(brief({ stories })), SETTINGS, shorten, { slot: SLOT, limit: whole - 1 })
    expect(fitted.stories[0]?.map((one) => one?.length)).toEqual([
      'short',
      ...Array.from({ length: 9 }, () => 'standard'),
    ])
  })

  it('keeps the footer and the way out, and says how many are missing', () => {
    const fitted = fitDigest(digest(issue(30)), SETTINGS, shorten, { slot: SLOT, limit: 12_000 })
    expect(fitted.leftOut).toBeGreaterThan(0)
    expect(fitted.html).toContain(`href="https://digest.example/archive/weekly/2026-10-05-0700"`)
    expect(fitted.html).toContain(`${fitted.leftOut} more stor`)
    expect(fitted.html).toContain('https://digest.example/unsubscribe/')
    expect(fitted.html).toContain(SETTINGS.postalAddress)
  })

  it('counts 2,000 stories and shows 40 at most, the same every time', () => {
    const many = digest(issue(1_000), issue(1_000, 1_000))
    const fitted = fitDigest(many, SETTINGS, shorten, { slot: SLOT })
    expect(bytes(fitted.html)).toBeLessThanOrEqual(MAX_HTML_BYTES)
    expect(fitted.leftOut).toBe(1_960)
    expect(fitDigest(many, SETTINGS, shorten, { slot: SLOT })).toEqual(fitted)
  })

  it('fits even when every field is as long as a mistake can make it', () => {
    const huge = 'x'.repeat(50_000)
    const stories = Array.from({ length: 40 }, () => story({ heading: huge, kicker: huge, gist: words(60) }))
    const fitted = fitDigest(
      digest(
        brief({
          title: huge,
          author: huge,
          lede: huge,
          alsoInThisIssue: Array.from({ length: 99 }, () => huge),
          stories,
        }),
      ),
      SETTINGS,
      shorten,
      { slot: SLOT },
    )
    expect(bytes(fitted.html)).toBeLessThanOrEqual(MAX_HTML_BYTES)
  })
})

describe('the budget', () => {
  it.each([100_000, 50_000, 20_000, 12_000])('adds up to the mail of at most %i bytes, to the byte', (limit) => {
    const whole = digest(issue(15), issue(15, 15))
    const fitted = fitDigest(whole, SETTINGS, shorten, { slot: SLOT, limit })
    const budget = budgetOf(whole, fitted, SETTINGS, { slot: SLOT, limit })
    expect(budget.total).toBe(bytes(fitted.html))
    expect(budget.lines.map(({ heading }) => heading)).toEqual(Array.from({ length: 30 }, (_, i) => `Story ${i}`))
    // What a story takes is what the mail has less without it.
    const { view } = fitted
    const taken = view.briefs.flatMap((one, at) =>
      one.stories.map((_, gone) => {
        const briefs = view.briefs.with(at, { ...one, stories: one.stories.toSpliced(gone, 1) })
        return bytes(fitted.html) - bytes(digestHtml({ ...view, briefs }))
      }),
    )
    expect(budget.lines.filter(({ length }) => length !== 'left out').map((line) => line.bytes)).toEqual(taken)
    expect(budget.lines.filter(({ cut }) => cut)).toHaveLength(fitted.shortened + fitted.leftOut)
  })
})

it('renders no more often for 2,000 stories than for 40', () => {
  const asked = (stories: number) => {
    let calls = 0
    fitDigest(
      digest(issue(stories)),
      SETTINGS,
      (one, length) => {
        calls++
        return shorten(one, length)
      },
      { slot: SLOT, limit: 12_000 },
    )
    return calls
  }
  expect(asked(2_000)).toBe(asked(40))
  expect(asked(40)).toBeGreaterThan(0)
})
