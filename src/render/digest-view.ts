import { archiveUrl } from '../model/archive-address.ts'
import type { Brief, KeptSentence, Story } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { Form, Reference } from '../model/issue.ts'
import type { DigestSettings, Length } from '../model/settings.ts'
import { PREVIEW_TOKEN, unsubscribeUrl } from '../model/unsubscribe-token.ts'
import { type Url, url, vettedUrl } from '../model/url.ts'
import { count } from '../text/count.ts'
import { directionOf } from '../text/direction.ts'
import { plainWords } from '../text/plain-words.ts'
import { truncate } from '../text/truncate.ts'
import { byline, issueName, otherName } from './attribution.ts'
import { contentsOf } from './contents.ts'
import { calendarDay, weekdayAndDay } from './dates.ts'
import { displayHeading, oneLine } from './heading.ts'
import { readingMinutesOf } from './reading-minutes.ts'
import { senderLine } from './sender-line.ts'
import { issueUrl, sourceLink, webAddress } from './source-link.ts'
import { preheaderOf, subjectOf } from './subject.ts'
import type { DigestView } from './templates.gen.ts'
import { type UnsubscribeGuard, unsubscribeGuard } from './unsubscribe-guard.ts'

/** In a short story more links would take more room than its sentences. */
const MAX_REFERENCES = { headline: 1, short: 2, standard: 4, full: 4 } as const satisfies Record<Length, number>
const MAX_ALSO = 12
/** Other sources of a story that are named. */
const MAX_OTHERS = 7
/** Letters of the name of another source. */
const MAX_SOURCE = 80
/** Longer headings, kickers and titles are errors of the source; the original is linked. */
const MAX_LINE = 300
const MAX_LEDE = 600
/** Characters of a sentence with which a screen reader says which sentence an arrow belongs to. */
const MAX_SOURCE_NAME = 30

/**
 * All texts and addresses of the mail, for its HTML and its text part: the `shown` part of the `whole` Digest. Foreign text is
 * shown without our unsubscribe addresses: a sentence or a link that contains one is left out.
 */
export function digestView(
  whole: Digest,
  settings: DigestSettings,
  { slot, subject = null, shown = whole.briefs }: Showing,
): DigestView {
  const stories = countStories(whole.briefs)
  const left = stories - countStories(shown)
  const guard = unsubscribeGuard(settings.url)
  const { shortened, original } = readingMinutesOf(whole)
  return {
    subject: guard.without(oneLine(subject ?? subjectOf(whole))),
    preheader: guard.without(preheaderOf(whole)),
    logo: url(settings.logo),
    title: whole.title,
    date: weekdayAndDay(whole.date),
    summary: `${count(stories, 'story', 'stories')} from ${count(whole.briefs.length, 'issue')}: ${count(shortened, 'minute')}${original > shortened ? ` instead of ${original}` : ''}`,
    hint:
      stories > 0 ? 'Every sentence is the author’s own; the arrow after it leads to its place in the original.' : null,
    note: paragraphsOf(whole.note).map(guard.without),
    contents: contentsView(whole, guard),
    briefs: shown.map((brief) => briefView(brief, settings, guard)),
    more: left > 0 ? `${count(left, 'more story', 'more stories')} on the web` : null,
    web: vettedUrl(archiveUrl(settings, slot)),
    online: settings.archive === 'public',
    reason: `You get this mail because your address is on the list of ${settings.title}.`,
    unsubscribe: vettedUrl(unsubscribeUrl(settings.url, PREVIEW_TOKEN)),
    sender: senderLine(settings),
    postalAddress: settings.postalAddress,
  }
}

export interface Showing {
  /** Name of the Slot; it makes the address of the web copy. */
  readonly slot: string
  /** The editor's subject, instead of the one made from the stories. */
  readonly subject?: string | null
  readonly shown?: readonly Brief[]
}

/**
 * Without links: a link to a place in the same mail does nothing, or opens a browser, in Apple Mail and Gmail on iOS, in
 * Outlook and Yahoo on phones, and in Samsung Email (caniemail.com, “Anchor links”).
 */
function contentsView(whole: Digest, guard: UnsubscribeGuard): DigestView['contents'] {
  const { headings, more } = contentsOf(whole)
  return [
    ...headings.map(({ heading, language }) => ({
      heading: guard.without(heading),
      language: guard.without(language ?? LANGUAGE_OF_MAIL),
    })),
    ...(more > 0 ? [{ heading: `and ${more} more`, language: LANGUAGE_OF_MAIL }] : []),
  ]
}

/** Whole words, without an ellipsis: the name continues a sentence. */
const firstWords = (text: string): string =>
  text.length <= MAX_SOURCE_NAME
    ? text
    : text.slice(0, text.lastIndexOf(' ', MAX_SOURCE_NAME) + 1 || MAX_SOURCE_NAME).trim()

