import { EMOJI } from './emoji.gen.ts'

/** `:rocket:` becomes the character. Unknown names, and times like `10:30:00`, stay as they are. */
export function showEmoji(words: string): string {
  if (!words.includes(':')) return words
  return words.replace(/(?<![\w/]):([+\w-]{1,40}):(?!\w)/g, (whole, name: string) => emojiNamed(name) ?? whole)
}

let table: ReadonlyMap<string, string> | null = null

/** The table is read when the first name is asked for. */
export function emojiNamed(name: string): string | undefined {
  table ??= unpacked(EMOJI)
  return table.get(name)
}

/** Each line has how many code points it shares with the line before, the others in base 36, and the names. */
function unpacked(text: string): ReadonlyMap<string, string> {
  const emoji = new Map<string, string>()
  let points: readonly number[] = []
  for (const line of text.trimEnd().split('\n')) {
    const [codes = '', ...names] = line.split(' ')
    const shared = Number(codes.charAt(0))
    const [first = 0, ...others] = codes
      .slice(1)
      .split('-')
      .map((code) => Number.parseInt(code, 36))
    points = [...points.slice(0, shared), first + (points[shared] ?? 0), ...others]
    const character = String.fromCodePoint(...points)
    for (const name of names) emoji.set(name, character)
  }
  return emoji
}
