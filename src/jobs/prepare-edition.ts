import type { Slot } from '../delivery/schedule.ts'
import { slotDate } from '../delivery/slot-date.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { Issue } from '../model/issue.ts'
import type { DigestSettings } from '../model/settings.ts'
import { renderEdition } from '../render/edition.ts'
import { summarizeIssue } from '../summarize/brief.ts'
import { composeDigest } from '../summarize/compose.ts'

export interface Prepared {
  readonly digest: Digest
  readonly edition: Edition
}

/** Issues to the Edition of one Slot: the same steps for a preview, a test and the cron. */
export async function prepareEdition(
  issues: readonly Issue[],
  settings: DigestSettings,
  slot: Slot,
): Promise<Prepared> {
  const briefs = issues.map((issue) => summarizeIssue(issue, settings.length))
  const digest = composeDigest(briefs, { title: settings.title, date: slotDate(slot, settings.timeZone) })
  return { digest, edition: await renderEdition(digest, settings, slot.name) }
}
