// he 2 ships no types; these are the two functions we call.
declare module 'he' {
  /** Decodes named and numeric character references as HTML does in text. */
  export function decode(html: string): string
}
