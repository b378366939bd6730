/**
 * The mail as a program in dark mode shows it: its `prefers-color-scheme: dark` rules always hold. A frame cannot be set to prefer
 * dark, so this transforms the mail, and every page that shows it says so.
 */
export const darkened = (html: string): string => html.replaceAll(PREFERS_DARK, '(min-width:0)')

/** The same for a program in light mode: the mail's dark rules never hold, whatever the system prefers. */
export const lightened = (html: string): string => html.replaceAll(PREFERS_DARK, '(max-width:0)')

/** Replaced by another media feature, so that a longer condition, `screen and (…)`, stays complete. */
const PREFERS_DARK = /\(\s*prefers-color-scheme\s*:\s*dark\s*\)/gi
