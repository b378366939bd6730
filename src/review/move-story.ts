import type { ArrangedBrief } from './apply-edits.ts'

/** `up:<key of a story>`, `down:…`, or of a whole issue: `up:<id>`. */
export interface Move {
  readonly direction: 'up' | 'down'
  readonly what: string
}

export function readMove(value: string): Move | null {
  const match = /^(up|down):(.{1,300})$/u.exec(value)
  return match === null ? null : { direction: match[1] as Move['direction'], what: match[2] ?? '' }
}

/** The order of story keys after one step: of a story within its issue, or of an issue among the others. */
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
