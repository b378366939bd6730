import { nameToEmoji } from 'gemoji'

/** `:rocket:` becomes the character. Unknown names, and times like `10:30:00`, stay as they are. */
export function showEmoji(words: string): string {
  if (!words.includes(':')) return words
  return words.replace(/(?<![\w/]):([+\w-]{1,40}):(?!\w)/g, (whole, name: string) =>
    Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? whole) : whole,
  )
}
