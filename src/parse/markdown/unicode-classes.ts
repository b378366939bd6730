/**
 * Stands in the Worker for the tables of punctuation and symbols that markdown-it brings (`alias` in `wrangler.toml`): the runtime has
 * them too, and the package costs 2 kB. They are compiled when the first character beyond ASCII is asked for.
 */
export const P = unicodeClass(/[!-#%-*,-/:;?@[-\]_{}]/, 'P')
export const S = unicodeClass(/[$+<->^`|~]/, 'S')

function unicodeClass(ascii: RegExp, name: string): { readonly test: (char: string) => boolean } {
  let all: RegExp | null = null
  return {
    test: (char) => {
      if (char < '\u0080') return ascii.test(char)
      all ??= new RegExp(`\\p{${name}}`, 'u')
      return all.test(char)
    },
  }
}
