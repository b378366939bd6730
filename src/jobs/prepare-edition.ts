import type { Slot } from '../delivery/schedule.ts'
import { slotDate } from '../delivery/slot-date.ts'
import type { Brief } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import { type Hand, NO_HAND } from '../model/hand.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Rendered, renderEdition } from '../render/edition.ts'
import { changesOf } from '../summarize/changes.ts'
import { composeDigest } from '../summarize/compose.ts'
import { editBriefs } from '../summarize/edit.ts'
import { shortenStory } from '../summarize/shorten.ts'

export interface Prepared extends Rendered {
  /** All stories, before some gave way to the size of a mail. */
  readonly digest: Digest
}

/** Full Briefs to the Edition of one Slot, changed by the editor's Hand: the same steps for a preview, a test and the cron. */
export async function prepareEdition(
  briefs: readonly Brief[],
  settings: DigestSettings,
  slot: Slot,
  hand: Hand = NO_HAND,
): Promise<Prepared> {
  const heading = { title: settings.title, date: slotDate(slot, settings.timeZone), note: hand.note }
  const composed = composeDigest(briefs, heading)
  const digest = { ...composed, briefs: editBriefs(composed.briefs, hand, settings.length) }
  const edits = { subject: hand.subject, changes: changesOf(composed.briefs, hand) }
  return { digest, ...(await renderEdition(digest, settings, slot.name, shortenStory, edits)) }
}
