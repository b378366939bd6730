import type { Brief, Story } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { Form, Reference } from '../model/issue.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Url, url } from '../model/url.ts'
import { count } from '../text/count.ts'
import { truncate } from '../text/truncate.ts'
import { byline, issueName } from './attribution.ts'
import { weekdayAndDay } from './dates.ts'
import { displayHeading } from './heading.ts'
import { preheaderOf, subjectOf } from './subject.ts'
import type { DigestView } from './templates.gen.ts'

/** More than this is no digest; the count of the others is shown. */
export const MAX_STORIES = 40
const MAX_REFERENCES = 4
const MAX_ALSO = 12
/** Longer headings, kickers and titles are mistakes of the source; the original is linked. */
const MAX_LINE = 300
const MAX_LEDE = 600

/**
 * Everything the mail says, as the strings and addresses that both its parts use. `stories` is how many there were before some
 * were left out.
 */
export function digestView(
  digest: Digest,
  settings: DigestSettings,
  subject: string | null = null,
  stories = countStories(digest.briefs),
): DigestView {
  const shown = firstStories(digest.briefs)
  const left = stories - countStories(shown)
  const minutes = digest.briefs.reduce((sum, brief) => sum + brief.minutes, 0)
  return {
    subject: subject ?? subjectOf(digest),
    preheader: preheaderOf(digest),
    title: digest.title,
    date: weekdayAndDay(digest.date),
    summary: `${count(stories, 'story', 'stories')} from ${count(digest.briefs.length, 'issue')}: ${count(minutes, 'minute')} of reading, shortened`,
    briefs: shown.map(briefView),
    more: left > 0 ? `${count(left, 'more story', 'more stories')} did not fit into this mail.` : null,
    reason: `You get this mail because your address is on the list of ${settings.title}.`,
    unsubscribe: mailto(settings.replyTo.address, `unsubscribe ${settings.slug}`),
    sender: settings.from.name ?? settings.title,
    postalAddress: settings.postalAddress,
  }
}

const countStories = (briefs: readonly Brief[]) => briefs.reduce((sum, brief) => sum + brief.stories.length, 0)

/** Keeps the first stories in order, as many as a mail shows at most; a Brief whose stories all fell out goes with them. */
export function firstStories(briefs: readonly Brief[]): Brief[] {
  let room = MAX_STORIES
  return briefs.flatMap((brief) => {
    const stories = brief.stories.slice(0, room)
    room -= stories.length
    return stories.length === 0 && brief.stories.length > 0 ? [] : [{ ...brief, stories }]
  })
}

function briefView(brief: Brief): DigestView['briefs'][number] {
  const { title, subtitle } = issueName(brief.title)
  return {
    title: truncate(title, MAX_LINE),
    subtitle: subtitle === null ? null : truncate(subtitle, MAX_LINE),
    byline: truncate(byline(brief), MAX_LINE),
    lede: brief.lede === null ? null : truncate(brief.lede, MAX_LEDE),
    stories: brief.stories.map((story) => storyView(story, brief)),
    also: brief.alsoInThisIssue.slice(0, MAX_ALSO).map((promise) => truncate(promise, MAX_LINE)),
    original: { url: url(brief.url), name: brief.site === null ? 'the original' : `the whole issue at ${brief.site}` },
  }
}

function storyView(story: Story, brief: Brief): DigestView['briefs'][number]['stories'][number] {
  const { title } = issueName(brief.title)
  const heading = displayHeading(story.heading)
  return {
    // A post of one story has the heading of its issue; it is not said twice.
    heading:
      brief.stories.length === 1 && story.heading === brief.title && title === brief.title
        ? null
        : truncate(heading, MAX_LINE),
    form: FORMS[story.form],
    kicker: story.kicker === null ? null : truncate(story.kicker, MAX_LINE),
    gist: story.gist,
    points: story.points,
    takeaway: story.takeaway,
    references: story.references
      .filter((reference) => !reference.truncated)
      .slice(0, MAX_REFERENCES)
      .map(referenceView),
    cut: story.truncated ? 'Our source ends here, in the middle of the story. The original has the rest.' : null,
  }
}

const FORMS = { news: null, fiction: 'Fiction', sponsor: 'Sponsored' } as const satisfies Record<Form, string | null>

const referenceView = (reference: Reference) => ({
  label: reference.label !== null && !reference.title.startsWith(reference.label) ? reference.label : null,
  title: reference.title,
  source: reference.source,
  url: url(reference.url),
})

function mailto(address: string, subject: string): Url {
  const made = url(`mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`)
  if (made === null) throw new Error('the settings were not checked: the reply address makes no mailto address')
  return made
}
