import type { MailerStop } from '../../delivery/mailer-stop.ts'
import type { DigestSettings, MailerName } from '../../model/settings.ts'
import { localTime } from '../local-time.ts'

/** Mailers that are stopped because they gave no clear answer, and what happens next. */
export const StoppedMailers = ({
  stops,
  digests,
}: {
  stops: ReadonlyMap<MailerName, MailerStop>
  digests: readonly DigestSettings[]
}) =>
  stops.size === 0 ? null : (
    <div class="notice bad" role="alert">
      {[...stops].map(([mailer, { probeAt }]) => (
        <p>
          <strong>The mailer “{mailer}” did not answer clearly, so sending is paused.</strong> Marrow tries one mail
          after {timeFor(mailer, probeAt, digests)}. If it is accepted, Marrow sends the rest. No mail is lost.
        </p>
      ))}
    </div>
  )

/** In the time zone of the first digest with this mailer. */
function timeFor(mailer: MailerName, at: Date, digests: readonly DigestSettings[]): string {
  const timeZone = digests.find((digest) => digest.mailer === mailer)?.timeZone ?? 'UTC'
  return `${localTime(at, timeZone)} (${timeZone})`
}
