import { inboxCuts } from '../../checks/inbox-cuts.ts'
import { type CheckReport, type Finding, SEVERITIES, type Severity } from '../../model/finding.ts'
import { count } from '../../text/count.ts'
import type { InspectedMail } from './inspected-mail.ts'

/** The findings, worst first, each with what to do; and the checks that passed. */
export const Checks = ({
  mail,
  report,
  raw,
}: {
  mail: Pick<InspectedMail, 'subject' | 'preheader' | 'from'>
  report: CheckReport
  raw: string
}) => {
  const { passed } = report
  const ofTemplate = report.findings.filter(isAboutTemplate)
  const findings = report.findings.filter((finding) => !isAboutTemplate(finding))
  return (
    <>
      <h2>Checks</h2>
      {report.findings.length + passed.length === 0 ? (
        <p class="notice bad">Nothing was checked.</p>
      ) : findings.length === 0 ? (
        <p class="notice">
          <strong>Nothing to fix.</strong> {count(passed.length, 'check')} passed.
        </p>
      ) : (
        SEVERITIES.map((severity) => (
          <Findings severity={severity} findings={findings.filter((finding) => finding.severity === severity)} />
        ))
      )}
      <details class="passed">
        <summary>{count(passed.length, 'check')} passed</summary>
        <ul class="plain">
          {passed.map(({ rule, message }) => (
            <li>
              <code>{rule}</code> <Words text={message} />
            </li>
          ))}
        </ul>
      </details>
      <ClientSupport notes={ofTemplate} />
      <p class="soft">
        For scripts: <a href={raw}>the checks as JSON</a>.
      </p>
      <Inboxes mail={mail} />
    </>
  )
}

/** Findings about the template itself. They are the same for every mail, so they are collapsed. */
const isAboutTemplate = ({ rule, severity }: Finding) => rule === 'client-support' && severity === 'note'

const ClientSupport = ({ notes }: { notes: readonly Finding[] }) =>
  notes.length === 0 ? null : (
    <details class="passed left-out">
      <summary>
        Some mail programs do not support {count(notes.length, 'feature')} of the template. The mail is readable without
        them
      </summary>
      <ul class="plain">
        {notes.map(({ place, message, remedy }) => (
          <li>
            <strong>{place}</strong>: {message} <span class="soft">{remedy}</span>
          </li>
        ))}
      </ul>
    </details>
  )

const Findings = ({ severity, findings }: { severity: Severity; findings: readonly Finding[] }) =>
  findings.length === 0 ? null : (
    <section>
      <h3>{TITLES[severity](findings.length)}</h3>
      <ul class="findings">
        {findings.map(({ rule, place, message, remedy }) => (
          <li class={severity}>
            <p>
              <strong>
                <Words text={message} />
              </strong>
            </p>
            <p>
              <Words text={remedy} />
            </p>
            <p class="soft">
              <code>{rule}</code>
              {place === null ? '' : ` · ${place}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )

/** Text between backticks is code. */
const Words = ({ text }: { text: string }) =>
  text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))

const TITLES: Readonly<Record<Severity, (n: number) => string>> = {
  error: (n) => `${count(n, 'error')}: this edition is not sent until you fix it or approve it`,
  warning: (n) => count(n, 'warning'),
  note: (n) => count(n, 'note'),
}

/** Subject and preheader as far as each inbox shows them. */
const Inboxes = ({ mail }: { mail: Pick<InspectedMail, 'subject' | 'preheader' | 'from'> }) => (
  <section>
    <h3>In the inbox</h3>
    <p class="soft">
      How much of the subject, and of the preheader after it, common inboxes show. From published tests with Latin
      letters in the default size; your inbox may show a little more.
    </p>
    <div class="inboxes">
      {inboxCuts(mail.subject, mail.preheader).map(({ inbox, subject, preheader }) => (
        <figure class="inbox">
          <figcaption class="soft">{inbox}</figcaption>
          <p class="inbox-row">
            <span class="sender">{mail.from.replace(/\s*<[^>]*>$/, '')}</span>
            <span class="subject">{subject}</span>
            <span class="preview">{preheader}</span>
          </p>
        </figure>
      ))}
    </div>
  </section>
)
