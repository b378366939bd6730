import { EDIT_LIMITS, type Edits, type StoryLength } from '../model/edits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { hasControl } from '../text/controls.ts'
import { type ArrangedBrief, arrange } from './apply-edits.ts'

/** Fields of a submitted form: each a list, without files. */
export type Fields = Readonly<Record<string, readonly string[]>>

/**
 * Reads the desk's form as Edits. It keeps only differences from the digest without edits, so that a story that comes later gets
 * its default place. `keyed`: all Stories in their default order. The error is a sentence for the editor.
 */
export function readEdits(fields: Fields, keyed: readonly ArrangedBrief[]): Result<Edits, string> {
  const subject = lastOf(fields, 'subject').trim()
  const note = lastOf(fields, 'note').replace(/\r\n?/g, '\n').trim()
  if (hasControl(subject))
    return fail('The subject contains a line break or a control character. Write it on one line.')
  if (subject.length > EDIT_LIMITS.subject) return fail(`The subject is longer than ${EDIT_LIMITS.subject} characters.`)
  if (note.length > EDIT_LIMITS.note) return fail(`The note is longer than ${EDIT_LIMITS.note} characters.`)
  if (hasControl(note.replaceAll('\n', ' '))) return fail('The note contains a control character. Type the note again.')

  const keys = keysOf(keyed)
  const lengths: Record<string, StoryLength> = {}
  for (const key of keys.slice(0, EDIT_LIMITS.stories)) {
    const wanted = lastOf(fields, `length:${key}`)
    if (isLength(wanted)) lengths[key] = wanted
  }
  const known = new Set(keys)
  const order = (fields.order ?? []).filter((key) => known.has(key))
  return ok({
    subject: subject === '' ? null : subject,
    note: note === '' ? null : note,
    order: ownOrder(keyed, keysOf(arrange(keyed, order))),
    lengths,
  })
}

/** A complete order of stories; empty when it is the default order. */
export function ownOrder(keyed: readonly ArrangedBrief[], order: readonly string[]): readonly string[] {
  const natural = keysOf(keyed)
  return order.every((key, i) => key === natural[i]) ? [] : order.slice(0, EDIT_LIMITS.stories)
}

const keysOf = (arranged: readonly ArrangedBrief[]) =>
  arranged.flatMap(({ stories }) => stories.map((story) => story.key))

/** The value of a field; the last one if it occurs several times; empty if it is missing. */
export const lastOf = (fields: Fields, name: string): string => fields[name]?.at(-1) ?? ''

export const LENGTHS = ['full', 'standard', 'short', 'headline', 'dropped'] as const satisfies readonly StoryLength[]

const isLength = (value: string): value is StoryLength => (LENGTHS as readonly string[]).includes(value)
