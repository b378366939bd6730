import { composeMessage } from '../delivery/compose-message.ts'
import { checkMail } from '../lab/checks/check-mail.ts'
import type { CheckReport } from '../model/check.ts'
import type { Edition } from '../model/edition.ts'
import type { Mailbox } from '../model/message.ts'
import type { DigestSettings } from '../model/settings.ts'
import { TEMPLATE_REPORT } from '../render/template-report.gen.ts'

/** Found at build time, where errors end the build: notes alone are left. */
const OF_TEMPLATE = TEMPLATE_REPORT.digest?.report ?? { findings: [], passed: [] }

/** What is to be said of the mail that an Edition becomes: the whole Message is looked at, as the first recipient would get it. */
export function checkEdition(edition: Edition, settings: DigestSettings): CheckReport {
  const message = composeMessage(edition, settings, settings.recipients[0] ?? EXAMPLE_READER)
  if (!message.ok) {
    const { field, reason } = message.error
    const remedy = 'Change it where it was written, here or in wrangler.toml: like this no mail can be sent.'
    return {
      findings: [{ rule: 'headers', severity: 'error', place: field, message: `${field} ${reason}`, remedy }],
      passed: [],
    }
  }
  const { subject, html, text } = message.value
  const headers = Object.entries(message.value.headers).map(([name, value]) => ({ name, value }))
  const { preheader } = edition
  const ofMail = checkMail({ subject, preheader, html, text, headers, postalAddress: settings.postalAddress })
  return { findings: [...ofMail.findings, ...OF_TEMPLATE.findings], passed: [...ofMail.passed, ...OF_TEMPLATE.passed] }
}

const EXAMPLE_READER: Mailbox = { name: null, address: 'reader@example.com' }
