/** Who has unsubscribed from which digest. */
export interface Unsubscribes {
  /**
   * The reader of the Delivery with this token leaves its digest: no Delivery is planned for them any more, and planned ones
   * fail. A token of no Delivery does nothing; who calls is not told which it was.
   */
  unsubscribe(token: string, now: Date): Promise<void>
  /** The reader of the Delivery with this token gets its digest again, from the next Edition on. Of no Delivery: nothing. */
  resubscribe(token: string, now: Date): Promise<void>
  /** Whose link it is, and whether they have left; null for a token of no Delivery. */
  findReader(token: string): Promise<UnsubscribeReader | null>
  /** Addresses in lower case, in their order. */
  listUnsubscribed(digest: string): Promise<readonly string[]>
}

export interface UnsubscribeReader {
  /** Id of the digest. */
  readonly digest: string
  readonly address: string
  /** Null while they get it. */
  readonly leftAt: Date | null
}

export const UNSUBSCRIBED = 'unsubscribed'
