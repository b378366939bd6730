import type { Edition, SettledStory } from '../../model/edition.ts'
import type { Edits } from '../../model/edits.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Slot } from '../../model/slot.ts'
import { calendarDay } from '../../render/dates.ts'
import { type ChoosingPorts, type Chosen, chooseForSlot } from './choose-edition.ts'
import { prepareEdition } from './prepare-edition.ts'
import type { SkipReason } from './slot-outcome.ts'

/** Why a Slot has no Edition. `busy`: not now, the next tick may have one. */
export type Unprepared =
  | (SkipReason & {
      readonly kind: 'nothing'
      /** Stories that the editor left out: the skip settles them. */
      readonly settles: readonly SettledStory[]
    })
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
  return tells ? ok(edition) : fail({ kind: 'nothing', ...whyNothing(chosen.value), settles: edition.settles })
}

/** Why an Edition would have no Story. */
export function whyNothing({ choice: { briefs, rest }, memory: { sentManually } }: Chosen): SkipReason {
  if (briefs.length > 0) return { why: 'left-out', reason: 'the editor left out every story' }
  if (sentManually !== null)
    return {
      why: 'sent-before',
      reason: `nothing new since it was sent manually on ${calendarDay(sentManually.toISOString())}`,
    }
  return rest.some(({ reason: { kind } }) => kind === 'told' || kind === 'told-elsewhere')
    ? { why: 'nothing-new', reason: 'nothing new' }
    : { why: 'no-story', reason: 'there is no story to send' }
}
