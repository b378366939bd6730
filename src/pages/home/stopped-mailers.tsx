import type { MailerStop } from '../../delivery/mailer-stop.ts'
import type { MailerName } from '../../model/settings.ts'

/** Mailers that gave no clear answer, and what happens next. */
export const StoppedMailers = ({ stops }: { stops: ReadonlyMap<MailerName, MailerStop> }) =>
  stops.size === 0 ? null : (
    <div class="notice bad" role="alert">
      {[...stops].map(([mailer, { probeAt }]) => (
        <p>
          <strong>The mailer “{mailer}” gave no clear answer.</strong> To find out, one mail is sent after{' '}
          {utcTime(probeAt)}. When it is accepted, the others follow; until then they wait, and are not lost.
        </p>
      ))}
    </div>
  )

const utcTime = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
