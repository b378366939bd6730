/** Who has unsubscribed from which digest. */
export interface Unsubscribes {
  /**
   * The reader of the Delivery with this token leaves its digest: no Delivery is planned for them any more, and planned ones
   * fail. A token of no Delivery does nothing; who calls is not told which it was.
   */
  unsubscribe(token: string, now: Date): Promise<void>
  /** Addresses in lower case, in their order. */
  listUnsubscribed(digest: string): Promise<readonly string[]>
}

export const UNSUBSCRIBED = 'unsubscribed'
