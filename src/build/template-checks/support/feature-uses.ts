import { type CssNode, generate, parse, walk } from 'css-tree'
import { DomUtils, ElementType } from 'htmlparser2'
import { type Document, type Element, elementsOf } from '../mail-document.ts'

/** Something of HTML or CSS that a mail uses, in the words of `feature-names.ts`: `property padding`, `element ul`. */
export interface FeatureUse {
  readonly token: string
  /** The value of a declaration or attribute, else empty. */
  readonly value: string
  /** The element that has it; null for what stands in a `<style>`. */
  readonly element: Element | null
  /**
   * What a mail program has to know before it meets this at all: whoever takes away `<style>` never sees its selectors, and
   * whoever knows no @media nothing of what is in it.
   */
  readonly behind: readonly string[]
}

export function usesOf(document: Document): readonly FeatureUse[] {
  const uses: FeatureUse[] = []
  if (document.children.some((node) => node.type === ElementType.Directive)) uses.push(plainUse('doctype'))
  for (const element of elementsOf(document)) {
    uses.push(...elementUses(element))
    if (element.name === 'style') uses.push(...sheetUses(element))
  }
  return uses
}

const plainUse = (token: string): FeatureUse => ({ token, value: '', element: null, behind: [] })

function elementUses(element: Element): FeatureUse[] {
  const { name, attribs } = element
  const use = (token: string, value = ''): FeatureUse => ({ token, value, element, behind: [] })
  const uses = [use(`element ${name}`)]
  if (attribs.type !== undefined && (name === 'input' || name === 'button'))
    uses.push(use(`element ${name} ${attribs.type.toLowerCase()}`))
  if (name === 'meta' && attribs.name?.toLowerCase() === 'color-scheme') uses.push(use('meta color-scheme'))
  for (const [attribute, value] of Object.entries(attribs)) {
    if (attribute === 'style') {
      const css = parse(value, { context: 'declarationList', positions: true })
      uses.push(...declarationUses(css, value).map((one) => ({ ...one, element })))
    } else {
      uses.push(use(`attribute ${attribute}`, value))
    }
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

type CssUse = Omit<FeatureUse, 'element'>

function sheetUses(style: Element): FeatureUse[] {
  const uses: CssUse[] = []
  const css = DomUtils.textContent(style)
  const behindStyle = ['element style']
  if (css.includes('/*')) uses.push({ token: 'comment', value: '', behind: behindStyle })
  const read = (node: CssNode, behind: readonly string[], inRule: boolean): void => {
    if (node.type === 'StyleSheet' || node.type === 'Block')
      for (const child of node.children) read(child, behind, inRule)
    else if (node.type === 'Atrule') {
      const tokens = [`at ${node.name.toLowerCase()}`, ...(node.prelude === null ? [] : mediaTokens(node.prelude))]
      const value = node.prelude === null ? '' : generate(node.prelude)
      uses.push(...tokens.map((token) => ({ token, value, behind })))
      if (node.block !== null) read(node.block, [...behind, ...tokens], inRule)
    } else if (node.type === 'Rule') {
      if (inRule) uses.push({ token: 'nesting', value: '', behind })
      const selectors = selectorTokens(node.prelude)
      uses.push(...selectors.map((token) => ({ token, value: generate(node.prelude), behind })))
      uses.push(...declarationUses(node.block, css).map((one) => ({ ...one, behind: [...behind, ...selectors] })))
      for (const child of node.block.children) if (child.type !== 'Declaration') read(child, behind, true)
    }
  }
  // <style media> is an @media round the whole sheet.
  const query = style.attribs.media
  const media = query === undefined ? [] : ['at media', ...mediaTokens(parse(query, { context: 'mediaQueryList' }))]
  uses.push(...media.map((token) => ({ token, value: query ?? '', behind: behindStyle })))
  read(parse(css, { positions: true }), [...behindStyle, ...media], false)
  return uses.map((use) => ({ ...use, element: null }))
}

function mediaTokens(prelude: CssNode): string[] {
  const tokens = new Set<string>()
  walk(prelude, (node) => {
    if (node.type === 'Feature')
      tokens.add(`media ${node.name.toLowerCase().replace(/^(-webkit-)?(?:min|max)-/, '$1')}`)
    if (node.type === 'FeatureRange') tokens.add('media range')
  })
  return [...tokens]
}

function selectorTokens(prelude: CssNode): string[] {
  const tokens = new Set<string>()
  if (prelude.type === 'SelectorList' && prelude.children.size > 1) tokens.add('selector grouping')
  walk(prelude, (node) => {
    if (node.type === 'Selector') for (const token of compoundTokens([...node.children])) tokens.add(token)
    if (node.type === 'PseudoClassSelector') tokens.add(`pseudo-class ${node.name.toLowerCase()}`)
    if (node.type === 'PseudoElementSelector') tokens.add(`pseudo-element ${node.name.toLowerCase()}`)
  })
  return [...tokens]
}

const COMBINATORS: Readonly<Record<string, string>> = {
  '>': 'selector child',
  '+': 'selector adjacent-sibling',
  '~': 'selector general-sibling',
  ' ': 'selector descendant',
}

function* compoundTokens(parts: readonly CssNode[]): Generator<string> {
  for (const [i, part] of parts.entries()) {
    if (part.type === 'Combinator') yield COMBINATORS[part.name] ?? `selector ${part.name}`
    else if (part.type === 'ClassSelector') {
      yield 'selector class'
      if (parts[i - 1]?.type === 'ClassSelector') yield 'selector chaining'
    } else if (part.type === 'IdSelector') yield 'selector id'
    else if (part.type === 'AttributeSelector') yield 'selector attribute'
    else if (part.type === 'TypeSelector') yield part.name === '*' ? 'selector universal' : 'selector type'
  }
}

function declarationUses(node: CssNode, css: string): CssUse[] {
  const uses: CssUse[] = []
  if (node.type !== 'Block' && node.type !== 'DeclarationList') return uses
  for (const child of node.children) {
    if (child.type !== 'Declaration') continue
    const property = child.property.toLowerCase()
    const value = generate(child.value)
    const use = (token: string) => uses.push({ token, value, behind: [] })
    use(property.startsWith('--') ? 'property --*' : `property ${property}`)
    if (child.important !== false) {
      // As it is written: programs differ by the space before it.
      const written = css.slice(child.loc?.start.offset, child.loc?.end.offset)
      uses.push({ token: 'important', value: `${/\s*!\s*important$/i.exec(written)?.[0]} ${property}`, behind: [] })
    }
    walk(child.value, (part) => {
      if (part.type === 'Dimension') use(`unit ${part.unit.toLowerCase()}`)
      else if (part.type === 'Percentage') use('unit %')
      else if (part.type === 'Function') use(`function ${part.name.toLowerCase()}`)
      else if (part.type === 'Identifier') use(`word ${property}:${part.name.toLowerCase()}`)
    })
  }
  return uses
}
