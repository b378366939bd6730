import type { MailerStop } from '../../delivery/mailer-stop.ts'
import type { MailerName } from '../../model/settings.ts'

/** Mailers that are stopped because they gave no clear answer, and what happens next. */
export const StoppedMailers = ({ stops }: { stops: ReadonlyMap<MailerName, MailerStop> }) =>
  stops.size === 0 ? null : (
    <div class="notice bad" role="alert">
      {[...stops].map(([mailer, { probeAt }]) => (
        <p>
          <strong>The mailer “{mailer}” did not answer clearly, so sending is paused.</strong> Marrow tries one mail
          after {utcTime(probeAt)}. If it is accepted, the rest are sent. No mail is lost.
        </p>
      ))}
    </div>
  )

const utcTime = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
