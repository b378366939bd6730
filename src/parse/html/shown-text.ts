import { BREAKS_LINE } from '../../markup/elements.ts'
import { isSpacer, SILENT } from './elements.ts'
import type { HtmlElement } from './tree.ts'

/** The words of an element, with blocks separated, without scripts and styles. */
export function shownText(element: HtmlElement): string {
  const parts: string[] = []
  const walk = ({ children }: HtmlElement) => {
    for (const child of children) {
      if (typeof child === 'string') parts.push(child)
      else if (child.name === 'img')
        parts.push(isSpacer(child.attributes) ? '' : ` ${child.attributes.get('alt') ?? ''} `)
      else if (!SILENT.has(child.name) || child.name === 'button' || child.name === 'textarea') {
        if (BREAKS_LINE.has(child.name)) parts.push(' ')
        walk(child)
        if (BREAKS_LINE.has(child.name)) parts.push(' ')
      }
    }
  }
  walk(element)
  return parts.join('')
}
