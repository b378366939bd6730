import * as v from 'valibot'
import type { Digest } from '../model/digest.ts'
import type { Edition, UnsubscribePlaces } from '../model/edition.ts'
import type { StoredFacts } from '../model/story-facts.ts'

/** Parses the content of an Edition from the database. Throws when it is invalid: only Marrow writes it. */
export const readContent = (json: string): Digest => asContent(JSON.parse(json))

/** The same for JSON that is parsed already. */
export const asContent = (value: unknown): Digest => v.parse(CONTENT, value)

export const readChanges = (json: string): readonly string[] => v.parse(CHANGES, JSON.parse(json))

/** Where the template placed the unsubscribe address; null for an Edition of an older version. */
export const readPlaces = (json: string | null): UnsubscribePlaces | null =>
  v.parse(v.nullable(PLACES), JSON.parse(json ?? 'null'))

/** An Edition kept as a whole. */
export function readEdition(json: string): Edition {
  const { told, ...edition } = v.parse(v.looseObject({ told: v.optional(v.unknown()) }), JSON.parse(json))
  // Older versions stored the content of a held Edition as `told`.
  return v.parse(EDITION, { content: told, ...edition })
}

const HASH = v.pipe(v.string(), v.regex(/^[0-9a-f]{1,64}$/))

const CHANGES = v.array(v.string())

const PLACES = v.object({ url: v.string(), html: v.number(), text: v.number() })

/** Checks the depth that pages rely on; Marrow may add fields to a Story. */
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

/** Only the version is checked: facts of another version are not read, but computed again. */
const FACTS = v.custom<StoredFacts>(
  (value) => typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number',
)

const TELLING = v.object({
  source: v.string(),
  issue: v.string(),
  date: v.nullable(v.string()),
  heading: v.string(),
  sentences: v.array(v.string()),
  links: v.array(v.string()),
  breadth: v.number(),
  facts: v.optional(FACTS),
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
  // Not known for Editions that an older version held.
  mailTellsAll: v.optional(v.boolean(), false),
  changes: CHANGES,
  // Editions that an older version held have none.
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
