import type { Name } from './name-of.ts'
import type { Cut, Part, PartName } from './outline.ts'

/** Cuts a range at the leaves that have a name; what stands before the first stays the range's own. */
export function cutAt(range: readonly number[], names: ReadonlyMap<number, PartName>): Cut {
  const own: number[] = []
  const children: { name: PartName; own: number[]; children: Part[]; why: string }[] = []
  for (const index of range) {
    const name = names.get(index)
    if (name !== undefined) children.push({ name, own: [index], children: [], why: name.kind })
    else (children.at(-1)?.own ?? own).push(index)
  }
  return { own, children }
}

export const partName = (name: Name, kind: PartName['kind'], leaf: number): PartName => ({
  span: name.span,
  links: name.link === null ? [] : [name.link],
  kind,
  leaf,
  body: name.body,
})
