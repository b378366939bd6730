import type { MailerStop } from '../../delivery/mailer-stop.ts'
import type { MailerName } from '../../model/settings.ts'

/** Mailers that are stopped because they gave no clear answer, and what happens next. */
export const StoppedMailers = ({ stops }: { stops: ReadonlyMap<MailerName, MailerStop> }) =>
  stops.size === 0 ? null : (
    <div class="notice bad" role="alert">
      {[...stops].map(([mailer, { probeAt }]) => (
        <p>
          <strong>The mailer “{mailer}” gave no clear answer.</strong> One mail is tried after {utcTime(probeAt)}. If it
          is accepted, the others follow. Until then they wait; none is lost.
        </p>
      ))}
    </div>
  )

const utcTime = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
