import { GMAIL_CLIP } from '../../markup/mail-limits.ts'
import { type CheckReport, countFindings } from '../../model/finding.ts'
import { count } from '../../text/count.ts'
import { utf8Bytes } from '../../text/utf8-bytes.ts'
import { bytes } from '../byte-words.ts'
import type { Frozen, InspectedMail } from './inspected-mail.ts'
import { type MailView, queryOf, sameMail } from './mail-view.ts'

/** What must be known of a mail, in a few lines: subject, reader, size, checks. The rest opens on request. */
export const MailFacts = ({ mail, view }: { mail: InspectedMail; view: MailView }) => {
  const size = utf8Bytes(mail.html)
  return (
    <header class="mail-facts">
      <h2>{mail.subject}</h2>
      <ul class="facts-line">
        <li>To {mail.to}</li>
        <li>
          {bytes(size)}, {Math.round((size / GMAIL_CLIP) * 100)} % of Gmail’s limit
        </li>
        <li>
          <a href={`${mail.base}${queryOf({ view: 'checks', ...sameMail(view) })}`}>{verdict(mail.report)}</a>
        </li>
        <li>
          <details>
            <summary>More about it</summary>
            <dl class="facts">
              <dt>Preheader</dt>
              <dd>{mail.preheader ?? 'None: an inbox shows the first words of the mail instead.'}</dd>
              <dt>From</dt>
              <dd>{mail.from}</dd>
              <Readers mail={mail} view={view} />
              <dt>Hash</dt>
              <dd>
                <code>{mail.hash}</code> {mail.frozen === null ? null : FROZEN[mail.frozen]}
                <p class="soft">
                  SHA-256 of subject, preheader, HTML and text. If two hashes are equal, the mails are equal byte for
                  byte, except for the reader’s own unsubscribe link, which is not counted.
                </p>
              </dd>
            </dl>
          </details>
        </li>
      </ul>
    </header>
  )
}

const FROZEN: Readonly<Record<Frozen, string>> = {
  same: '— the same as the edition that was prepared for sending, byte for byte',
  different: '— different from the edition that was prepared for sending',
  gone: '— the edition is no longer kept, so there is nothing to compare it with',
}

const Readers = ({ mail, view }: { mail: InspectedMail; view: MailView }) =>
  mail.readers.length < 2 ? null : (
    <>
      <dt>Reader</dt>
      <dd>
        <form method="get" action={mail.base} class="readers">
          {view.view === 'mail' ? null : <input type="hidden" name="view" value={view.view} />}
          {view.slot === null ? null : <input type="hidden" name="slot" value={view.slot} />}
          {view.now === null ? null : <input type="hidden" name="now" value={view.now} />}
          <label for="to">Show the mail for</label>
          <select id="to" name="to">
            {mail.readers.map((name, i) => (
              <option value={`${i + 1}`} selected={i + 1 === view.to}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" class="quiet">
            Show
          </button>
        </form>
      </dd>
    </>
  )

function verdict(report: CheckReport): string {
  const { errors, warnings } = countFindings(report)
  const { findings, passed } = report
  if (findings.length + passed.length === 0) return 'Nothing was checked'
  if (errors + warnings === 0) return `No problems: ${count(passed.length, 'check')} passed`
  const parts = [errors > 0 ? count(errors, 'error') : null, warnings > 0 ? count(warnings, 'warning') : null]
  return parts.filter((part) => part !== null).join(' and ')
}
