/** `manual`: sent at once by the editor; `again`: the last Edition, sent once more; `test`: to one person, to try it out. */
export type SlotKind = 'scheduled' | 'manual' | 'again' | 'test'

/** What a Slot is for. Its name says so: what an editor sends at once has a Slot of its own. */
export function slotKind(slot: string): SlotKind {
  return (['manual', 'again', 'test'] as const).find((kind) => slot.startsWith(`${kind}:`)) ?? 'scheduled'
}

/** The Slot of a form: the same form has the same one, however often it is sent in. Null when its token is none. */
export function formSlot(kind: Exclude<SlotKind, 'scheduled'>, token: string): string | null {
  return /^[A-Za-z0-9_-]{8,64}$/.test(token) ? `${kind}:${token}` : null
}
