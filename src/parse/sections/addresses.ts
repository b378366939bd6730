/** Words that are nothing but a web address. */
export const isAddress = (words: string) => /^(?:https?:\/\/|www\.|\/\/)\S+$/i.test(words.trim())

/** Without the address at its end, in brackets or not. Looks only at what follows the last space, so that it takes linear time. */
export function withoutAddress(words: string): string {
  const text = words.trimEnd()
  let start = text.length
  while (start > 0 && text.charAt(start - 1).trim() !== '') start--
  const at = text.slice(start).search(/[(（<]?https?:\/\//i)
  if (at < 0 || !IN_BRACKETS.test(text.slice(start + at))) return words
  return text.slice(0, start + at).trimEnd()
}

const IN_BRACKETS = /^[(（<]?https?:\/\/[^\s)）>]+[)）>]?$/i

/** "github.com" below a story says where it leads and is not a name. */
export const isHost = (words: string) => /^(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,12}$/.test(words.trim())
