import type { Mailbox } from '../model/message.ts'

/** Who gets an Edition: each address once, with the first name it came with, always in the same order. */
export function planDeliveries(recipients: readonly Mailbox[]): readonly Mailbox[] {
  const byAddress = new Map<string, Mailbox>()
  for (const recipient of recipients) {
    const key = recipient.address.toLowerCase()
    if (!byAddress.has(key)) byAddress.set(key, recipient)
  }
  return [...byAddress].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, recipient]) => recipient)
}
