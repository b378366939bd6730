import type { Leaf } from '../document.ts'
import type { Name } from './name-of.ts'
import type { Cut, Part, PartName } from './outline.ts'

/**
 * Cuts a range at the leaves that have a name. The range itself keeps what precedes the first, and what follows a rule that ends a part.
 */
export function cutAt(
  range: readonly number[],
  names: ReadonlyMap<number, PartName>,
  leaves: readonly Leaf[] = [],
): Cut {
  const own: number[] = []
  const children: { name: PartName; own: number[]; children: Part[]; why: string }[] = []
  let open = false
  for (const index of range) {
    const name = names.get(index)
    if (name !== undefined) open = true
    else if (leaves[index]?.kind === 'rule') open = false
    if (name !== undefined) children.push({ name, own: [index], children: [], why: name.kind })
    else ((open ? children.at(-1)?.own : undefined) ?? own).push(index)
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
