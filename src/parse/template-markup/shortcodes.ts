import { cardOf } from './cards.ts'
import { replaceTags } from './tags.ts'

/** Hugo's `{{< figure … >}}` and `{{% notice %}}`. The text between an opening and a closing one stays. */
export function removeShortcodes(prose: string): string {
  if (!prose.includes('{{')) return prose
  return replaceTags(replaceTags(prose, '{{<', '>}}', cardOf), '{{%', '%}}', cardOf)
}
