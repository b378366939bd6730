export type SlotKind = 'scheduled' | 'manual' | 'test'

/** What a Slot is for, told by its name: what an editor sends at once, or tries out, has a Slot of its own. */
export function slotKind(slot: string): SlotKind {
  return slot.startsWith('test:') ? 'test' : slot.startsWith('manual:') ? 'manual' : 'scheduled'
}

/** The Slot of a form: the same form has the same one, however often it is sent in. Null when its token is none. */
export function formSlot(kind: Exclude<SlotKind, 'scheduled'>, token: string): string | null {
  return /^[A-Za-z0-9_-]{8,64}$/.test(token) ? `${kind}:${token}` : null
}
