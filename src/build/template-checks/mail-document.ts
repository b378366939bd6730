import { DomUtils, ElementType, parseDocument } from 'htmlparser2'

export type Document = ReturnType<typeof parseDocument>
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** A mail as most programs read it: the comments for Outlook stay comments. */
export const readDocument = (html: string): Document => parseDocument(html)

/** The same as Word's engine in Outlook on Windows reads it: its conditional comments opened, those for all others shut. */
export const readOutlookDocument = (html: string): Document => parseDocument(outlookView(html))

export const outlookView = (html: string): string =>
  html
    .replace(/<!--\[if\s+!(?:mso|\(mso\))[^\]]*\]>(?:<!-->)?[\s\S]*?<!(?:--<!)?\[endif\]-->/gi, '')
    .replace(/<!--\[if\s[^\]]*\]>([\s\S]*?)<!\[endif\]-->/gi, '$1')

export const elementsOf = (document: Document): Element[] => DomUtils.getElementsByTagName('*', document, true)

export const parentOf = (element: Element): Element | null =>
  element.parent !== null && 'attribs' in element.parent ? element.parent : null

/** All of the document that an element is of, in order. */
export function elementsBeside(element: Element): Element[] {
  let top = element
  for (let above = parentOf(top); above !== null; above = parentOf(top)) top = above
  return top.parent === null ? [top] : elementsOf(top.parent as Document)
}

/** The text that stands in the element itself, not in those below it. */
export const ownText = (element: Element): string =>
  element.children.map((child) => (child.type === ElementType.Text && 'data' in child ? child.data : '')).join('')
