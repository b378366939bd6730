import { slotDate } from '../../schedule/slot-date.ts'

/** The calendar day of a sent Edition: as scheduled, else the day it was frozen in the time zone of its digest. */
export const editionDate = (edition: { readonly slot: string; readonly frozenAt: Date }, timeZone: string): string =>
  slotDate({ name: edition.slot, at: edition.frozenAt }, timeZone)
