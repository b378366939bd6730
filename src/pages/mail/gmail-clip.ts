/** Gmail shows this many bytes of a mail's HTML and hides the rest behind a link. Measured by many, published by nobody. */
export const GMAIL_CLIP = 102_000
