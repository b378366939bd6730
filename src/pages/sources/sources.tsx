import type { Diagnosis } from '../../collect/diagnose.ts'
import { type ListedSource, SOURCE_LIMITS } from '../../collect/sources.ts'
import { count } from '../../text/count.ts'
import { Page } from '../page.tsx'
import { AddressField } from './address-field.tsx'
import { DomainMistake } from './mail-parts.tsx'
import { type SourceNotice, SourceNoticeLine } from './source-notice.tsx'
import { issueCountWords, isTroubled, nextVisitWords, stateWords, timeWords } from './source-words.ts'

export interface SourcesPageProps {
  readonly sources: readonly ListedSource[]
  readonly diagnoses: readonly Diagnosis[]
  readonly notice: SourceNotice | null
  /** Something of them is in the queue. */
  readonly isBusy: boolean
  /** What is wrong with the domain of the mail addresses. */
  readonly inboxMistake: string | null
  /** On this machine, where the demo can be tried. */
  readonly isLocal: boolean
  /** A site whose feeds can be found without a network; null elsewhere. */
  readonly demoSite: string | null
  readonly now: Date
}

/** All sources, and how to add one. */
export const SourcesPage = ({
  sources,
  diagnoses,
  notice,
  isBusy,
  isLocal,
  demoSite,
  now,
  inboxMistake,
}: SourcesPageProps) => (
  <Page title="Sources" path="/sources" script={isBusy}>
    <h1>Sources</h1>
    <p class="lead">
      {sources.length === 0
        ? 'Paste the address of a newsletter. Marrow then reads its new issues automatically.'
        : `Marrow collects from ${count(sources.length, 'source')}.`}
    </p>
    <SourceNoticeLine notice={notice} isBusy={isBusy} />
    <AddForm demoSite={isLocal ? demoSite : null} />
    {isLocal && sources.length === 0 ? <DemoForm /> : null}
    <div id="all-sources" data-live>
      <Diagnoses diagnoses={diagnoses} />
      <Waiting sources={sources.filter(({ documents }) => (documents.quarantined ?? 0) > 0)} />
      {sources.length === 0 ? null : <SourceTable sources={sources} now={now} />}
    </div>
    {sources.some(isVisitable) ? <VisitAll /> : null}
    <MailForm mistake={inboxMistake} />
    <Lists hasSources={sources.some(({ kind }) => kind === 'feed')} />
  </Page>
)

const isVisitable = ({ kind, state }: ListedSource) => kind === 'feed' && state === 'active'

const VisitAll = () => (
  <form method="post" action="/sources/visit" class="below">
    <button type="submit" class="quiet">
      Visit all now
    </button>
  </form>
)

const AddForm = ({ demoSite }: { demoSite: string | null }) => (
  <form method="post" action="/sources/find" class="stack" aria-label="Add a source">
    <AddressField label="Address of a newsletter, a blog or a feed" />
    {demoSite === null ? null : (
      <p class="hint">
        Without a network, try <code>{demoSite}</code>.
      </p>
    )}
  </form>
)

/** Without a network, and with nothing to set up. */
const DemoForm = () => (
  <form method="post" action="/sources/demo" class="row demo">
    <span class="soft">Only looking?</span>
    <button type="submit" class="quiet">
      Add the demo sources
    </button>
  </form>
)

const Diagnoses = ({ diagnoses }: Pick<SourcesPageProps, 'diagnoses'>) =>
  diagnoses.length === 0 ? null : (
    <section class="notice bad" aria-labelledby="diagnoses">
      <h2 id="diagnoses">Please look at these</h2>
      <ul>
        {diagnoses.map(({ slug, title, words }) => (
          <li>
            <a href={`/sources/${slug}`} dir="auto">
              {title}
            </a>
            : {words}
          </li>
        ))}
      </ul>
    </section>
  )

/** Mails from unknown senders: a newsletter may have a new address. */
const Waiting = ({ sources }: Pick<SourcesPageProps, 'sources'>) =>
  sources.length === 0 ? null : (
    <section class="notice" aria-labelledby="waiting">
      <h2 id="waiting">Mails from unknown senders</h2>
      <ul>
        {sources.map(({ slug, title, documents }) => (
          <li>
            <a href={`/sources/${slug}`} dir="auto">
              {title}
            </a>
            : {count(documents.quarantined ?? 0, 'mail')}
          </li>
        ))}
      </ul>
    </section>
  )

const SourceTable = ({ sources, now }: Pick<SourcesPageProps, 'sources' | 'now'>) => (
  <table class="stacks sources">
    <caption class="heard">Sources by their titles</caption>
    <thead>
      <tr>
        <th scope="col">Source</th>
        <th scope="col">State</th>
        <th scope="col">Issues</th>
        <th scope="col">Last visit</th>
        <th scope="col">Next visit</th>
      </tr>
    </thead>
    <tbody>
      {sources.map((source) => (
        <tr>
          <td>
            <a href={`/sources/${source.slug}`} dir="auto">
              {source.title}
            </a>
          </td>
          <td class={isTroubled(source) ? 'bad' : undefined}>{stateWords(source)}</td>
          <td>{issueCountWords(source)}</td>
          <VisitCell label="Last visit" words={source.kind === 'mail' ? null : timeWords(source.visitedAt, now)} />
          <VisitCell
            label="Next visit"
            words={source.kind === 'mail' || source.state !== 'active' ? null : nextVisitWords(source, now)}
          />
        </tr>
      ))}
    </tbody>
  </table>
)

const VisitCell = ({ label, words }: { label: string; words: string | null }) =>
  words === null ? <td class="none">—</td> : <td data-label={label}>{words}</td>

const MailForm = ({ mistake }: { mistake: string | null }) => (
  <>
    <h2>Newsletters by mail</h2>
    {mistake === null ? null : <DomainMistake message={mistake} />}
    <p class="soft">
      For newsletters without a feed: Marrow makes a mail address for each. Subscribe with that address.
    </p>
    <form method="post" action="/sources/mail" class="row field" aria-label="Add a mail address">
      <label for="title" class="inline">
        Name of the newsletter
      </label>
      <input id="title" type="text" name="title" required maxlength={SOURCE_LIMITS.title} />
      <button type="submit" class="quiet">
        Make an address
      </button>
    </form>
  </>
)

const Lists = ({ hasSources }: { hasSources: boolean }) => (
  <>
    <h2>Lists of feeds</h2>
    <p class="soft">
      Feed readers save their feeds as a file that ends in <code>.opml</code>. Add all feeds of such a file at once. A
      file in <code>seeds/</code> does the same with each deploy.
    </p>
    <form
      method="post"
      action="/sources/opml"
      enctype="multipart/form-data"
      class="row"
      aria-label="Add a list of feeds"
    >
      <label for="opml" class="inline">
        OPML file
      </label>
      <input id="opml" type="file" name="opml" accept=".opml,.xml,text/xml,text/x-opml" required />
      <button type="submit" class="quiet">
        Add its feeds
      </button>
    </form>
    {hasSources ? (
      <p class="below">
        <a href="/sources/list.opml">Save your feeds as an OPML file</a>
      </p>
    ) : null}
  </>
)
