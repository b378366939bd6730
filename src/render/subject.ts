import type { Digest } from '../model/digest.ts'
import { directionOf } from '../text/direction.ts'
import { truncate } from '../text/truncate.ts'
import { displayHeading } from './heading.ts'

/** A wide inbox shows this many characters of a subject; longer ones are cut there, mid-word. */
const MAX_SUBJECT = 78
const MAX_PREHEADER = 120

/** The first story's heading, and how many more there are. */
export function subjectOf(digest: Digest): string {
  const headings = headingsOf(digest)
  const [first] = headings
  if (first === undefined) return truncate(digest.title, MAX_SUBJECT)
  // After right-to-left letters the number would be drawn before them.
  const mark = directionOf(null, first) === 'rtl' ? LEFT_TO_RIGHT_MARK : ''
  const rest = headings.length > 1 ? `${mark} + ${headings.length - 1} more` : ''
  return truncate(first, MAX_SUBJECT - rest.length) + rest
}

/** The line that inboxes show after the subject: the stories that the subject does not name. */
export function preheaderOf(digest: Digest): string {
  const [, ...others] = headingsOf(digest)
  const gist = digest.briefs[0]?.stories[0]?.gist
  return truncate(others.length > 0 ? others.join(' · ') : (gist ?? digest.title), MAX_PREHEADER)
}

const LEFT_TO_RIGHT_MARK = '\u200e'

const headingsOf = (digest: Digest) =>
  digest.briefs.flatMap((brief) => brief.stories.map((story) => displayHeading(story.heading)))
