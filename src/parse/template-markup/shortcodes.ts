import { cardOf } from './cards.ts'
import { replaceTags } from './tags.ts'

/**
 * Hugo's `{{< figure … >}}` and `{{% notice %}}`, those of WordPress, and tags of ERB and EJS. The text between an opening and a closing one
 * stays.
 */
export function removeShortcodes(prose: string): string {
  const braceless = prose.includes('[') ? removeBracketed(prose) : prose
  const plain = braceless.includes('<%') ? braceless.replace(/<%(?:[^%]|%(?!>)){0,400}%>/g, '') : braceless
  if (!plain.includes('{{')) return plain
  return replaceTags(replaceTags(plain, '{{<', '>}}', cardOf), '{{%', '%}}', cardOf)
}

/** `[caption id="a"]words[/caption]`. Brackets with other words in them are text: `[gallery]`, `[/etc]`. */
function removeBracketed(prose: string): string {
  const names = new Set<string>()
  const opened = prose.replace(OPENING, (_, name: string) => {
    names.add(name)
    return ''
  })
  return names.size === 0
    ? prose
    : opened.replace(/\[\/([a-z][\w-]{2,30})\]/g, (whole, name: string) => (names.has(name) ? '' : whole))
}

/** A value between backticks would be read as code: such shortcodes are removed before. */
export const removeRawValues = (markdown: string): string =>
  markdown.includes('{{<')
    ? markdown.replace(/(?<!`)\{\{<[^`>\n]{0,300}(?:`[^`\n]{0,300}`[^`>\n]{0,300}){1,6}>\}\}/g, '')
    : markdown

const OPENING =
  /\[([a-z][\w-]{2,30})(?:[ \t]+[\w-]{1,30}=(?:"[^"\]\n]{0,300}"|'[^'\]\n]{0,300}'|\d{1,5})){1,12}[ \t]*\/?\](?![([])/g
