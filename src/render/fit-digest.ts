import type { Brief, Story } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { DigestSettings, Length } from '../model/settings.ts'
import { digestView, firstStories } from './digest-view.ts'
import { type DigestView, digest as digestHtml } from './templates.gen.ts'

/** Gmail clips a mail behind 102 kB, and with it the way to unsubscribe. */
export const MAX_HTML_BYTES = 100_000

export interface Fitted {
  /** The Digest as it is mailed: its stories shortened, the last ones left out. */
  readonly digest: Digest
  readonly view: DigestView
  readonly html: string
  readonly shortened: number
  readonly leftOut: number
}

/**
 * Makes a Digest fit into a mail. The stories that come last give way first: the points go, then the gist, then the story itself,
 * which "n more" counts. Measured on the rendered bytes; the work grows with the number of stories shown.
 */
export function fitDigest(
  digest: Digest,
  settings: DigestSettings,
  shorten: (story: Story, length: Length) => Story,
  subject: string | null = null,
  limit: number = MAX_HTML_BYTES,
): Fitted {
  const stories = digest.briefs.reduce((sum, brief) => sum + brief.stories.length, 0)
  const viewOf = (briefs: readonly Brief[]) => digestView({ ...digest, briefs }, settings, subject, stories)
  const render = (briefs: readonly Brief[]) => digestHtml(viewOf(briefs))
  const whole = firstStories(digest.briefs)
  const html = render(whole)
  const places = whole.flatMap((brief, b) => brief.stories.map((story, s) => ({ brief, b, s, story })))
  const lengths: (Length | null)[] = places.map(() => settings.length)

  let over = bytesOf(html) - limit
  for (const length of STEPS.slice(STEPS.indexOf(settings.length) + 1)) {
    for (let i = places.length - 1; i >= 0 && over > 0; i--) {
      const place = places[i]
      if (place === undefined) continue
      const alone = (as: Length | null) =>
        bytesOf(render([{ ...place.brief, stories: as === null ? [] : [shorten(place.story, as)] }]))
      over -= alone(lengths[i] ?? null) - alone(length)
      lengths[i] = length
    }
  }

  const briefs = () =>
    firstStories(
      whole.map((brief, b) => ({
        ...brief,
        stories: places.flatMap(({ b: own, story }, i) => {
          const length = lengths[i] ?? null
          return own !== b || length === null ? [] : [length === settings.length ? story : shorten(story, length)]
        }),
      })),
    ).filter((brief, b) => brief.stories.length > 0 || whole[b]?.stories.length === 0)
  let fitted = briefs()
  let fittedHtml = over === bytesOf(html) - limit ? html : render(fitted)
  // What a Brief itself takes is counted with no story: where that matters, the last stories go one by one.
  for (
    let last = lengths.findLastIndex((length) => length !== null);
    last >= 0 && bytesOf(fittedHtml) > limit;
    last--
  ) {
    lengths[last] = null
    fitted = briefs()
    fittedHtml = render(fitted)
  }
  return {
    digest: { ...digest, briefs: fitted },
    view: viewOf(fitted),
    html: fittedHtml,
    shortened: lengths.filter((length) => length !== null && length !== settings.length).length,
    leftOut: stories - lengths.filter((length) => length !== null).length,
  }
}

/** From the longest to the story left out. */
const STEPS: readonly (Length | null)[] = ['full', 'standard', 'short', 'headline', null]

const bytesOf = (text: string): number => new TextEncoder().encode(text).length
