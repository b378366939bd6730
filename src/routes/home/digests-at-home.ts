import type { RememberedStories } from '../../choose/stories.ts'
import type { CollectedBrief, CollectedIssues } from '../../collect/collected-issues.ts'
import type { Deps } from '../../deps.ts'
import { type ComingEdition, type ComingPorts, prepareComing } from '../../jobs/coming-edition.ts'
import { allowance, COSTS } from '../../jobs/steps/allowance.ts'
import { listCollected, namesOf } from '../../jobs/steps/choose-edition.ts'
import { slotsAhead } from '../../jobs/steps/coming-slot.ts'
import { type ReviewPorts, slotUnderReview } from '../../jobs/steps/slot-under-review.ts'
import { untouched } from '../../model/review.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { DigestAtHome } from '../../pages/home/home.tsx'
import type { DigestFacts } from '../../store/overview.ts'

/** Past Editions of a digest on the overview; the archive lists all. */
const LISTED = 8

/** The overview's data for these digests. The queries are for all of them at once. */
export async function findDigestsAtHome(
  deps: Deps,
  digests: readonly DigestSettings[],
): Promise<readonly DigestAtHome[]> {
  const now = deps.now()
  const asked = digests.map((digest) => ({
    digest: digest.id,
    slots: slotsAhead(digest, now).map(({ name }) => name),
  }))
  const collected = new Map<string, readonly CollectedBrief[]>()
  for (const digest of digests) collected.set(digest.id, await listCollected(deps.choosing, digest, now))
  const briefs = [...deps.briefs, ...[...collected.values()].flat().map(({ brief }) => brief)]
  const facts = await deps.overview.findFacts(asked, namesOf(briefs), LISTED)
  const listBriefs: CollectedIssues['listBriefs'] = async (digest) => collected.get(digest) ?? []
  const choosing = { ...deps.choosing, collected: { listBriefs } }
  const shown: DigestAtHome[] = []
  for (const digest of digests) {
    const known = facts.get(digest.id)
    if (known === undefined) continue
    const coming = await findComing({ ...deps, choosing }, digest, known, now)
    const slot = coming?.slot.name ?? slotsAhead(digest, now)[0]?.name ?? null
    shown.push({ digest, slot, coming, past: known.past })
  }
  return shown
}

async function findComing(
  deps: Deps,
  digest: DigestSettings,
  facts: DigestFacts,
  now: Date,
): Promise<ComingEdition | null> {
  if (deps.templateErrorsOf(digest).length > 0) return null
  const under = await slotUnderReview(knownReviews(deps, facts), digest, undefined, now)
  return under === null ? null : prepareComing(knownStories(deps, facts), digest, under)
}

function knownReviews({ ledger, reviews, publish }: Deps, facts: DigestFacts): ReviewPorts {
  const known = new Set(facts.slots)
  return {
    ledger: {
      isTaken: ledger.isTaken,
      // If all known Slots are taken, later ones are requested.
      listTaken: async (digest, slots) =>
        slots.every((slot) => known.has(slot)) ? facts.taken : ledger.listTaken(digest, slots),
    },
    reviews: {
      ...reviews,
      findReview: async (digest, slot) =>
        known.has(slot)
          ? (facts.reviews.find((review) => review.slot === slot) ?? untouched(digest, slot))
          : reviews.findReview(digest, slot),
      // Moving a review to the coming Slot is left to a later visit when this one has no budget.
      listTouched: async () => (allowance(publish.budget).has(COSTS.look) ? facts.touched : []),
      async moveReview(digest, from, to, now) {
        await reviews.moveReview(digest, from, to, now)
        known.delete(to)
      },
    },
  }
}

function knownStories({ choosing, publish }: Deps, facts: DigestFacts): ComingPorts {
  let memory: RememberedStories | null = facts.memory
  const { stories } = choosing
  return {
    choosing: {
      ...choosing,
      stories: {
        ...stories,
        // Read again after the stories of older Editions were recorded.
        async findMemory(digest, names) {
          const known = memory ?? (await stories.findMemory(digest, names))
          memory = null
          return known
        },
      },
    },
    unsubscribes: { listUnsubscribed: async () => facts.unsubscribed },
    publish,
  }
}
