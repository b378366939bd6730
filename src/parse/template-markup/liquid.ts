import { cardOf } from './cards.ts'
import { replaceTags } from './tags.ts'

/** Code in a tag becomes a fence before anything else is read, so that its content is code. */
export function fenceHighlights(markdown: string): string {
  if (!/\{[%{][%<-]?\s*\/?\s*(?:end)?highlight\b/.test(markdown)) return markdown
  return markdown
    .replace(/^[ \t]*\{\{[<%]\s*highlight\b[^{}\n]{0,200}[>%]\}\}[ \t]*$/gm, '```')
    .replace(/^[ \t]*\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/gm, '```')
    .replace(/^[ \t]*\{%-?\s*highlight\b[^%\n]{0,200}%\}/gm, '```')
    .replace(/\{%-?\s*endhighlight\s*-?%\}/g, '\n```')
}

/** Liquid, Nunjucks and Twig: tags and comments are removed. Of an output only a literal address stays (`{{ "/post/" | url }}`). */
export function removeLiquid(prose: string): string {
  if (!prose.includes('{%') && !prose.includes('{{') && !prose.includes('{#')) return prose
  // A line of dashes and a tag would become an underline of the words above it.
  const unruled = prose.replace(/^[ \t]*[-=]+[ \t]*(?:\{\{[^{}\n]{0,200}\}\}|\{%[^%\n]{0,200}%\})[ \t]*$/gm, '')
  const uncommented = unruled.includes('{%') ? unruled.replace(UNSEEN, '') : unruled
  const untagged = replaceTags(uncommented, '{%', '%}', (inner, withinLine) => {
    const included = /^-?\s*(?:include|render)\s+/.exec(inner)
    // The words of two branches are two sentences.
    if (/^-?\s*(?:else|elsif|elseif|elif|when)\b/.test(inner)) return ' '
    return included === null ? '' : cardOf(inner.slice(included[0].length), withinLine)
  })
  const address = replaceTags(untagged, '({{', '}}', (inner) => `(${LITERAL.exec(inner)?.[2] ?? ''}`)
  const silent = replaceTags(
    replaceTags(address, '{{', '}}', () => ''),
    '{# ',
    ' #}',
    () => '',
  )
  // A tag between two words leaves both of its spaces.
  return silent.replace(/(?<=[^\s|]) {2,}(?=[^\s|])/g, ' ')
}

/** What stands between these tags is not shown where it is written. */
const UNSEEN = /\{%-?\s*(comment|macro|capture)\b[^%\n]{0,200}%\}[\s\S]{0,20000}?\{%-?\s*end\1\s*-?%\}/g

const LITERAL = /^\s*(["'])([^"'\s]{1,500})\1/
