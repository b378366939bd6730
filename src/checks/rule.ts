import type { Outline } from '../markup/outline.ts'
import type { Finding } from '../model/finding.ts'
import type { MailAddresses } from './mail-addresses.ts'
import type { MailUnderTest } from './mail-under-test.ts'

/** A rule looks at a mail that was read once, and says what it found and what it measured. It has no state and no ports. */
export interface Rule {
  /** `[a-z-]+`, the same in every report. */
  readonly name: string
  readonly look: (mail: MailUnderTest, outline: Outline, addresses: MailAddresses) => Looked
}

export interface Looked {
  readonly findings: readonly Found[]
  /** What was checked, for when nothing is wrong: `12 links, each with an address and its own text`. Null if nothing could be checked. */
  readonly measured: string | null
}

/** A finding without the name of its rule. */
export type Found = Omit<Finding, 'rule'>

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
