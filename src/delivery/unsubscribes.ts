/** Who has unsubscribed from which digest. */
export interface Unsubscribes {
  /**
   * Unsubscribes the reader with this token from its digest: no new Delivery is planned for them, and planned ones fail. An unknown
   * token does nothing; the caller cannot tell the difference.
   */
  unsubscribe(token: string, now: Date): Promise<void>
  /** Subscribes the reader with this token again, from the next Edition on. Does nothing for an unknown token. */
  resubscribe(token: string, now: Date): Promise<void>
  /** The reader of this token, and whether they have unsubscribed; null for an unknown token. */
  findReader(token: string): Promise<UnsubscribeReader | null>
  /** Addresses in lower case, sorted. */
  listUnsubscribed(digest: string): Promise<readonly string[]>
}

export interface UnsubscribeReader {
  /** Id of the digest. */
  readonly digest: string
  readonly address: string
  /** Null while they are subscribed. */
  readonly leftAt: Date | null
}

export const UNSUBSCRIBED = 'unsubscribed'
