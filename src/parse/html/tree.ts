import { VOID } from '../../markup/elements.ts'
import { readElements } from '../../markup/read-elements.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { HTML_LIMITS } from '../limits.ts'
import type { ParseError } from '../parse-error.ts'

export interface HtmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (HtmlElement | string)[]
  readonly parent: HtmlElement | null
}

/** Deeper elements become siblings at this depth, so that a walk over the tree may be recursive. */
const DEEPEST = 300

const NONE: ReadonlyMap<string, string> = new Map()

/** Parses HTML to a tree under an unnamed element. Comments are left out. */
export function readTree(html: string): Result<HtmlElement, ParseError> {
  const root: HtmlElement = { name: '', attributes: NONE, children: [], parent: null }
  let count = 0
  let depth = 0
  let deepest = 0
  readElements<HtmlElement>(html, {
    open(name, attributes, above = root) {
      count++
      depth++
      deepest = Math.max(deepest, depth)
      const parent = depth > DEEPEST && above.parent !== null ? above.parent : above
      const element = { name, attributes: attributes.size === 0 ? NONE : attributes, children: [], parent }
      if (count <= HTML_LIMITS.elements) parent.children.push(element)
      if (VOID.has(name)) depth--
      return element
    },
    close: () => void depth--,
    text: (text, state = root) => void state.children.push(text),
  })
  if (deepest > HTML_LIMITS.depth) return fail({ kind: 'too-deep', limit: HTML_LIMITS.depth })
  if (count > HTML_LIMITS.elements) return fail({ kind: 'too-many', what: 'elements', limit: HTML_LIMITS.elements })
  return ok(root)
}

/** All elements of a tree in document order, the root first. The list of a whole tree is needed often and therefore cached. */
export function elementsOf(root: HtmlElement): readonly HtmlElement[] {
  const known = root.parent === null ? listed.get(root) : undefined
  if (known !== undefined) return known
  const found: HtmlElement[] = []
  const open: HtmlElement[] = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    found.push(element)
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]
      if (child !== undefined && typeof child !== 'string') open.push(child)
    }
  }
  if (root.parent === null) listed.set(root, found)
  return found
}

const listed = new WeakMap<HtmlElement, readonly HtmlElement[]>()

export function findElement(root: HtmlElement, wanted: (element: HtmlElement) => boolean): HtmlElement | null {
  return elementsOf(root).find(wanted) ?? null
}

/** All text of an element as written. */
export function textOf(element: HtmlElement): string {
  const parts: string[] = []
  const walk = ({ children }: HtmlElement) => {
    for (const child of children) {
      if (typeof child === 'string') parts.push(child)
      else walk(child)
    }
  }
  walk(element)
  return parts.join('')
}
