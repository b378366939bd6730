import type { Check, CheckReport } from '../../model/check.ts'
import { count } from '../../text/count.ts'
import type { LabMail } from './lab-mail.ts'

/** What was found, worst first, with what to do; and what was looked at and is good. */
export const Checks = ({
  mail,
  report,
  raw,
}: {
  mail: Pick<LabMail, 'subject' | 'preheader' | 'from'>
  report: CheckReport
  raw: string
}) => {
  const { findings, passed } = report
  return (
    <>
      <h2>Checks</h2>
      {findings.length + passed.length === 0 ? (
        <p class="notice bad">Nothing was checked.</p>
      ) : findings.length === 0 ? (
        <p class="notice">
          <strong>Nothing to mend.</strong> {count(passed.length, 'check')} passed.
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
              <code>{rule}</code> <Words said={message} />
            </li>
          ))}
        </ul>
      </details>
      <p class="soft">
        For scripts: <a href={raw}>the same as JSON</a>.
      </p>
      <Inboxes mail={mail} />
    </>
  )
}

const SEVERITIES: readonly Check['severity'][] = ['error', 'warning', 'note']

const Findings = ({ severity, findings }: { severity: Check['severity']; findings: readonly Check[] }) =>
  findings.length === 0 ? null : (
    <section>
      <h3>{TITLES[severity](findings.length)}</h3>
      <ul class="findings">
        {findings.map(({ rule, place, message, remedy }) => (
          <li class={severity}>
            <p>
              <strong>
                <Words said={message} />
              </strong>
            </p>
            <p>
              <Words said={remedy} />
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

/** What stands between backticks is code. */
const Words = ({ said }: { said: string }) =>
  said.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))

const TITLES: Readonly<Record<Check['severity'], (n: number) => string>> = {
  error: (n) => `${count(n, 'error')}: this edition is held until mended`,
  warning: (n) => count(n, 'warning'),
  note: (n) => count(n, 'note'),
}

/** Rows of inboxes, drawn as wide and as large as theirs: where they cut is where the words stop. */
const Inboxes = ({ mail }: { mail: Pick<LabMail, 'subject' | 'preheader' | 'from'> }) => (
  <section>
    <h3>In the inbox</h3>
    <p class="soft">
      Subject and preheader as the rows of an inbox cut them, drawn in this page’s type: programs differ by a few
      letters.
    </p>
    <div class="inboxes">
      {INBOXES.map(({ name, kind }) => (
        <figure class={`inbox ${kind}`}>
          <div class="inbox-row">
            <span class="sender">{mail.from.replace(/\s*<[^>]*>$/, '')}</span>
            <span class="subject">{mail.subject}</span>
            <span class="preview">{mail.preheader ?? ''}</span>
          </div>
          <figcaption class="soft">{name}</figcaption>
        </figure>
      ))}
    </div>
  </section>
)

const INBOXES = [
  { name: 'Desktop: one line of 900 px, the preheader takes what the subject leaves', kind: 'wide' },
  { name: 'Phone of 375 px: a line of subject, two of preheader', kind: 'phone' },
  { name: 'Phone of 320 px: a line of subject, one of preheader', kind: 'small' },
] as const
