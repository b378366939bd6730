import { describe, expect, it } from 'vitest'
import type { Story } from '../../src/model/brief.ts'
import type { Length } from '../../src/model/settings.ts'
import { fitDigest, MAX_HTML_BYTES } from '../../src/render/fit-digest.ts'
import { brief, digest, SETTINGS, story } from './digests.ts'

const words = (n: number) => `${'word '.repeat(n - 1)}end.`
const long = (i: number): Story =>
  story({ heading: `Story ${i}`, gist: words(30), points: [words(50), words(50)], takeaway: words(60) })
/** As the summariser shortens: standard shows all of it, short the gist, headline the heading. */
const shorten = (one: Story, length: Length): Story => ({
  ...one,
  gist: length === 'headline' ? null : one.gist,
  points: length === 'standard' ? one.points : [],
  takeaway: length === 'standard' ? one.takeaway : null,
})
const issue = (stories: number, from = 0) =>
  brief({ id: `i${from}`, stories: Array.from({ length: stories }, (_, i) => long(from + i)) })
const bytes = (html: string) => new TextEncoder().encode(html).length
const levels = (fitted: ReturnType<typeof fitDigest>) =>
  fitted.digest.briefs.flatMap((one) =>
    one.stories.map(({ gist, points }) => (points.length > 0 ? 'standard' : gist !== null ? 'short' : 'headline')),
  )

describe('a mail that is too large', () => {
  it('is left alone where it fits', () => {
    const fitted = fitDigest(digest(issue(4)), SETTINGS, shorten)
    expect(fitted).toMatchObject({ shortened: 0, leftOut: 0 })
    expect(fitted.digest).toEqual(digest(issue(4)))
  })

  it.each([100_000, 60_000, 45_000, 30_000, 20_000, 15_000])(
    'fits %i bytes exactly, and as much as possible of them is used',
    (limit) => {
      const fitted = fitDigest(digest(issue(15), issue(15, 15)), SETTINGS, shorten, null, limit)
      expect(bytes(fitted.html)).toBeLessThanOrEqual(limit)
      // Unless everything is shown: the next larger step would not have fitted.
      if (fitted.shortened + fitted.leftOut > 0) expect(bytes(fitted.html)).toBeGreaterThan(limit - 5_500)
    },
  )

  it('lets the last stories give way first: points, then gist, then the story', () => {
    const [at60, at30, at20] = [60_000, 30_000, 20_000].map((limit) =>
      levels(fitDigest(digest(issue(15), issue(15, 15)), SETTINGS, shorten, null, limit)),
    )
    for (const shown of [at60, at30, at20]) {
      const order = shown?.map((level) => ['standard', 'short', 'headline'].indexOf(level)) ?? []
      expect(order).toEqual(order.toSorted((a, b) => a - b))
    }
    expect(new Set(at60)).toEqual(new Set(['standard', 'short']))
    expect(at30).toContain('headline')
  })

  it('keeps the footer and the way out, and says how many are missing', () => {
    const fitted = fitDigest(digest(issue(30)), SETTINGS, shorten, null, 12_000)
    expect(fitted.leftOut).toBeGreaterThan(0)
    expect(fitted.html).toContain(`${fitted.leftOut} more stor`)
    expect(fitted.html).toContain('mailto:hello@digest.example?subject=unsubscribe%20weekly')
    expect(fitted.html).toContain(SETTINGS.postalAddress)
  })

  it('counts 2,000 stories and shows 40 at most, the same every time', () => {
    const many = digest(issue(1_000), issue(1_000, 1_000))
    const fitted = fitDigest(many, SETTINGS, shorten)
    expect(bytes(fitted.html)).toBeLessThanOrEqual(MAX_HTML_BYTES)
    expect(fitted.leftOut).toBe(1_960)
    expect(fitDigest(many, SETTINGS, shorten)).toEqual(fitted)
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
    )
    expect(bytes(fitted.html)).toBeLessThanOrEqual(MAX_HTML_BYTES)
  })
})
