import type { Edits } from '../model/edits.ts'
import type { ArrangedBrief } from './apply-edits.ts'
import type { Decision } from './review-after.ts'

/** The action of a button on the desk. Every action saves the form first. */
export type Command =
  | { readonly kind: Decision }
  | Move
  | WholeIssue
  /** Adds a Story that is not in the Edition: it came too late, or was left out before. */
  | { readonly kind: 'take-in' | 'bring-back'; readonly story: string }
  /** A Story that was taken for the same as another is a Story of its own; or it may be taken for the same again. */
  | { readonly kind: 'apart' | 'join-again'; readonly story: string }
  /** Mails the Edition to one address. */
  | { readonly kind: 'test' }

/** One step of a Story within its Issue, or of an Issue among the others. */
export interface Move {
  readonly kind: 'move'
  readonly direction: 'up' | 'down'
  /** Key of a Story, or id of an Issue. */
  readonly what: string
}

/** Leaves out every Story of an Issue, or puts them back. */
export interface WholeIssue {
  readonly kind: 'leave-out' | 'put-back'
  /** Its id. */
  readonly issue: string
}

/** Reads the value of a button: `save`, `up:<key>`, `take-in:<key>`, …; null for any other text. */
export function readCommand(value: string): Command | null {
  const kind = SIMPLE.find((one) => one === value)
  if (kind !== undefined) return { kind }
  const [, verb, what = ''] = /^([a-z-]+):(.{1,300})$/u.exec(value) ?? []
  switch (verb) {
    case 'up':
    case 'down':
      return { kind: 'move', direction: verb, what }
    case 'leave-out':
    case 'put-back':
      return { kind: verb, issue: what }
    case 'take-in':
    case 'bring-back':
    case 'apart':
    case 'join-again':
      return { kind: verb, story: what }
    default:
      return null
  }
}

const SIMPLE = ['save', 'hold', 'approve', 'open', 'reset', 'test'] as const

/** The value of the button that moves something. */
export const moveValue = ({ direction, what }: Omit<Move, 'kind'>): string => `${direction}:${what}`

/** The value of the button of a whole Issue. */
export const issueValue = ({ kind, issue }: WholeIssue): string => `${kind}:${issue}`

/** The lengths after an Issue was left out or put back. */
export function lengthsWith(
  lengths: Edits['lengths'],
  arranged: readonly ArrangedBrief[],
  { kind, issue }: WholeIssue,
): Edits['lengths'] {
  const keys = arranged.flatMap(({ brief, stories }) => (brief.id === issue ? stories.map(({ key }) => key) : []))
  const others = Object.fromEntries(Object.entries(lengths).filter(([key]) => !keys.includes(key)))
  if (kind === 'leave-out') return { ...others, ...Object.fromEntries(keys.map((key) => [key, 'dropped' as const])) }
  const kept = keys.flatMap((key) => {
    const length = lengths[key]
    return length === undefined || length === 'dropped' ? [] : [[key, length] as const]
  })
  return { ...others, ...Object.fromEntries(kept) }
}

/** The order of story keys after a move. */
export function moved(arranged: readonly ArrangedBrief[], { direction, what }: Move): readonly string[] {
  const step = direction === 'up' ? -1 : 1
  const issue = arranged.findIndex(({ brief }) => brief.id === what)
  const order = issue < 0 ? arranged : swapped(arranged, issue, issue + step)
  return order.flatMap(({ stories }) => {
    const keys = stories.map(({ key }) => key)
    const at = keys.indexOf(what)
    return at < 0 ? keys : swapped(keys, at, at + step)
  })
}

function swapped<T>(items: readonly T[], a: number, b: number): readonly T[] {
  const [one, other] = [items[a], items[b]]
  return one === undefined || other === undefined ? items : items.with(a, other).with(b, one)
}
