import { DomUtils, ElementType, parseDocument } from 'htmlparser2'

export type Document = ReturnType<typeof parseDocument>
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** A mail as most programs read it: conditional comments stay comments. */
export const readDocument = (html: string): Document => parseDocument(html)

/** A mail as Outlook on Windows reads it: its conditional comments are content, and what is only for others is gone. */
export const readOutlookDocument = (html: string): Document => parseDocument(outlookView(html))

export const outlookView = (html: string): string =>
  html
    .replace(/<!--\[if\s+!(?:mso|\(mso\))[^\]]*\]>(?:<!-->)?[\s\S]*?<!(?:--<!)?\[endif\]-->/gi, '')
    .replace(/<!--\[if\s[^\]]*\]>([\s\S]*?)<!\[endif\]-->/gi, '$1')

export const elementsOf = (document: Document): Element[] => DomUtils.getElementsByTagName('*', document, true)

export const parentOf = (element: Element): Element | null =>
  element.parent !== null && 'attribs' in element.parent ? element.parent : null

/** The text of the element itself, without that of its children. */
export const ownText = (element: Element): string =>
  element.children.map((child) => (child.type === ElementType.Text && 'data' in child ? child.data : '')).join('')
