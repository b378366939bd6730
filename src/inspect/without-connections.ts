/**
 * A mail whose frame opens no connection. No Content-Security-Policy stops `<link rel=preconnect>` and `dns-prefetch`, and whoever sent
 * the mail would see that it was opened. Nothing else that a `<link>` does works in the frame anyway. Each becomes the old `<basefont>`,
 * which a browser parses in just the same way (HTML 13.2.6.4.4) and which does nothing: wherever the tag stands, in a comment or
 * behind any trick of markup, its name has to be written like this.
 */
export const withoutConnections = (html: string): string => html.replace(/<link(?=[\s/>])/gi, '<basefont')
