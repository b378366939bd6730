import { archiveUrl } from '../model/archive-address.ts'
import type { Brief, KeptSentence, Story } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { Form, Reference } from '../model/issue.ts'
import type { DigestSettings } from '../model/settings.ts'
import { PREVIEW_TOKEN } from '../model/unsubscribe-token.ts'
import { url, vettedUrl } from '../model/url.ts'
import { count } from '../text/count.ts'
import { truncate } from '../text/truncate.ts'
import { byline, issueName } from './attribution.ts'
import { weekdayAndDay } from './dates.ts'
import { displayHeading } from './heading.ts'
import { issueUrl, proofUrl, webAddress } from './proof.ts'
import { preheaderOf, subjectOf } from './subject.ts'
import type { DigestView } from './templates.gen.ts'

const MAX_REFERENCES = 4
const MAX_ALSO = 12
/** Longer headings, kickers and titles are mistakes of the source; the original is linked. */
const MAX_LINE = 300
const MAX_LEDE = 600

/** Everything the mail says, as the strings and addresses that both its parts use: of the `whole` Digest what is `shown`. */
export function digestView(
  whole: Digest,
  settings: DigestSettings,
  { slot, subject = null, shown = whole.briefs }: Showing,
): DigestView {
  const stories = countStories(whole.briefs)
  const left = stories - countStories(shown)
  const minutes = whole.briefs.reduce((sum, brief) => sum + brief.minutes, 0)
  return {
    subject: subject ?? subjectOf(whole),
    preheader: preheaderOf(whole),
    title: whole.title,
    date: weekdayAndDay(whole.date),
    summary: `${count(stories, 'story', 'stories')} from ${count(whole.briefs.length, 'issue')}: ${count(minutes, 'minute')} of reading, shortened`,
    hint: stories > 0 ? 'Every sentence is the author’s own, and links to its place in the original.' : null,
    note: paragraphsOf(whole.note),
    briefs: shown.map((brief) => briefView(brief, settings)),
    more: left > 0 ? `${count(left, 'more story', 'more stories')} on the web` : null,
    web: vettedUrl(archiveUrl(settings, slot)),
    online: settings.archive === 'public',
    reason: `You get this mail because your address is on the list of ${settings.title}.`,
    unsubscribe: vettedUrl(`${settings.url}/unsubscribe/${PREVIEW_TOKEN}`),
    sender: settings.from.name ?? settings.title,
    postalAddress: settings.postalAddress,
  }
}

export interface Showing {
  /** Name of the Slot: the address of the web copy comes from it. */
  readonly slot: string
  /** The editor's, instead of the one made from the stories. */
  readonly subject?: string | null
  readonly shown?: readonly Brief[]
}

export const countStories = (briefs: readonly Brief[]) => briefs.reduce((sum, brief) => sum + brief.stories.length, 0)

const paragraphsOf = (note: string | null): readonly string[] =>
  (note ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')

function briefView(brief: Brief, settings: DigestSettings): DigestView['briefs'][number] {
  const { title, subtitle } = issueName(brief.title)
  return {
    language: brief.language ?? LANGUAGE_OF_MAIL,
    title: truncate(title, MAX_LINE),
    subtitle: subtitle === null ? null : truncate(subtitle, MAX_LINE),
    byline: truncate(byline(brief), MAX_LINE),
    lede: brief.lede === null ? null : truncate(brief.lede, MAX_LEDE),
    stories: brief.stories.map((story) => storyView(story, brief, settings)),
    also: brief.alsoInThisIssue.slice(0, MAX_ALSO).map((promise) => truncate(promise, MAX_LINE)),
    original: {
      url: webAddress(brief) ?? issueUrl(brief, settings),
      name: `all of ${truncate(title, 80)}${brief.site === null || webAddress(brief) === null ? '' : ` at ${brief.site}`}`,
    },
  }
}

function storyView(
  story: Story,
  brief: Brief,
  settings: DigestSettings,
): DigestView['briefs'][number]['stories'][number] {
  const { title } = issueName(brief.title)
  const heading = displayHeading(story.heading)
  const kept = (role: KeptSentence['role']) =>
    story.sentences
      .filter((sentence) => sentence.role === role)
      .map((sentence) => ({ text: sentence.text, proof: proofUrl(sentence, brief, settings) }))
  return {
    // A post that has the heading of its story: it is not said twice.
    heading: story.heading === brief.title && title === brief.title ? null : truncate(heading, MAX_LINE),
    form: FORMS[story.form],
    kicker: story.kicker === null ? null : truncate(story.kicker, MAX_LINE),
    gist: kept('gist'),
    points: kept('point'),
    takeaway: kept('takeaway'),
    references: story.references
      .filter((reference) => !reference.truncated)
      .slice(0, MAX_REFERENCES)
      .map(referenceView),
    cut: story.truncated ? 'Our source ends here, in the middle of the story. The original has the rest.' : null,
  }
}

/** What Marrow's own words are written in, and `<html lang>` says. */
const LANGUAGE_OF_MAIL = 'en'

const FORMS = { news: null, fiction: 'Fiction', sponsor: 'Sponsored' } as const satisfies Record<Form, string | null>

const referenceView = (reference: Reference) => ({
  label: reference.label !== null && !reference.title.startsWith(reference.label) ? reference.label : null,
  title: reference.title,
  source: reference.source,
  url: url(reference.url),
})
