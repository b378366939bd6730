/**
 * Gmail shows the first 102 kB of a mail's HTML and hides the rest, the footer too. Measured by many, published by nobody, and
 * nobody says whether such a kB has 1,000 bytes or 1,024: with 1,000, a mail that fits here fits there.
 */
export const GMAIL_CLIP = 102_000

/** What a line of a message may have, its line break aside (RFC 5322 2.1.1). */
export const MAX_LINE = 998
