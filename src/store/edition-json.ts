import * as v from 'valibot'
import type { Digest } from '../model/digest.ts'
import type { Edition, UnsubscribePlaces } from '../model/edition.ts'

/** What an Edition tells, from the database. Throws when it is not that: nobody but Marrow has written it. */
export const readContent = (json: string): Digest => asContent(JSON.parse(json))

/** The same of what is parsed already. */
export const asContent = (value: unknown): Digest => v.parse(CONTENT, value)

export const readChanges = (json: string): readonly string[] => v.parse(CHANGES, JSON.parse(json))

/** Where readers of an Edition unsubscribe; null of one from before it was kept. */
export const readPlaces = (json: string | null): UnsubscribePlaces | null =>
  v.parse(v.nullable(PLACES), JSON.parse(json ?? 'null'))

/** An Edition kept as a whole. */
export function readEdition(json: string): Edition {
  const { told, ...edition } = v.parse(v.looseObject({ told: v.optional(v.unknown()) }), JSON.parse(json))
  // Editions that were held by an older version call their content `told`.
  return v.parse(EDITION, { content: told, ...edition })
}

const HASH = v.pipe(v.string(), v.regex(/^[0-9a-f]{1,64}$/))

const CHANGES = v.array(v.string())

const PLACES = v.object({ url: v.string(), html: v.number(), text: v.number() })

/** As deep as a page goes into it without looking; what a Story holds grows with Marrow. */
const CONTENT = v.custom<Digest>((value) => v.is(CONTENT_SHAPE, value), 'not a Digest')

const CONTENT_SHAPE = v.object({
  title: v.string(),
  date: v.string(),
  note: v.nullable(v.string()),
  briefs: v.array(
    v.looseObject({
      id: v.string(),
      title: v.string(),
      stories: v.array(v.looseObject({ heading: v.string(), points: v.array(v.string()) })),
    }),
  ),
})

const TELLING = v.object({
  source: v.string(),
  issue: v.string(),
  date: v.nullable(v.string()),
  heading: v.string(),
  sentences: v.array(v.string()),
  links: v.array(v.string()),
  breadth: v.number(),
})

const EDITION = v.object({
  digest: v.string(),
  slot: v.string(),
  subject: v.string(),
  preheader: v.string(),
  html: v.string(),
  text: v.string(),
  contentHash: HASH,
  hash: HASH,
  content: CONTENT,
  // Of those that were held before it was recorded nobody knows.
  mailTellsAll: v.optional(v.boolean(), false),
  changes: CHANGES,
  // Editions that were held before it was recorded have none.
  settles: v.optional(
    v.array(
      v.object({
        story: v.string(),
        bodyHash: v.nullable(v.string()),
        issue: v.string(),
        documentHash: v.nullable(v.string()),
        state: v.picklist(['told', 'left-out']),
        telling: v.optional(TELLING),
      }),
    ),
    [],
  ),
  unsubscribe: v.optional(v.nullable(PLACES), null),
})
