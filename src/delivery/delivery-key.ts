import { sha256 } from '../text/sha256.ts'

/**
 * A stable public id of one Delivery: 128 bits of SHA-256, hex. It does not reveal the address, so it can be part of a Message-ID
 * and an idempotency key. Each resend has another key: a mailer that knows the first one would not send again.
 */
export async function deliveryKey(edition: string, address: string, resend = 0): Promise<string> {
  const name = resend === 0 ? `${edition}\n${address}` : `${edition}\n${address}\n${resend}`
  return (await sha256(name)).slice(0, 32)
}
