// he 2 ships no types; this is the one call we make.
declare module 'he' {
  /** Decodes character references as HTML does: in text, or in the value of an attribute. */
  export function decode(html: string, options?: { readonly isAttributeValue?: boolean }): string
}
