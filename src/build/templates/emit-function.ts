import type { PlaceholderUse } from './check-placeholders.ts'
import { MARKER, type PlacedTag } from './tags.ts'

/**
 * Compiled HTML with its markers, as the statements of a function that writes it into `out[0]`: loops are loops, conditions are
 * conditions. Escaping is Hono's, as in `hono/html`; without its nested templates this is twice as fast.
 */
export function emitStatements(
  html: string,
  tags: readonly PlacedTag[],
  uses: ReadonlyMap<number, PlaceholderUse>,
): string {
  let code = ''
  let from = 0
  let depth = 1
  const line = (statement: string) => {
    code += `${'  '.repeat(depth)}${statement}\n`
  }
  const write = (markup: string) => {
    if (markup !== '') line(`out[0] += \`${literal(markup)}\``)
  }
  for (const match of html.matchAll(MARKER)) {
    write(html.slice(from, match.index))
    from = match.index + match[0].length
    const index = Number(match[1])
    const tag = tags[index]?.tag
    const use = uses.get(index)
    switch (tag?.kind) {
      case 'placeholder':
        if (use !== undefined) line(writePlaceholder(use))
        break
      case 'each':
        line(`for (const ${tag.name} of ${use?.expression}) {`)
        depth++
        break
      case 'if':
        line(`if (${condition(use)}) {`)
        depth++
        break
      case 'else':
        depth--
        line('} else {')
        depth++
        break
      case 'end-each':
      case 'end-if':
        depth--
        line('}')
        break
    }
  }
  write(html.slice(from))
  return code
}

function writePlaceholder({ expression, type }: PlaceholderUse): string {
  if (type.kind === 'list' || type.kind === 'object')
    throw new Error('only a value can be written: placeholders were not checked')
  const value = type.nullable ? `${expression} ?? ''` : expression
  return type.kind === 'html' ? `out[0] += ${value}` : `escapeToBuffer(${value}, out)`
}

function condition(use: PlaceholderUse | undefined): string {
  if (use?.type.kind === 'list') return `${use.expression}.length > 0`
  if (use?.type.kind === 'flag') return use.type.nullable ? `${use.expression} === true` : use.expression
  return `(${use?.expression} ?? '') !== ''`
}

const literal = (text: string) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&')
