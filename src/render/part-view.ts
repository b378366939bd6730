import type { Digest } from '../model/digest.ts'
import type { PartPlace } from '../model/edition-part.ts'
import type { DigestSettings } from '../model/settings.ts'
import { count } from '../text/count.ts'
import { digestView } from './digest-view.ts'
import type { DigestView } from './templates.gen.ts'

/** The content of one page of an Edition. `content` has only the Stories of this page; `place` is null when these are all. */
export function partView({ content, slot, subject, place }: Part, settings: DigestSettings): DigestView {
  const view = digestView(content, settings, { slot, subject })
  if (place === null || place.parts === 1) return view
  const { first, last, stories, issues } = place
  return {
    ...view,
    summary: `${placeWords(first, last)} of ${stories}, from ${count(issues, 'issue')}`,
    // It would list only the stories of this page.
    contents: [],
    note: first === 1 ? view.note : [],
  }
}

export interface Part {
  readonly content: Digest
  readonly slot: string
  readonly subject: string | null
  readonly place: PartPlace | null
}

/** "Stories 26 to 50" */
const placeWords = (first: number, last: number): string =>
  first === last ? `Story ${first}` : `Stories ${first} to ${last}`
