import type { Outline } from '../markup/outline.ts'
import type { Check } from '../model/check.ts'
import type { MailAddresses } from './mail-addresses.ts'
import type { MailUnderTest } from './mail-under-test.ts'

/** A rule looks at a mail that was read once, and says what it found and what it measured. It keeps nothing and asks nobody. */
export interface Rule {
  /** `[a-z-]+`, the same in every report. */
  readonly name: string
  readonly look: (mail: MailUnderTest, outline: Outline, addresses: MailAddresses) => Looked
}

export interface Looked {
  readonly findings: readonly Found[]
  /** What was looked at, for when nothing is wrong: `12 links, all with words of their own`. Null where nothing could be. */
  readonly measured: string | null
}

/** A finding before it knows its rule. */
export type Found = Omit<Check, 'rule'>

export const error = (place: string | null, message: string, remedy: string): Found => ({
  severity: 'error',
  place,
  message,
  remedy,
})

export const warning = (place: string | null, message: string, remedy: string): Found => ({
  severity: 'warning',
  place,
  message,
  remedy,
})

export const note = (place: string | null, message: string, remedy: string): Found => ({
  severity: 'note',
  place,
  message,
  remedy,
})
