/**
 * A mail whose frame opens no connection. No Content-Security-Policy stops `<link rel=preconnect>` and `dns-prefetch`, which would
 * tell the sender that the mail was opened. A `<link>` has no other effect in the frame. Each becomes the obsolete `<basefont>`,
 * which a browser parses in the same way (HTML 13.2.6.4.4) and which does nothing. All occurrences of the name are replaced, in
 * comments and malformed markup too.
 */
export const withoutConnections = (html: string): string => html.replace(/<link(?=[\s/>])/gi, '<basefont')
