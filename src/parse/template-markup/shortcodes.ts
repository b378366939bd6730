import { cardOf } from './cards.ts'
import { replaceTags } from './tags.ts'

/**
 * Hugo's `{{< figure … >}}` and `{{% notice %}}`, and those of WordPress that hold pictures and players. The text between an opening and a
 * closing one stays.
 */
export function removeShortcodes(prose: string): string {
  const braceless = prose.includes('[') ? prose.replace(WORDPRESS, '') : prose
  if (!braceless.includes('{{')) return braceless
  return replaceTags(replaceTags(braceless, '{{<', '>}}', cardOf), '{{%', '%}}', cardOf)
}

/** With attributes or a closing tag: `[gallery]` alone may be the text of a link, and `[video](address)` is one. */
const WORDPRESS =
  /\[(?:caption|gallery|embed|audio|video|playlist|youtube|vimeo)(?:[ \t]+[\w-]{1,30}=[^\]\n]{0,500})\](?![([])|\[\/(?:caption|gallery|embed|audio|video|playlist|youtube|vimeo)\](?![([])/g
