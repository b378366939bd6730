import { type CollectedSource, sourcePath } from '../../collect/source.ts'
import { type ListedDocument, SOURCE_LIMITS } from '../../collect/sources.ts'
import { Page } from '../page.tsx'
import { shownTitle } from '../shown-title.ts'
import { MailAddress, PasteMail, Senders, WaitingMails } from './mail-parts.tsx'
import { type SourceNotice, SourceNoticeLine } from './source-notice.tsx'
import { isTroubled, nextVisitWords, resultWords, stateWords, timeWords } from './source-words.ts'

export interface SourcePageProps {
  readonly source: CollectedSource
  readonly documents: readonly ListedDocument[]
  /** Titles of the digests that read it. */
  readonly digests: readonly string[]
  readonly notice: SourceNotice | null
  /** Something of it is in the queue. */
  readonly isBusy: boolean
  /** Of the addresses of mail sources; null where none is set. */
  readonly inboxDomain: string | null
  /** What is wrong with the domain that is set. */
  readonly inboxMistake: string | null
  readonly now: Date
}

/** One source: how it is doing, what came, and its rules. */
export const SourcePage = ({ source, documents, digests, notice, isBusy, now, ...inbox }: SourcePageProps) => (
  <Page title={source.title} path="/sources" script={isBusy}>
    <p class="crumb">
      <a href="/sources">Sources</a>
    </p>
    <h1 dir="auto">{shownTitle(source.title)}</h1>
    <SourceNoticeLine notice={notice} isBusy={isBusy} />
    <div class="panel">
      <div id="facts" data-live>
        <Facts source={source} digests={digests} now={now} />
      </div>
      <Actions source={source} />
    </div>
    {source.kind === 'mail' ? (
      <>
        <WaitingMails documents={documents} />
        <MailAddress source={source} domain={inbox.inboxDomain} mistake={inbox.inboxMistake} />
        <PasteMail slug={source.slug} />
      </>
    ) : null}
    <h2>Issues</h2>
    <div id="issues" data-live>
      {documents.length === 0 ? <p class="soft">Nothing yet.</p> : <Documents documents={documents} now={now} />}
    </div>
    {source.kind === 'mail' ? <Senders source={source} /> : null}
    <Name source={source} />
    <Rules source={source} />
    <Remove source={source} />
  </Page>
)

const Facts = ({ source, digests, now }: Pick<SourcePageProps, 'source' | 'digests' | 'now'>) => (
  <dl class="facts">
    <dt>State</dt>
    <dd class={isTroubled(source) ? 'bad' : undefined}>{stateWords(source)}</dd>
    {source.kind === 'feed' ? (
      <>
        <dt>Address</dt>
        <dd>{source.address}</dd>
        <dt>Last visit</dt>
        <dd>{timeWords(source.visitedAt, now)}</dd>
        <dt>Next visit</dt>
        <dd>{source.state === 'active' ? nextVisitWords(source, now) : 'none'}</dd>
        {source.failures > 1 ? (
          <>
            <dt>Failed visits in a row</dt>
            <dd>{source.failures}</dd>
          </>
        ) : null}
      </>
    ) : null}
    <dt>Last new issue</dt>
    <dd>{timeWords(source.newAt, now)}</dd>
    <dt>Used by</dt>
    <dd>
      {digests.length > 0 ? digests.join(', ') : 'no digest'}.{' '}
      <span class="soft">
        To choose it in the settings, write <code>"{sourcePath(source.slug)}"</code> in <code>sources</code>.
      </span>
    </dd>
  </dl>
)

const Actions = ({ source }: { source: CollectedSource }) => (
  <div class="row">
    {source.kind === 'feed' ? (
      <form method="post" action={`/sources/${source.slug}/visit`}>
        <button type="submit">Visit now</button>
      </form>
    ) : null}
    <form method="post" action={`/sources/${source.slug}/state`}>
      <input type="hidden" name="state" value={source.state === 'active' ? 'paused' : 'active'} />
      <button type="submit" class="quiet">
        {source.state === 'active' ? 'Pause' : 'Resume'}
      </button>
    </form>
  </div>
)

const Documents = ({ documents, now }: Pick<SourcePageProps, 'documents' | 'now'>) => (
  <table class="stacks issues">
    <caption class="heard">Issues, newest first</caption>
    <thead>
      <tr>
        <th scope="col">Title</th>
        <th scope="col">Received</th>
        <th scope="col">Result</th>
      </tr>
    </thead>
    <tbody>
      {documents.map((document) => (
        <tr>
          <td>
            <a href={`/sources/documents/${document.id}`} dir="auto">
              {shownTitle(document.title)}
            </a>
          </td>
          <td data-label="Received">{timeWords(document.cameAt, now)}</td>
          <td data-label="Result">{resultWords(document)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Name = ({ source: { slug, kind, title } }: { source: CollectedSource }) => (
  <form method="post" action={`/sources/${slug}/name`} class="stack" aria-labelledby="name-of-source">
    <h2 id="name-of-source">Name</h2>
    <div class="row field">
      <label for="name" class="inline">
        Its name in Marrow
      </label>
      <input
        id="name"
        type="text"
        name="name"
        value={title}
        dir="auto"
        maxlength={SOURCE_LIMITS.title}
        required={kind === 'mail'}
      />
      <button type="submit" class="quiet">
        Save the name
      </button>
    </div>
    {kind === 'mail' ? null : <p class="hint">Leave it empty to use the name that the feed gives itself.</p>}
  </form>
)

const Rules = ({ source: { slug, rules } }: { source: CollectedSource }) => (
  <form method="post" action={`/sources/${slug}/rules`} class="stack" aria-labelledby="rules">
    <h2 id="rules">Rules</h2>
    <p class="soft">One word or phrase per line. The rules apply to every digest, from the next edition on.</p>
    <div class="rules">
      <Phrases name="mute" label="Leave out issues whose title contains" phrases={rules.mute} />
      <Phrases name="keep" label="Include only issues whose title contains" phrases={rules.keep} />
      <Phrases name="skip" label="Leave out sections whose heading contains" phrases={rules.skip} />
      <Amount name="perEdition" label="Stories in one edition, at most" value={rules.perEdition} />
      <Amount name="maxAgeDays" label="Days after which an issue is no longer included" value={rules.maxAgeDays} />
    </div>
    <button type="submit" class="quiet">
      Save the rules
    </button>
  </form>
)

const Phrases = ({ name, label, phrases }: { name: string; label: string; phrases: readonly string[] }) => (
  <div>
    <label for={name}>{label}</label>
    <textarea id={name} name={name} rows={Math.max(2, phrases.length)}>
      {phrases.join('\n')}
    </textarea>
  </div>
)

const Amount = ({ name, label, value }: { name: string; label: string; value: number | null }) => (
  <div>
    <label for={name}>{label}</label>
    <input
      id={name}
      name={name}
      type="text"
      inputmode="numeric"
      pattern="[0-9]*"
      value={value ?? ''}
      placeholder="no limit"
    />
  </div>
)

/** What is removed cannot be brought back, so the button is behind one question. */
const Remove = ({ source }: { source: CollectedSource }) => (
  <details class="ask-once remove">
    <summary class="button quiet">Remove this source…</summary>
    <form method="post" action={`/sources/${source.slug}/remove`} class="row">
      <span>Its issues are deleted here. Stories that were sent stay in the archive.</span>
      <button type="submit">Remove it</button>
    </form>
  </details>
)
