import type { Email } from 'postal-mime'
import type { NoIssue } from '../parse-error.ts'
import { isConfirmation } from './asks-to-confirm.ts'

/** Why a mail was not written by an author for readers; null if it may have been. */
export function whyNoIssue(mail: Email): NoIssue | null {
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value.toLowerCase() ?? ''
  const type = header('content-type')
  // RFC 3464, RFC 8098, RFC 5965.
  if (
    type.startsWith('multipart/report') ||
    mail.attachments.some(({ mimeType }) => mimeType === 'message/delivery-status')
  )
    return 'delivery report'
  const from = (mail.from?.address ?? '').toLowerCase()
  const subject = mail.subject ?? ''
  if (
    /^(?:mailer-daemon|postmaster)@/.test(from) || header('return-path').trim() === '<>' ? FAILED.test(subject) : false
  )
    return 'delivery report'
  // RFC 3834. Newsletters may be `auto-generated`.
  if (/^auto-replied/.test(header('auto-submitted'))) return 'automatic reply'
  if (header('x-autoreply') !== '' || header('x-autorespond') !== '' || header('precedence') === 'auto_reply')
    return 'automatic reply'
  const isList = header('list-id') !== '' || header('list-unsubscribe') !== ''
  if (!isList && AUTOMATIC.test(subject)) return 'automatic reply'
  return isConfirmation(mail) ? 'confirmation' : null
}

const FAILED =
  /undeliver|delivery (?:status|failure|report|has failed)|returned mail|mail delivery|failure notice|could not be delivered|unzustellbar|non remis|no entregado/i
const AUTOMATIC =
  /^(?:re: )?(?:automatic reply|auto(?:matische)?.?(?:reply|response|antwort)|out of (?:the )?office|abwesenheits|réponse automatique|respuesta automática|risposta automatica|automatisch antwoord)/i
