import type { Atrule, CssNode, Rule } from 'css-tree'

export interface SheetRule {
  readonly node: Atrule | Rule
  /** The at-rules around it, outermost first. */
  readonly around: readonly Atrule[]
  /** Whether it is inside another rule (CSS Nesting). */
  readonly nested: boolean
}

/** Every rule and at-rule of a parsed style sheet, in order. */
export function* rulesIn(node: CssNode, around: readonly Atrule[] = [], nested = false): Generator<SheetRule> {
  if (node.type === 'StyleSheet' || node.type === 'Block')
    for (const child of node.children) yield* rulesIn(child, around, nested)
  if (node.type !== 'Atrule' && node.type !== 'Rule') return
  yield { node, around, nested }
  if (node.type === 'Rule') yield* rulesIn(node.block, around, true)
  else if (node.block !== null) yield* rulesIn(node.block, [...around, node], nested)
}
