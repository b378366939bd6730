import type { Stories } from '../../src/choose/stories.ts'
import type { PublishPorts } from '../../src/jobs/steps/publish-slot.ts'
import type { Edition, SettledStory } from '../../src/model/edition.ts'
import type { Edits } from '../../src/model/edits.ts'
import { fail, ok } from '../../src/model/result.ts'
import { editionFor } from './editions.ts'

/** The only Story there is: its key is what it says. */
export const storyNamed = (story: string): SettledStory => ({
  story,
  bodyHash: null,
  issue: 'issue',
  documentHash: null,
  state: 'told',
})

const NOTHING_NEW = { kind: 'nothing', why: 'nothing-new', reason: 'nothing new', settles: [] } as const

const ALL_STORIES = { issues: ['issue'], bodies: [], documents: [] }

/** Prepares an Edition with one Story, `story()`; nothing when that was told, by what the store remembers. */
export const prepareStory =
  (
    stories: Stories,
    story: () => string,
    edition: (story: string, edits: Edits) => Partial<Edition> = () => ({}),
  ): PublishPorts['prepare'] =>
  async ({ id }, slot, edits) => {
    const now = story()
    const { told } = await stories.findMemory(id, ALL_STORIES)
    if (told.some((one) => one.story === now)) return fail(NOTHING_NEW)
    return ok(editionFor(slot.name, { digest: id, settles: [storyNamed(now)], ...edition(now, edits) }))
  }

/** A digest whose cut-off is its Slot. */
export const NO_CUTOFF: Pick<PublishPorts, 'fixDraft' | 'listDrafts'> = {
  listDrafts: async () => [],
  fixDraft: async () => {
    throw new Error('without hours before the Slot nothing is fixed')
  },
}

/** No Edition has a problem. */
export const FINDS_NOTHING: PublishPorts['check'] = () => ({ findings: [], passed: [] })