export const countStories = (briefs: readonly Brief[]) => briefs.reduce((sum, brief) => sum + brief.stories.length, 0)

const paragraphsOf = (note: string | null): readonly string[] =>
  (note ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')

function briefView(asWritten: Brief, settings: DigestSettings, guard: UnsubscribeGuard): DigestView['briefs'][number] {
  const shown = (text: string, max: number) => truncate(guard.without(text), max)
  const brief = guard.holds(webAddress(asWritten) ?? '') ? { ...asWritten, url: null } : asWritten
  const { title, subtitle } = issueName(brief.title)
  const original = webAddress(brief)
  const direction = directionOf(brief.language, wordsOf(brief))
  return {
    language: guard.without(brief.language ?? LANGUAGE_OF_MAIL),
    direction,
    // MJML aligns its text to the left, and mail programs do not support `text-align: start`.
    side: direction === 'rtl' ? 'right' : 'left',
    title: shown(title, MAX_LINE),
    subtitle: subtitle === null ? null : shown(subtitle, MAX_LINE),
    byline: shown(byline(brief), MAX_LINE),
    lede: brief.lede === null || openingSays(brief, brief.lede) ? null : shown(brief.lede, MAX_LEDE),
    stories: brief.stories.map((story) => storyView(story, brief, settings, guard)),
    also: brief.alsoInThisIssue.slice(0, MAX_ALSO).map((promise) => shown(promise, MAX_LINE)),
    original: {
      url: original ?? issueUrl(brief, settings),
      name: guard.without(
        `all of ${truncate(title, 80)}${brief.site === null || original === null ? '' : ` at ${brief.site}`}`,
      ),
    },
  }
}

/** Whether the first story shows the same words as the author's summary: many take their first paragraph for one. */
function openingSays({ stories }: Brief, lede: string): boolean {
  const words = (stories[0]?.sentences ?? []).map(({ text }) => text).join(' ')
  return plainWords(words).includes(plainWords(lede))
}

function storyView(
  story: Story,
  brief: Brief,
  settings: DigestSettings,
  guard: UnsubscribeGuard,
): DigestView['briefs'][number]['stories'][number] {
  const { title, subtitle } = issueName(brief.title)
  const shown = (text: string) => truncate(guard.without(text), MAX_LINE)
  // A post with the same heading as its story: the heading is shown once.
  const isTitle = story.heading === brief.title && (title === brief.title || subtitle !== null)
  // A sentence is shown as its author wrote it, or not at all.
  const kept = (role: KeptSentence['role']) =>
    story.sentences
      .filter((sentence) => sentence.role === role && !guard.holds(sentence.text))
      .map((sentence) => ({
        text: sentence.text,
        source: sourceLink(sentence, brief, settings),
        sourceName: `In the original: ${firstWords(sentence.text)}`,
      }))
  return {
    heading: isTitle ? null : shown(displayHeading(story.heading)),
    kind: KINDS[story.form],
    update: story.updateSince === undefined ? null : `Update: first sent on ${calendarDay(story.updateSince)}`,
    kicker: story.kicker === null ? null : shown(story.kicker),
    gist: kept('gist'),
    points: kept('point'),
    takeaway: kept('takeaway'),
    references: story.references
      .filter((reference) => !reference.truncated && !PERSON.test(reference.title))
      .slice(0, MAX_REFERENCES[story.length])
      .map((reference) => referenceView(reference, guard)),
    alsoIn: (story.alsoIn ?? []).slice(0, MAX_OTHERS).map((other, i, all) => ({
      name: guard.without(otherName(other, MAX_SOURCE)),
      url: linked(webAddress(other), guard) ?? issueUrl(other, settings),
      comma: i === all.length - 1 ? null : ',',
    })),
    cut: story.truncated ? 'The text that we received ends here; the story continues in the original.' : null,
  }
}

/** The text direction for an Issue with an unknown language. */
const wordsOf = ({ title, stories }: Brief): string => [...stories.map(({ gist }) => gist ?? ''), title].join(' ')

/** The language of Marrow's own words, as `<html lang>` says. */
const LANGUAGE_OF_MAIL = 'en'

const KINDS = { news: null, fiction: 'Fiction', sponsor: 'Sponsored' } as const satisfies Record<Form, string | null>

/** The account of somebody who is named or thanked: it leads to no text. */
const PERSON = /^@[\w-]{1,40}$/

const referenceView = ({ label, title, source, url: address }: Reference, guard: UnsubscribeGuard) => ({
  label: label !== null && !title.startsWith(label) ? guard.without(label) : null,
  title: guard.without(title),
  source: source === null || source === title ? null : guard.without(source),
  url: linked(url(address), guard),
})

const linked = (address: Url | null, guard: UnsubscribeGuard): Url | null =>
  address === null || guard.holds(address) ? null : address
