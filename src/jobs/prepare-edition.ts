import type { Slot } from '../delivery/schedule.ts'
import { slotDate } from '../delivery/slot-date.ts'
import type { Brief } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { DigestSettings } from '../model/settings.ts'
import { renderEdition } from '../render/edition.ts'
import { composeDigest } from '../summarize/compose.ts'
import { shortenBrief } from '../summarize/shorten.ts'

export interface Prepared {
  readonly digest: Digest
  readonly edition: Edition
}

/** Full Briefs to the Edition of one Slot: the same steps for a preview, a test and the cron. */
export async function prepareEdition(
  briefs: readonly Brief[],
  settings: DigestSettings,
  slot: Slot,
): Promise<Prepared> {
  const shortened = briefs.map((brief) => shortenBrief(brief, settings.length))
  const digest = composeDigest(shortened, { title: settings.title, date: slotDate(slot, settings.timeZone) })
  return { digest, edition: await renderEdition(digest, settings, slot.name) }
}
