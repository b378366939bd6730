import Specificity from '@bramus/specificity'
import { type CssNode, find, generate, parse } from 'css-tree'
import { rulesIn } from '../style-sheet.ts'
import { longhandsOf } from './longhands.ts'

/** A declaration that matters for contrast. */
export interface StyleDeclaration {
  readonly text: string
  /** Null when the check cannot read it. */
  readonly longhands: readonly (readonly [string, string])[] | null
  readonly important: boolean
}

/** One selector of a rule with its declarations. */
export interface StyleRule {
  readonly selector: string
  /** Ids, classes, types (Selectors 4 § 17). */
  readonly specificity: { readonly a: number; readonly b: number; readonly c: number }
  /** The media queries that must hold, all of them. */
  readonly media: readonly CssNode[]
  readonly declarations: readonly StyleDeclaration[]
}

/** The rules of a style sheet, in order, without those for pseudo-elements and for states such as `:hover`. */
export function readRules(css: string, media: string, unread: Set<string>): readonly StyleRule[] {
  const outer = media === '' ? [] : [parse(media, { context: 'mediaQueryList' })]
  return [...rulesIn(parse(css))].flatMap(({ node, around, nested }) => {
    // @supports and @layer count as if they always held.
    const applies = around.every(({ name }) => ['media', 'supports', 'layer'].includes(name))
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList' || nested || !applies) return []
    // css-tree reads some nested rules as raw text, or as a declaration.
    if ([...node.block.children].some((child) => generate(child).includes('{')))
      unread.add(`the rule "${generate(node.prelude)}" has rules nested in it`)
    const queries = around.flatMap(({ name, prelude }) => (name === 'media' && prelude !== null ? [prelude] : []))
    const declarations = declarationsOf(node.block)
    if (declarations.length === 0) return []
    return [...node.prelude.children].filter(isStateless).map((selector) => ({
      selector: generate(selector),
      specificity: Specificity.calculateForAST(selector),
      media: [...outer, ...queries],
      declarations,
    }))
  })
}

export const readInline = (style: string): readonly StyleDeclaration[] =>
  declarationsOf(parse(style, { context: 'declarationList' }))

const READ = new Set(
  'color background background-color font font-size font-weight display visibility opacity color-scheme'.split(' '),
)

function declarationsOf(node: CssNode): StyleDeclaration[] {
  if (node.type !== 'Block' && node.type !== 'DeclarationList') return []
  return [...node.children].flatMap((child) => {
    if (child.type !== 'Declaration' || !READ.has(child.property.toLowerCase())) return []
    const property = child.property.toLowerCase()
    return [
      {
        text: `${property}: ${generate(child.value)}`,
        longhands: longhandsOf(property, child.value),
        important: child.important !== false,
      },
    ]
  })
}

const STATES = new Set('hover active focus focus-within focus-visible visited target checked'.split(' '))

const isStateless = (selector: CssNode): boolean =>
  find(
    selector,
    (node) =>
      node.type === 'PseudoElementSelector' ||
      (node.type === 'PseudoClassSelector' && STATES.has(node.name.toLowerCase())),
  ) === null
