/** Why a document gives no Brief, in one line for its owner. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly reason: string
}

export const TOO_LONG: Unreadable = { kind: 'unreadable', reason: 'It is too long to be stored: split it.' }
