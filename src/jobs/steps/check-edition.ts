import { checkMail } from '../../checks/check-mail.ts'
import { composeMessage } from '../../delivery/compose-message.ts'
import { localUrl } from '../../delivery/local-url.ts'
import type { Edition } from '../../model/edition.ts'
import type { CheckReport, Finding } from '../../model/finding.ts'
import { isLoopback } from '../../model/loopback.ts'
import { mailKey } from '../../model/mail-key.ts'
import type { Mailbox } from '../../model/message.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { TEMPLATE_REPORT } from '../../render/template-report.gen.ts'

/** Template findings from build time. Errors stop the build, so only warnings and notes are left. */
const templateReport = (settings: DigestSettings): CheckReport =>
  TEMPLATE_REPORT[mailKey(settings)] ?? { findings: [], passed: [] }

/** Checks the complete Message of an Edition, as the first recipient would get it. */
export function checkEdition(edition: Omit<Edition, 'settles'>, settings: DigestSettings): CheckReport {
  const message = composeMessage(edition, settings, settings.recipients[0] ?? EXAMPLE_READER, exampleToken(edition))
  if (!message.ok) {
    const { field, reason } = message.error
    const remedy = 'Change it on the desk or in wrangler.toml. Until then no mail can be sent.'
    return {
      findings: [{ rule: 'headers', severity: 'error', place: field, message: `${field} ${reason}`, remedy }],
      passed: [],
    }
  }
  const { subject, html, text } = message.value
  const headers = Object.entries(message.value.headers).map(([name, value]) => ({ name, value }))
  const { preheader } = edition
  const ofUrl = checkUrl(settings)
  const ofTemplate = templateReport(settings)
  const ofMail = checkMail({
    ...{ subject, preheader, html, text, headers, postalAddress: settings.postalAddress },
    message: null,
    digest: { url: edition.unsubscribe?.url ?? settings.url, ownerAddresses: ownerAddresses(settings) },
  })
  return {
    findings: [
      ...ofUrl.findings,
      ...ofMail.findings.filter(isGrave),
      ...closedLinks(html, { ...settings, url: edition.unsubscribe?.url ?? settings.url }),
      ...ofMail.findings.filter(isNote),
      ...ofTemplate.findings,
    ],
    passed: [...ofUrl.passed, ...ofMail.passed, ...ofTemplate.passed],
  }
}

/** Mails of the outbox stay on this machine, so their links may lead to it. */
function checkUrl(settings: DigestSettings): CheckReport {
  const fault = localUrl(settings)
  if (fault !== null) {
    const { key, message, remedy } = fault
    return {
      findings: [{ rule: 'public-url', severity: 'error', place: `wrangler.toml: ${key}`, message, remedy }],
      passed: [],
    }
  }
  if (settings.mailer === 'outbox') return { findings: [], passed: [] }
  return { findings: [], passed: [{ rule: 'public-url', message: `Links of the mail lead to ${settings.url}.` }] }
}

/** Every address that is known here and may be subscribed to a source. */
const ownerAddresses = ({ from, replyTo, recipients }: DigestSettings): readonly string[] =>
  [from, replyTo, ...recipients].map(({ address }) => address)

/** Pages of a private digest are open to its owner only; readers cannot open them. */
function closedLinks(html: string, { archive, url }: DigestSettings): readonly Finding[] {
  if (archive === 'public' || isLoopback(url)) return []
  const closed = ['issues', 'archive'].reduce((sum, pages) => sum + html.split(`href="${url}/${pages}/`).length - 1, 0)
  if (closed === 0) return []
  return [
    {
      rule: 'closed-links',
      severity: 'warning',
      place: null,
      message: `${closed === 1 ? 'One link leads to a page' : `${closed} links lead to pages`} of this Marrow that nobody but you can open.`,
      remedy: 'Set `archive = "public"` for this digest, or send it only to yourself.',
    },
  ]
}

/**
 * A token of the same form as a reader's. No source can contain it, because it is computed from all of them; a source could contain
 * the preview's token.
 */
const exampleToken = ({ hash }: Pick<Edition, 'hash'>): string => hash.slice(0, 32)

const isNote = ({ severity }: Finding) => severity === 'note'
const isGrave = (check: Finding) => !isNote(check)

const EXAMPLE_READER: Mailbox = { name: null, address: 'reader@example.com' }
