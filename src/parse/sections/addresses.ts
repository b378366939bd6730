/** Words that are nothing but a web address. */
export const isAddress = (words: string) => /^(?:https?:\/\/|www\.|\/\/)\S+$/i.test(words.trim())

/** Without the address at its end, in brackets or not. */
export const withoutAddress = (words: string) => words.replace(/\s*[(（<]?https?:\/\/[^\s)）>]+[)）>]?\s*$/i, '')

/** "github.com" below a story says where it leads and is not a name. */
export const isHost = (words: string) => /^(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,12}$/.test(words.trim())
