import type { SlotUse } from './check-slots.ts'
import { MARKER, type PlacedTag } from './slot-tags.ts'

/** Compiled HTML with its markers, as the expression of a `hono/html` template: loops and conditions become nested ones. */
export function emitTemplate(html: string, tags: readonly PlacedTag[], uses: ReadonlyMap<number, SlotUse>): string {
  let code = ''
  let from = 0
  const hasElse: boolean[] = []
  for (const match of html.matchAll(MARKER)) {
    code += literal(html.slice(from, match.index))
    from = match.index + match[0].length
    const index = Number(match[1])
    const tag = tags[index]?.tag
    const use = uses.get(index)
    switch (tag?.kind) {
      case 'slot':
        code += `\${${use?.type.kind === 'html' ? markup(use.expression, use.type.nullable) : use?.expression}}`
        break
      case 'each':
        code += `\${${use?.expression}.map((${tag.name}) => html\``
        break
      case 'end-each':
        code += '`)}'
        break
      case 'if':
        code += `\${${condition(use)} ? html\``
        hasElse.push(false)
        break
      case 'else':
        code += '` : html`'
        hasElse[hasElse.length - 1] = true
        break
      case 'end-if':
        code += hasElse.pop() ? '`}' : "` : ''}"
        break
    }
  }
  return `html\`${code}${literal(html.slice(from))}\``
}

/** `raw` would print "null". */
const markup = (expression: string, nullable: boolean) => `raw(${expression}${nullable ? " ?? ''" : ''})`

function condition(use: SlotUse | undefined): string {
  if (use?.type.kind === 'list') return `${use.expression}.length > 0`
  if (use?.type.kind === 'flag') return use.type.nullable ? `${use.expression} === true` : use.expression
  return `(${use?.expression} ?? '') !== ''`
}

const literal = (text: string) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&')
