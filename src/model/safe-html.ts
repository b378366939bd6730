declare const safe: unique symbol

/** Markup that our own code has built from escaped parts: the only thing a mail takes unescaped. */
export type SafeHtml = string & { readonly [safe]: true }

export const safeHtml = (markup: string): SafeHtml => markup as SafeHtml
