import { MAX_HTML_BYTES } from '../markup/mail-limits.ts'
import type { Brief, Story } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { DigestSettings, Length } from '../model/settings.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import { countStories, digestView } from './digest-view.ts'
import { byImportance } from './importance.ts'
import { mailHtml } from './mail-html.ts'
import { storyMeter } from './story-meter.ts'
import type { DigestView } from './templates.gen.ts'

/** A mail shows at most this many stories; the others are left out. */
const MAX_STORIES = 40

export interface Fitted {
  /** The Digest as it is mailed: its stories shortened, the least important left out. */
  readonly digest: Digest
  /** For every Brief of the whole Digest every Story, as it is mailed; null for one that is left out. */
  readonly stories: readonly (readonly (Story | null)[])[]
  readonly view: DigestView
  readonly html: string
  readonly shortened: number
  readonly leftOut: number
}

export interface Fitting {
  readonly slot: string
  readonly subject?: string | null
  readonly limit?: number
}

/**
 * Makes a Digest fit into a mail. The least important stories are shortened first: from full to short to headline, and only then to
 * "n more on the web". Exact and deterministic: every story is measured as it is rendered, and so is the whole at the end. The work
 * grows with the number of stories shown, which is bounded, and with a count of the others.
 */
export function fitDigest(
  digest: Digest,
  settings: DigestSettings,
  shorten: (story: Story, length: Length) => Story,
  { slot, subject = null, limit = MAX_HTML_BYTES }: Fitting,
): Fitted {
  const viewOf = (shown: readonly Brief[]) => digestView(digest, settings, { slot, subject, shown })
  const stories: (Story | null)[][] = digest.briefs.map((brief) => [...brief.stories])
  const important = byImportance(digest.briefs)
  const place = (b: number, s: number, story: Story | null) => stories[b]?.splice(s, 1, story)
  for (const { b, s } of important.slice(MAX_STORIES)) place(b, s, null)

  let view = viewOf(shownOf(digest, stories))
  let html = mailHtml(view, settings)
  if (utf8Bytes(html) > limit) {
    const leastImportantFirst = important.slice(0, MAX_STORIES).reverse()
    const measure = storyMeter(digest, (shown) => mailHtml(viewOf(shown), settings))
    let over = utf8Bytes(html) - limit
    for (const step of STEPS) {
      for (const { b, s } of leastImportantFirst) {
        if (over <= 0) break
        const shown = stories[b]?.[s] ?? null
        if (shown === null || (step !== null && LENGTHS.indexOf(step) >= LENGTHS.indexOf(shown.length))) continue
        const next = step === null ? null : shorten(shown, step)
        over -= measure(b, shown) - (next === null ? 0 : measure(b, next))
        place(b, s, next)
      }
    }
    view = viewOf(shownOf(digest, stories))
    html = mailHtml(view, settings)
    // The stories' sizes do not include the Brief's own text: if that matters, the last stories are removed one by one.
    for (const { b, s } of leastImportantFirst) {
      if (utf8Bytes(html) <= limit) break
      place(b, s, null)
      view = viewOf(shownOf(digest, stories))
      html = mailHtml(view, settings)
    }
  }

  const shown = shownOf(digest, stories)
  const mailed = countStories(shown)
  return {
    digest: { ...digest, briefs: shown },
    stories,
    view,
    html,
    shortened: mailed - countKept(digest, stories),
    leftOut: countStories(digest.briefs) - mailed,
  }
}

const LENGTHS: readonly Length[] = ['headline', 'short', 'standard', 'full']

/** The steps of shortening a story, down to leaving it out. */
const STEPS: readonly (Length | null)[] = ['standard', 'short', 'headline', null]

/** A Brief whose stories are all left out is left out too. */
function shownOf({ briefs }: Digest, stories: readonly (readonly (Story | null)[])[]): readonly Brief[] {
  return briefs.flatMap((brief, b) => {
    const shown = stories[b]?.filter((story) => story !== null) ?? []
    return shown.length === 0 && brief.stories.length > 0 ? [] : [{ ...brief, stories: shown }]
  })
}

/** Number of Stories that were not shortened. */
const countKept = ({ briefs }: Digest, stories: readonly (readonly (Story | null)[])[]): number =>
  briefs.reduce((sum, brief, b) => sum + brief.stories.filter((story, s) => stories[b]?.[s] === story).length, 0)
