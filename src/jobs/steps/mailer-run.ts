import type { DecidedOutcome } from '../../delivery/decide-outcome.ts'
import type { Ledger } from '../../delivery/ledger.ts'
import { type MailerStop, nextProbe, STOP_LIMITS } from '../../delivery/mailer-stop.ts'
import type { MailerName } from '../../model/settings.ts'

/** Sending with one mailer in one run. When it stops, it stops for all Editions. */
export interface MailerRun {
  /** Why this run sends nothing more with this mailer, or null. */
  readonly stopped: string | null
  /** Called before a recipient is claimed. If the mailer was stopped, the next mail is a probe. */
  mayTry(): Promise<boolean>
  /** Called with the result of each mail. */
  note(decided: DecidedOutcome): Promise<void>
}

interface MailerAtStart {
  readonly mailer: MailerName
  /** Null if it is not stopped. */
  readonly stop: MailerStop | null
  /** When the run began: a tick that comes five minutes later treats a wait of five minutes as over. */
  readonly now: Date
  /** A person asked for this mail: it is sent as the probe without waiting. */
  readonly isAsked: boolean
}

export function mailerRun(
  ledger: Pick<Ledger, 'stopMailer' | 'startMailer'>,
  { mailer, stop, now, isAsked }: MailerAtStart,
): MailerRun {
  let stopped = stop === null || isAsked || stop.probeAt <= now ? null : waiting(stop.probeAt)
  let stops = stop?.stops ?? 0
  let isProbe = false
  let unclear = 0

  return {
    get stopped() {
      return stopped
    },

    async mayTry() {
      if (stopped !== null) return false
      if (stops === 0 || isProbe) return true
      // Written before the mail is sent: if the run ends in the middle, the mailer stays stopped for longer.
      isProbe = await ledger.stopMailer(mailer, stops, nextProbe(stops, now))
      if (!isProbe) stopped = 'another run is testing the mailer'
      return isProbe
    },

    async note({ outcome, stop: isDenied }) {
      if (isDenied && outcome.state === 'planned') stopped = outcome.reason
      if (outcome.state === 'sent' && isProbe) {
        await ledger.startMailer(mailer)
        stops = 0
        isProbe = false
      }
      if (outcome.state === 'unknown' && ++unclear >= (isProbe ? 1 : STOP_LIMITS.unclear)) {
        stopped = `no clear answer: ${outcome.reason}`
        if (!isProbe) await ledger.stopMailer(mailer, 0, nextProbe(0, now))
      }
    },
  }
}

const waiting = (until: Date): string => `the mailer gave no clear answer; the next try is after ${until.toISOString()}`
