/**
 * Gmail shows the first 102 kB of a mail's HTML and hides the rest, including the footer. Gmail does not publish the limit, and
 * measurements do not say whether a kB has 1,000 or 1,024 bytes. With 1,000, a mail that fits here fits in both cases.
 */
export const GMAIL_CLIP = 102_000

/** Our own mails are made smaller than Gmail's limit, so that its unsubscribe link stays visible when a provider adds something. */
export const MAX_HTML_BYTES = 100_000

/** The longest line of a message, without its line break (RFC 5322 2.1.1). */
export const MAX_LINE = 998
