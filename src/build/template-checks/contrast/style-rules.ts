import { type CssNode, generate, parse, walk } from 'css-tree'

export interface StyleDeclaration {
  readonly property: string
  readonly value: CssNode
  readonly important: boolean
}

/** One selector of a rule: what it is, how much it weighs, and under which media queries. */
export interface StyleRule {
  readonly selector: string
  /** Ids, classes, types (Selectors 4 § 17). */
  readonly specificity: readonly [number, number, number]
  readonly media: readonly CssNode[]
  readonly declarations: readonly StyleDeclaration[]
}

/** The rules of a sheet in their order. Those of pseudo-elements and of states such as `:hover` colour no text at rest. */
export function readRules(css: string, media: string): readonly StyleRule[] {
  const rules: StyleRule[] = []
  const outer = media === '' ? [] : [parse(media, { context: 'mediaQueryList' })]
  const read = (node: CssNode, queries: readonly CssNode[]): void => {
    if (node.type === 'StyleSheet' || node.type === 'Block') for (const child of node.children) read(child, queries)
    if (node.type === 'Atrule' && node.block !== null) {
      if (node.name === 'media' && node.prelude !== null) read(node.block, [...queries, node.prelude])
      // What stands behind @supports is for those who support it: the check takes them at their word.
      else if (node.name === 'supports' || node.name === 'layer') read(node.block, queries)
    }
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return
    const declarations = declarationsOf(node.block)
    for (const selector of node.prelude.children) {
      if (atRest(selector))
        rules.push({ selector: generate(selector), specificity: specificityOf(selector), media: queries, declarations })
    }
  }
  read(parse(css), outer)
  return rules
}

export const readInline = (style: string): readonly StyleDeclaration[] =>
  declarationsOf(parse(style, { context: 'declarationList' }))

function declarationsOf(node: CssNode): StyleDeclaration[] {
  if (node.type !== 'Block' && node.type !== 'DeclarationList') return []
  return [...node.children].flatMap((child) =>
    child.type === 'Declaration'
      ? [{ property: child.property.toLowerCase(), value: child.value, important: child.important !== false }]
      : [],
  )
}

const STATES = new Set('hover active focus focus-within focus-visible visited target checked'.split(' '))

function atRest(selector: CssNode): boolean {
  let rest = true
  walk(selector, (node) => {
    if (node.type === 'PseudoElementSelector') rest = false
    if (node.type === 'PseudoClassSelector' && STATES.has(node.name.toLowerCase())) rest = false
  })
  return rest
}

function specificityOf(selector: CssNode): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  if (selector.type !== 'Selector') return sum
  for (const part of selector.children) {
    if (part.type === 'IdSelector') sum[0]++
    else if (part.type === 'ClassSelector' || part.type === 'AttributeSelector') sum[1]++
    else if (part.type === 'TypeSelector' && part.name !== '*') sum[2]++
    else if (part.type === 'PseudoClassSelector') {
      const weight = pseudoClass(part)
      for (const i of [0, 1, 2] as const) sum[i] += weight[i]
    }
  }
  return sum
}

/** `:is`, `:not` and `:has` weigh as much as the heaviest of their arguments, `:where` nothing. */
function pseudoClass(part: Extract<CssNode, { type: 'PseudoClassSelector' }>): [number, number, number] {
  const name = part.name.toLowerCase()
  if (name === 'where') return [0, 0, 0]
  if (!['is', 'not', 'has'].includes(name)) return [0, 1, 0]
  const lists = [...(part.children ?? [])].flatMap((list) => (list.type === 'SelectorList' ? [...list.children] : []))
  return lists.map(specificityOf).toSorted(bySpecificity).at(-1) ?? [0, 0, 0]
}

type Specificity = readonly [number, number, number]
export const bySpecificity = (a: Specificity, b: Specificity) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
