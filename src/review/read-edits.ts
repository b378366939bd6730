import type { Brief } from '../model/brief.ts'
import { EDIT_LIMITS, type Edits, type StoryLength } from '../model/edits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { type ArrangedBrief, arrangeBriefs } from './apply-edits.ts'

/** What a browser sends in: every field a list, files left out. */
export type Fields = Readonly<Record<string, readonly string[]>>

/**
 * The form of the desk as a Edits: only what differs from the digest as it would be without one, so that a story that comes
 * later finds its own place. The error is in words for the editor.
 */
export function readEdits(fields: Fields, briefs: readonly Brief[]): Result<Edits, string> {
  const subject = one(fields, 'subject').trim()
  const note = one(fields, 'note').replace(/\r\n?/g, '\n').trim()
  if (CONTROL.test(subject)) return fail('The subject holds a line break or a control character. Write it on one line.')
  if (subject.length > EDIT_LIMITS.subject) return fail(`The subject is longer than ${EDIT_LIMITS.subject} characters.`)
  if (note.length > EDIT_LIMITS.note) return fail(`The note is longer than ${EDIT_LIMITS.note} characters.`)
  if (CONTROL.test(note.replaceAll('\n', ' '))) return fail('The note holds a control character. Type it anew.')

  const lengths: Record<string, StoryLength> = {}
  for (const key of keysOf(arrangeBriefs(briefs, [])).slice(0, EDIT_LIMITS.stories)) {
    const wanted = one(fields, `length:${key}`)
    if (isLength(wanted)) lengths[key] = wanted
  }
  return ok({
    subject: subject === '' ? null : subject,
    note: note === '' ? null : note,
    order: ownOrder(briefs, fields.order ?? []),
    lengths,
  })
}

/** An order of stories, completed; empty where it is the one that they have without an editor. */
export function ownOrder(briefs: readonly Brief[], order: readonly string[]): readonly string[] {
  const natural = keysOf(arrangeBriefs(briefs, []))
  const known = new Set(natural)
  const given = keysOf(
    arrangeBriefs(
      briefs,
      order.filter((key) => known.has(key)),
    ),
  )
  return given.join('\n') === natural.join('\n') ? [] : given.slice(0, EDIT_LIMITS.stories)
}

const keysOf = (arranged: readonly ArrangedBrief[]) =>
  arranged.flatMap(({ stories }) => stories.map((story) => story.key))

const one = (fields: Fields, name: string): string => fields[name]?.at(-1) ?? ''

export const LENGTHS = ['full', 'standard', 'short', 'headline', 'dropped'] as const satisfies readonly StoryLength[]

const isLength = (value: string): value is StoryLength => (LENGTHS as readonly string[]).includes(value)

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
