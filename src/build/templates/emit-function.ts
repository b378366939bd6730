import type { PlaceholderUse } from './placeholder-types.ts'
import { readMarkup } from './read-markup.ts'
import { MARKER, type PlacedTag } from './tags.ts'

/**
 * Turns compiled HTML with markers into the statements of a function that appends it to `html`. A value is escaped for the
 * place where it stands, because looking for the characters to escape takes most of the time of rendering.
 */
export function emitStatements(
  html: string,
  tags: readonly PlacedTag[],
  uses: ReadonlyMap<number, PlaceholderUse>,
): string {
  const inText = markersInText(html)
  let code = ''
  let from = 0
  let depth = 1
  const line = (statement: string) => {
    code += `${'  '.repeat(depth)}${statement}\n`
  }
  const write = (markup: string) => {
    if (markup !== '') line(`html += \`${literal(markup)}\``)
  }
  for (const match of html.matchAll(MARKER)) {
    write(html.slice(from, match.index))
    from = match.index + match[0].length
    const index = Number(match[1])
    const tag = tags[index]?.tag
    const use = uses.get(index)
    switch (tag?.kind) {
      case 'placeholder':
        if (use !== undefined) line(writeValue(use, inText.has(match.index)))
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

/**
 * The markers that an HTML parser sees in the text of an element. All others, also those in conditional comments, may be in an
 * attribute.
 */
const markersInText = (html: string): ReadonlySet<number> =>
  new Set(
    readMarkup(html).flatMap((part) =>
      part.kind === 'text' ? [...part.text.matchAll(MARKER)].map(({ index }) => part.offset + index) : [],
    ),
  )

function writeValue({ expression, type }: PlaceholderUse, inText: boolean): string {
  if (type.kind === 'list' || type.kind === 'object')
    throw new Error('a list or an object cannot be written: the placeholders were not checked')
  const called = type.kind === 'url' ? 'escapeUrl' : inText ? 'escapeText' : 'escapeAttribute'
  return `html += ${called}(${type.nullable ? `${expression} ?? ''` : expression})`
}

function condition(use: PlaceholderUse | undefined): string {
  if (use?.type.kind === 'list') return `${use.expression}.length > 0`
  if (use?.type.kind === 'flag') return use.type.nullable ? `${use.expression} === true` : use.expression
  return `(${use?.expression} ?? '') !== ''`
}

const literal = (text: string) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&')

/** Whether the generated code cannot use a name: it is a word of TypeScript, or the code uses it itself. */
export const isTaken = (name: string) => TAKEN.has(name)

const TAKEN = new Set(
  `html escapeText escapeAttribute escapeUrl view undefined arguments eval await break case catch class const continue debugger default delete do else
  enum export extends false finally for function if implements import in instanceof interface let new null package private
  protected public return static super switch this throw true try typeof var void while with yield`.split(/\s+/),
)
