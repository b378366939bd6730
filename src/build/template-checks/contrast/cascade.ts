import Specificity from '@bramus/specificity'
import { selectAll } from 'css-select'
import { generate } from 'css-tree'
import { DomUtils } from 'htmlparser2'
import { type Document, type Element, elementsOf, parentOf } from '../mail-document.ts'
import type { Color } from './color.ts'
import { DARK, type Declared, LIGHT, type Look, lookOf, rootLook } from './look.ts'
import { mediaMatches, type Screen } from './media-query.ts'
import { readInline, readRules, type StyleDeclaration, type StyleRule } from './style-rules.ts'

export interface Looks {
  readonly of: ReadonlyMap<Element, Look>
  /** The colour behind everything. */
  readonly canvas: Color
  /** CSS that the check cannot read, in words. It fails the check. */
  readonly unread: readonly string[]
}

/** The rules of a document with the elements they match: the same on every screen. */
export interface Sheets {
  readonly rules: readonly (StyleRule & { readonly elements: readonly Element[] })[]
  readonly unread: readonly string[]
}

export const NO_SHEETS: Sheets = { rules: [], unread: [] }

export function readSheets(document: Document): Sheets {
  const unread = new Set<string>()
  const rules = DomUtils.getElementsByTagName('style', document, true)
    .flatMap((sheet) => readRules(DomUtils.textContent(sheet), sheet.attribs.media ?? '', unread))
    .map((rule) => ({ ...rule, elements: matches(document, rule.selector, unread) }))
  return { rules, unread: [...unread] }
}

/**
 * Computes the colours and the type of every element from the browser's defaults, attributes such as bgcolor, sheets and
 * `style=""`, by CSS Cascading 4 § 6. A test compares it with Chromium.
 */
export function computeLooks(document: Document, sheets: Sheets, screen: Screen): Looks {
  const unread = new Set<string>(sheets.unread)
  const elements = elementsOf(document)
  const declared = declare(elements, sheets, screen, unread)
  const root = elements.find((element) => element.name === 'html')
  const dark = screen.dark && hasDarkScheme(elements, root === undefined ? undefined : declared.get(root))
  const system = dark ? DARK : LIGHT
  const looks = new Map<Element, Look>()
  for (const element of elements) {
    const parent = parentOf(element)
    const above = (parent === null ? undefined : looks.get(parent)) ?? rootLook(system)
    looks.set(element, lookOf(element, declared.get(element) ?? new Map(), above, system, unread))
  }
  return { of: looks, canvas: system.canvas, unread: [...unread] }
}

interface DeclarationWithSpecificity extends StyleDeclaration {
  readonly specificity: StyleRule['specificity']
}

/** `style=""` wins over every selector. */
const INLINE = { a: Number.MAX_SAFE_INTEGER, b: 0, c: 0 }

/** The winning value of each property of each element. */
function declare(
  elements: readonly Element[],
  { rules }: Sheets,
  screen: Screen,
  unread: Set<string>,
): Map<Element, Declared> {
  const weighed = new Map<Element, DeclarationWithSpecificity[]>(elements.map((element) => [element, []]))
  for (const { media, specificity, declarations, elements } of rules) {
    const verdicts = media.map((query) => mediaMatches(query, screen))
    if (verdicts.includes(false)) continue
    if (verdicts.includes(null))
      unread.add(`"${media.map((query) => generate(query)).join(' and ')}" depends on more than width and theme`)
    else
      for (const element of elements)
        weighed.get(element)?.push(...declarations.map((one) => ({ ...one, specificity })))
  }
  for (const [element, list] of weighed)
    list.push(...readInline(element.attribs.style ?? '').map((one) => ({ ...one, specificity: INLINE })))
  return new Map([...weighed].map(([element, list]) => [element, winners(list, unread)]))
}

/** The sort is stable: of two with the same weight the later one wins. */
function winners(list: readonly DeclarationWithSpecificity[], unread: Set<string>): Declared {
  const declared: Declared = new Map()
  const byWeight = (a: DeclarationWithSpecificity, b: DeclarationWithSpecificity) =>
    Number(a.important) - Number(b.important) || Specificity.compare(a.specificity, b.specificity)
  for (const { text, longhands } of list.toSorted(byWeight)) {
    if (longhands === null) unread.add(`"${text}"`)
    else for (const [name, value] of longhands) declared.set(name, value)
  }
  return declared
}

function matches(document: Document, selector: string, unread: Set<string>): readonly Element[] {
  try {
    return selectAll<Document['children'][number], Element>(selector, document)
  } catch (cause) {
    unread.add(`the selector "${selector}": ${cause instanceof Error ? cause.message : String(cause)}`)
    return []
  }
}

/** The browser paints a dark canvas only for a page that supports dark (CSS Color Adjustment 1 § 2). */
function hasDarkScheme(elements: readonly Element[], root: Declared | undefined): boolean {
  const property = root?.get('color-scheme')
  if (property !== undefined && property !== 'normal') return /\bdark\b/.test(property)
  const meta = elements.find(({ name, attribs }) => name === 'meta' && attribs.name?.toLowerCase() === 'color-scheme')
  return /\bdark\b/.test(meta?.attribs.content ?? '')
}
