/**
 * What a mail program in dark mode makes of the bytes: the mail's `prefers-color-scheme: dark` rules always hold. A frame
 * cannot be told to prefer dark, so this is a transformation of the mail and every page that shows it says so.
 */
export const darkened = (html: string): string => html.replaceAll(PREFERS_DARK, '(min-width:0)')

/** The same for a program in light mode: its dark rules never hold, whatever the reader's own system prefers. */
export const lightened = (html: string): string => html.replaceAll(PREFERS_DARK, '(max-width:0)')

/** Another media feature in its place keeps a longer condition, `screen and (…)`, whole. */
const PREFERS_DARK = /\(\s*prefers-color-scheme\s*:\s*dark\s*\)/gi
