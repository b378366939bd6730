import { Budget } from './budget.tsx'
import { Checks } from './checks.tsx'
import { Headers } from './headers.tsx'
import type { InspectedMail } from './inspected-mail.ts'
import { MailFacts } from './mail-facts.tsx'
import { MailFrames } from './mail-frames.tsx'
import { type MailView, queryOf, sameMail, TABS, type Tab } from './mail-view.ts'
import { PlainText } from './plain-text.tsx'
import { Reading } from './reading-order.tsx'
import { Source } from './source.tsx'
import { Structure } from './structure.tsx'

/** A mail: the facts about it, the tabs, and the view that was chosen. */
export const MailViews = ({ mail, view }: { mail: InspectedMail; view: MailView }) => (
  <section class="mail-views" aria-label="The mail">
    <MailFacts mail={mail} view={view} />
    <nav class="tabs" aria-label="Views of the mail" id="views">
      <ul>
        {tabsOf(mail).map((tab) => (
          <li>
            <a
              href={`${mail.base}${queryOf({ view: tab, ...sameMail(view) })}#views`}
              aria-current={view.view === tab ? 'page' : undefined}
            >
              {TABS[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <Shown mail={mail} view={view} />
  </section>
)

const tabsOf = (mail: InspectedMail): readonly Tab[] =>
  (Object.keys(TABS) as Tab[]).filter(
    (tab) => !((tab === 'json' && mail.json === null) || (tab === 'budget' && mail.budget === null)),
  )

const Shown = ({ mail, view }: { mail: InspectedMail; view: MailView }) => {
  const raw = (form: string) => `${mail.base}.${form}${queryOf(sameMail(view))}`
  switch (view.view) {
    case 'mail':
      return <MailFrames base={mail.base} subject={mail.subject} view={view} />
    case 'text':
      return <PlainText text={mail.text} raw={raw('txt')} />
    case 'source':
      return <Source mail={mail} view={view} raw={raw('html')} />
    case 'headers':
      return <Headers mail={mail} eml={raw('eml')} />
    case 'structure':
      return <Structure mail={mail} eml={raw('eml')} />
    case 'reading':
      return <Reading html={mail.html} />
    case 'budget':
      return mail.budget === null ? <NotHere /> : <Budget budget={mail.budget()} />
    case 'checks':
      return <Checks mail={mail} report={mail.report} raw={raw('checks.json')} />
    case 'json':
      return mail.json === null ? (
        <NotHere />
      ) : (
        <>
          <h2>Content as JSON</h2>
          <p class="soft">
            The content of this mail before it is formatted, every story at the length set for the digest.{' '}
            <a href={raw('json')}>Open it raw</a>.
          </p>
          <pre class="paper">{mail.json()}</pre>
        </>
      )
  }
}

const NotHere = () => <p class="soft">A mail that was sent does not have this view: only its bytes are kept.</p>
