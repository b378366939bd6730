import type { Edition, SettledStory } from '../../model/edition.ts'
import type { Edits } from '../../model/edits.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Slot } from '../../model/slot.ts'
import { calendarDay } from '../../render/dates.ts'
import { type ChoosingPorts, type Chosen, chooseForSlot } from './choose-edition.ts'
import { prepareEdition } from './prepare-edition.ts'

/** Why a Slot has no Edition. `busy`: not now, the next tick may have one. */
export type Unprepared =
  | {
      readonly kind: 'nothing'
      readonly reason: string
      /** Stories that the editor left out: the skip settles them. */
      readonly settles: readonly SettledStory[]
    }
  | { readonly kind: 'busy' }

/**
 * The Edition that is mailed under the name of `slot`. It contains what was chosen for the Slot `of`, which differs only for a
 * manual send.
 */
export async function prepareSlot(
  ports: ChoosingPorts,
  settings: DigestSettings,
  slot: Slot,
  edits: Edits,
  of: Slot = slot,
): Promise<Result<Edition, Unprepared>> {
  const chosen = await chooseForSlot(ports, settings, of)
  if (!chosen.ok) return fail({ kind: 'busy' })
  const { edition, digest } = await prepareEdition(chosen.value.choice, settings, slot, edits)
  const tells = digest.briefs.some((brief) => brief.stories.length > 0)
  return tells ? ok(edition) : fail({ kind: 'nothing', reason: whyNothing(chosen.value), settles: edition.settles })
}

/** A sentence for the editor. */
export function whyNothing({ choice: { briefs, rest }, memory: { sentManually } }: Chosen): string {
  if (briefs.length > 0) return EVERYTHING_LEFT_OUT
  if (sentManually !== null) return `${ALREADY_SENT} on ${calendarDay(sentManually.toISOString())}`
  return rest.some(({ reason: { kind } }) => kind === 'told' || kind === 'told-elsewhere') ? NOTHING_NEW : NO_STORY
}

export const ALREADY_SENT = 'nothing new since it was sent manually'
export const NOTHING_NEW = 'nothing new'
export const NO_STORY = 'there is no story to send'
export const EVERYTHING_LEFT_OUT = 'the editor left out every story'
