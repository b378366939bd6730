import type { Slot } from '../delivery/schedule.ts'
import { slotDate } from '../delivery/slot-date.ts'
import type { Brief } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Rendered, renderEdition } from '../render/edition.ts'
import { composeDigest } from '../summarize/compose.ts'
import { shortenBrief, shortenStory } from '../summarize/shorten.ts'

export interface Prepared extends Rendered {
  /** All stories, before some gave way to the size of a mail. */
  readonly digest: Digest
}

/** Full Briefs to the Edition of one Slot: the same steps for a preview, a test and the cron. */
export async function prepareEdition(
  briefs: readonly Brief[],
  settings: DigestSettings,
  slot: Slot,
): Promise<Prepared> {
  const shortened = briefs.map((brief) => shortenBrief(brief, settings.length))
  const digest = composeDigest(shortened, { title: settings.title, date: slotDate(slot, settings.timeZone) })
  return { digest, ...(await renderEdition(digest, settings, slot.name, shortenStory)) }
}
