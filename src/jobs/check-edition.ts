import { composeMessage } from '../delivery/compose-message.ts'
import type { CheckReport } from '../model/check.ts'
import type { Edition } from '../model/edition.ts'
import type { Mailbox } from '../model/message.ts'
import type { DigestSettings } from '../model/settings.ts'

/** What is to be said of the mail that an Edition becomes: the whole Message is looked at, as the first recipient gets it. */
export function checkEdition(edition: Edition, settings: DigestSettings): CheckReport {
  const message = composeMessage(edition, settings, settings.recipients[0] ?? EXAMPLE_READER)
  if (!message.ok) {
    const { field, reason } = message.error
    const remedy = 'Change it in wrangler.toml, or here where it was written here: no mail could be sent like this.'
    return {
      findings: [{ rule: 'headers', severity: 'error', place: field, message: `${field} ${reason}`, remedy }],
      passed: [],
    }
  }
  return { findings: [], passed: [] }
}

const EXAMPLE_READER: Mailbox = { name: null, address: 'reader@example.com' }
