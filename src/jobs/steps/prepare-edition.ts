import type { Choice } from '../../choose/choose-stories.ts'
import { settledStories } from '../../choose/settled-stories.ts'
import type { Brief } from '../../model/brief.ts'
import type { Digest } from '../../model/digest.ts'
import type { Edition, SettledStory } from '../../model/edition.ts'
import { type Edits, NO_EDITS } from '../../model/edits.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Slot } from '../../model/slot.ts'
import { type Rendered, renderEdition } from '../../render/edition.ts'
import type { Fitted } from '../../render/fit-digest.ts'
import { lengthsByImportance } from '../../render/lengths-by-importance.ts'
import { editBriefs } from '../../review/apply-edits.ts'
import { changesOf } from '../../review/describe-changes.ts'
import { slotDate } from '../../schedule/slot-date.ts'
import { composeDigest } from '../../summarize/compose.ts'
import { shortenStory } from '../../summarize/shorten.ts'

export interface Prepared {
  readonly edition: Edition
  readonly fitted: Fitted
  /** All Stories, before some were cut to keep the mail small. */
  readonly digest: Digest
  /** Stories that do not fit into the mail and wait for the next Edition. */
  readonly waiting: number
}

/**
 * Makes an Edition of the Stories chosen for one Slot, with the editor's Edits: the same steps for a preview, a test and the cron.
 * Stories that do not fit into the mail are on the web if the archive is public; otherwise they wait for the next Edition.
 */
export async function prepareEdition(
  choice: Choice,
  settings: DigestSettings,
  slot: Slot,
  edits: Edits = NO_EDITS,
): Promise<Prepared> {
  const heading = { title: settings.title, date: slotDate(slot, settings.timeZone), note: edits.note }
  const composed = composeDigest(choice.briefs, heading)
  const overrides = { subject: edits.subject, changes: changesOf(composed.briefs, edits) }
  const render = (digest: Digest) => renderEdition(digest, settings, slot.name, shortenStory, overrides)

  const edited = {
    ...composed,
    briefs: editBriefs(composed.briefs, edits, (kept) => lengthsByImportance(kept, settings.length), shortenStory),
  }
  let digest = edited
  let rendered: Rendered = await render(digest)
  if (settings.archive === 'private' && rendered.fitted.leftOut > 0) {
    digest = { ...edited, briefs: withRoom(edited.briefs, rendered.fitted) }
    rendered = await render(digest)
  }
  const told = new Set(keysOf(digest.briefs))
  const wanted = new Set(keysOf(edited.briefs))
  const stateOf = (key: string): SettledStory['state'] | null =>
    told.has(key) ? 'told' : wanted.has(key) ? null : 'left-out'
  return {
    edition: { ...rendered.edition, settles: settledStories(choice, stateOf) },
    fitted: rendered.fitted,
    digest,
    waiting: wanted.size - told.size,
  }
}

/** The fitted Briefs in full, without the Stories that did not fit. */
const withRoom = (briefs: readonly Brief[], { stories }: Fitted): readonly Brief[] =>
  briefs.flatMap((brief, b) => {
    const kept = brief.stories.filter((_, s) => stories[b]?.[s] !== null)
    return kept.length === 0 && brief.stories.length > 0 ? [] : [{ ...brief, stories: kept }]
  })

const keysOf = (briefs: readonly Brief[]) => briefs.flatMap(({ stories }) => stories.map(({ key }) => key))
