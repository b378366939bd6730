import { replaceTags } from './tags.ts'

/** Hugo's `{{< figure … >}}` and `{{% notice %}}`. What stands between an opening and a closing one is text and stays. */
export function removeShortcodes(prose: string): string {
  if (!prose.includes('{{')) return prose
  return replaceTags(
    replaceTags(prose, '{{<', '>}}', () => ''),
    '{{%',
    '%}}',
    () => '',
  )
}
