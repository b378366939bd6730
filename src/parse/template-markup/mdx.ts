import { hasAnyOf } from '../../text/has-any-of.ts'
import { cardOf } from './cards.ts'

/** Whether a document is MDX: by its name, or by imports and exports on lines of their own at its top. */
export function isMdx(name: string, body: string): boolean {
  return /\.mdx$/i.test(name) || isImport(body.slice(0, 2_000).trimStart().split('\n', 1)[0] ?? '')
}

const isImport = (line: string): boolean =>
  hasAnyOf(line, 'import|export') &&
  /^\s*(?:import\s[^\n]{1,300}\sfrom\s+['"]|import\s+['"][^\n]{1,200}['"];?\s*$|export\s+(?:const|default)\s)/m.test(
    line,
  )

/** Removes imports, exports, JSX comments and expressions of MDX. */
export function removeMdx(prose: string): string {
  return removeExpressions(
    removeImports(prose)
      .replace(/^import\s+['"][^'"\n]{1,300}['"];?[ \t]*$/gm, '')
      .replace(
        /^export\s+(?:const|let|default|function|async)\s[^\n]{0,2000}(?:\n(?![ \t]*\n)[^\n]{0,2000}){0,60}/gm,
        '',
      ),
  )
}

/** What no other Markdown has: imports with `from` and an address, and comments in braces. */
export function removeImports(prose: string): string {
  const uncommented = prose.includes('{/*') ? prose.replace(/\{\/\*[\s\S]{0,4000}?\*\/\}/g, '') : prose
  if (!/^import\s/m.test(uncommented)) return uncommented
  return uncommented
    .replace(/^import\s[^\n]{0,300}from\s+['"][^'"\n]{1,300}['"];?[ \t]*$/gm, '')
    .replace(/^import\s+\{[^{}]{0,1000}\}\s*from\s+['"][^'"\n]{1,300}['"];?[ \t]*$/gm, '')
}

/** `{…}` with balanced braces. An unclosed one stays. */
function removeExpressions(prose: string): string {
  let out = ''
  let from = 0
  let depth = 0
  let open = 0
  for (let at = prose.indexOf('{'); at >= 0 && at < prose.length; at++) {
    const mark = prose.charAt(at)
    if (mark === '{' && depth++ === 0) open = at
    else if (mark === '}' && depth > 0 && --depth === 0) {
      const literal = /^\{\s*(["'`])([^"'`]{0,500})\1\s*\}$/.exec(prose.slice(open, at + 1))?.[2] ?? ''
      out += prose.slice(from, open) + literal
      from = at + 1
    }
  }
  return out + prose.slice(from)
}

/** Removes the tags of components, `<Card items={[…]}>` and `</Card>`, and keeps what they hold. For any Markdown. */
export function removeComponents(prose: string): string {
  if (!/<\/?[A-Z]/.test(prose)) return prose
  let out = ''
  let from = 0
  COMPONENT.lastIndex = 0
  for (let tag = COMPONENT.exec(prose); tag !== null; tag = COMPONENT.exec(prose)) {
    const end = tagEnd(prose, COMPONENT.lastIndex)
    if (end === null) continue
    // `Vec<T>` and `Map<String>` are text: a component has attributes, closes, or stands on a line of its own.
    const source = prose.slice(tag.index, end)
    const lineStart = prose.lastIndexOf('\n', tag.index - 1) + 1
    const alone = prose.slice(Math.max(lineStart, tag.index - 20), tag.index).trim() === ''
    if (!/[\s/]/.test(source) && !alone) continue
    const holdsText = alone && !source.endsWith('/>')
    out += prose.slice(from, tag.index) + (source.startsWith('</') ? '' : cardOf(source.slice(1, -1), false, holdsText))
    from = end
    COMPONENT.lastIndex = end
  }
  return out + prose.slice(from)
}

const COMPONENT = /(?<![\w`])<\/?[A-Z][\w.]{0,60}(?=[\s/>])/g
const LONGEST_TAG = 4_000

/** The position after the `>` that ends a tag, ignoring quotation marks and braces. */
function tagEnd(prose: string, from: number): number | null {
  let depth = 0
  let quote = ''
  for (let at = from; at < Math.min(prose.length, from + LONGEST_TAG); at++) {
    const mark = prose.charAt(at)
    if (quote !== '') {
      if (mark === quote) quote = ''
    } else if (mark === '"' || mark === "'") quote = mark
    else if (mark === '{') depth++
    else if (mark === '}') depth--
    else if (mark === '>' && depth <= 0) return at + 1
    else if (mark === '<' && depth <= 0) return null
  }
  return null
}
