import { type Atrule, type CssNode, generate, parse, walk } from 'css-tree'
import { DomUtils, ElementType } from 'htmlparser2'
import { type Document, type Element, elementsOf } from '../mail-document.ts'
import { rulesIn } from '../style-sheet.ts'

/** Something of HTML or CSS that a mail uses. */
export interface FeatureUse {
  /** A kind and a name, as in `feature-names.ts`: `property padding`, `element ul`. */
  readonly token: string
  /** The value of a declaration or attribute, else empty. */
  readonly value: string
  /** The element that has it; null for what is in a `<style>`. */
  readonly element: Element | null
  /** What a program must support to read this at all: `<style>` for its selectors, @media for the rules in it. */
  readonly behind: readonly string[]
}

export function usesOf(document: Document): readonly FeatureUse[] {
  const doctype = document.children.some((node) => node.type === ElementType.Directive)
  return [
    ...(doctype ? [{ token: 'doctype !', value: '', element: null, behind: [] }] : []),
    ...elementsOf(document).flatMap((element) => [
      ...elementUses(element),
      ...(element.name === 'style' ? sheetUses(element) : []),
    ]),
  ]
}

function elementUses(element: Element): FeatureUse[] {
  const { name, attribs } = element
  const use = (token: string, value = ''): FeatureUse => ({ token, value, element, behind: [] })
  const uses = [use(`element ${name}`)]
  if (name === 'input' || name === 'button') uses.push(use(`element ${name} ${attribs.type?.toLowerCase()}`))
  if (name === 'meta') uses.push(use(`meta ${attribs.name?.toLowerCase()}`))
  for (const [attribute, value] of Object.entries(attribs)) {
    if (attribute === 'style') {
      const css = parse(value, { context: 'declarationList', positions: true })
      uses.push(...declarationUses(css, value).map((one) => ({ ...one, element })))
    } else uses.push(use(`attribute ${attribute}`, value))
    if (attribute === 'href' && value.startsWith('#')) uses.push(use('link #', value))
    if (attribute === 'href' && value.startsWith('mailto:')) uses.push(use('link mailto:', value))
    if (attribute === 'src' && name === 'img') uses.push(...imageUses(value).map((token) => use(token, value)))
  }
  return uses
}

function imageUses(source: string): string[] {
  const embedded = /^data:image\/(\w+)/.exec(source)?.[1]
  if (embedded !== undefined) return ['image base64', `image ${embedded}`]
  const ending = /\.(\w+)(?:[?#]|$)/.exec(source)?.[1]
  return ending === undefined ? [] : [`image ${ending.toLowerCase()}`]
}

function sheetUses(style: Element): FeatureUse[] {
  const css = DomUtils.textContent(style)
  const uses: FeatureUse[] = []
  const add = (tokens: readonly string[], value: string, behind: readonly string[]) =>
    uses.push(...tokens.map((token) => ({ token, value, element: null, behind })))
  if (css.includes('/*')) add(['comment css'], '', ['element style'])
  // <style media> is an @media around the whole sheet.
  const query = style.attribs.media
  const media = query === undefined ? [] : ['at media', ...mediaTokens(parse(query, { context: 'mediaQueryList' }))]
  add(media, query ?? '', ['element style'])
  for (const { node, around, nested } of rulesIn(parse(css, { positions: true }))) {
    const behind = ['element style', ...media, ...around.flatMap(atTokens)]
    const value = node.prelude === null ? '' : generate(node.prelude)
    if (node.type === 'Atrule') add(atTokens(node), value, behind)
    else {
      if (nested) add(['nesting &'], '', behind)
      const selectors = selectorTokens(node.prelude)
      add(selectors, value, behind)
      for (const use of declarationUses(node.block, css)) add([use.token], use.value, [...behind, ...selectors])
    }
  }
  return uses
}

const atTokens = ({ name, prelude }: Atrule): string[] => [
  `at ${name.toLowerCase()}`,
  ...(prelude === null ? [] : mediaTokens(prelude)),
]

function mediaTokens(prelude: CssNode): string[] {
  const tokens = new Set<string>()
  walk(prelude, (node) => {
    if (node.type === 'Feature')
      tokens.add(`media ${node.name.toLowerCase().replace(/^(-webkit-)?(?:min|max)-/, '$1')}`)
    if (node.type === 'FeatureRange') tokens.add('media range')
  })
  return [...tokens]
}

const COMBINATORS: Readonly<Record<string, string>> = {
  '>': 'child',
  '+': 'adjacent-sibling',
  '~': 'general-sibling',
  ' ': 'descendant',
}

function selectorTokens(prelude: CssNode): string[] {
  const tokens = new Set<string>()
  if (prelude.type === 'SelectorList' && prelude.children.size > 1) tokens.add('selector grouping')
  let last: CssNode | null = null
  walk(prelude, (node) => {
    if (node.type === 'Combinator') tokens.add(`selector ${COMBINATORS[node.name] ?? node.name}`)
    if (node.type === 'ClassSelector') tokens.add('selector class')
    if (node.type === 'ClassSelector' && last?.type === 'ClassSelector') tokens.add('selector chaining')
    if (node.type === 'IdSelector') tokens.add('selector id')
    if (node.type === 'AttributeSelector') tokens.add('selector attribute')
    if (node.type === 'TypeSelector') tokens.add(node.name === '*' ? 'selector universal' : 'selector type')
    if (node.type === 'PseudoClassSelector') tokens.add(`pseudo-class ${node.name.toLowerCase()}`)
    if (node.type === 'PseudoElementSelector') tokens.add(`pseudo-element ${node.name.toLowerCase()}`)
    last = node
  })
  return [...tokens]
}

function declarationUses(node: CssNode, css: string): FeatureUse[] {
  if (node.type !== 'Block' && node.type !== 'DeclarationList') return []
  const uses: FeatureUse[] = []
  for (const child of node.children) {
    if (child.type !== 'Declaration') continue
    const property = child.property.toLowerCase()
    const use = (token: string, value = generate(child.value)) => uses.push({ token, value, element: null, behind: [] })
    use(property.startsWith('--') ? 'property --*' : `property ${property}`)
    if (child.important !== false) {
      // Kept as written, because some programs need a space before it.
      const written = css.slice(child.loc?.start.offset, child.loc?.end.offset)
      use('important !', `${/\s*!\s*important$/i.exec(written)?.[0]} ${property}`)
    }
    walk(child.value, (part) => {
      if (part.type === 'Dimension') use(`unit ${part.unit.toLowerCase()}`)
      else if (part.type === 'Percentage') use('unit %')
      else if (part.type === 'Function') use(`function ${part.name.toLowerCase()}`)
      else if (part.type === 'Identifier') {
        use(`word ${part.name.toLowerCase()}`)
        use(`word ${property}:${part.name.toLowerCase()}`)
      }
    })
  }
  return uses
}
