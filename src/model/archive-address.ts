import type { DigestSettings } from './settings.ts'

/**
 * The name of an Edition in an address: `2026-10-05-0700` for a scheduled Slot, the local time as scheduled; `by-hand-3f2a1b0c9d8e`
 * for one that was sent manually. Null for a test send, which is in no archive.
 */
export function archiveName(slot: string): string | null {
  const scheduled = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(slot)
  if (scheduled !== null) return `${scheduled[1]}-${scheduled[2]}${scheduled[3]}`
  const manual = /^manual:([A-Za-z0-9_-]{1,64})$/.exec(slot)
  return manual === null ? null : `by-hand-${manual[1]?.slice(0, 12)}`
}

/**
 * The common beginning of all Slots with this archive name. No address is stored, so a lookup lists the Slots with this prefix and
 * takes those whose `archiveName` is equal. Null when no Slot can have this name.
 */
export function slotPrefix(name: string): string | null {
  const scheduled = /^(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)$/.exec(name)
  if (scheduled !== null) return `${scheduled[1]}T${scheduled[2]}:${scheduled[3]}`
  const manual = /^by-hand-([A-Za-z0-9_-]{1,12})$/.exec(name)
  return manual === null ? null : `manual:${manual[1]}`
}

/** Absolute; the address of the whole archive when the Slot has no page in it. */
export function archiveUrl(settings: Pick<DigestSettings, 'slug' | 'url'>, slot: string): string {
  const name = archiveName(slot)
  return `${settings.url}/archive/${settings.slug}${name === null ? '' : `/${name}`}`
}
