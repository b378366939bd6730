/**
 * Every Delivery has its own token in its unsubscribe address. An Edition has this one instead: of the same length, so that the
 * size of a mail is the measured one, and valid for no Delivery, so that a preview changes nothing.
 */
export const PREVIEW_TOKEN = '0'.repeat(32)

/** `[0-9a-f]{32}` */
export const isUnsubscribeToken = (token: string): boolean => /^[0-9a-f]{32}$/.test(token)

/** Where a reader unsubscribes. `url` is the digest's. */
export const unsubscribeUrl = (url: string, token: string): string => `${url}/unsubscribe/${token}`
