/** A scheduled time: when it comes, and its name, the local time as scheduled: `2026-10-01T07:00[Europe/Paris]`. */
export interface Slot {
  readonly at: Date
  readonly name: string
}

/** The name of a Slot, and the id of its digest. */
export interface SlotOfDigest {
  readonly digest: string
  readonly slot: string
}

/** `manual`: sent at once by the editor; `again`: the last Edition, sent once more; `test`: sent to one person. */
export type SlotKind = 'scheduled' | 'manual' | 'again' | 'test'

/** What a Slot is for, read from its name: each send by the editor has a Slot of its own. */
export function slotKind(slot: string): SlotKind {
  return (['manual', 'again', 'test'] as const).find((kind) => slot.startsWith(`${kind}:`)) ?? 'scheduled'
}

/** The Slot name for a form token, so that submitting a form twice sends once. Null for an invalid token. */
export function formSlot(kind: Exclude<SlotKind, 'scheduled'>, token: string): string | null {
  return /^[A-Za-z0-9_-]{8,64}$/.test(token) ? `${kind}:${token}` : null
}

/** Up to which time the Slots of a digest are processed. */
export interface ScheduleCursor {
  /** Slots up to here have an Edition, a review that waits, or a skip. */
  readonly decidedUntil: Date
  /** A tick saw the Slots up to here in time. */
  readonly seenUntil: Date
}

/** A Slot without an Edition, and the reason as a sentence. */
export interface MissedSlot extends Slot {
  readonly reason: string
}
