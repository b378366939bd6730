import type { CollectedSource } from '../../collect/source.ts'
import type { DocumentState, KeptDocument } from '../../collect/sources.ts'
import type { AskedToConfirm } from '../../model/asked-to-confirm.ts'
import type { Brief } from '../../model/brief.ts'
import { bytes } from '../byte-words.ts'
import { Page } from '../page.tsx'
import { shownTitle } from '../shown-title.ts'
import { slotWords } from '../slot-words.ts'
import { AskedAfterwards, Quarantine, SenderWords } from './mail-parts.tsx'
import { SourceNoticeLine } from './source-notice.tsx'
import { resultWords, timeWords } from './source-words.ts'
import { StoryList } from './story-list.tsx'

export interface DocumentPageProps {
  readonly source: CollectedSource
  readonly document: KeptDocument
  /** What was read; null where nothing was. */
  readonly brief: Brief | null
  /** Headings of its stories, where they are found and not shortened. */
  readonly found: readonly string[]
  /** Its beginning, as it came; null where it is no longer kept. */
  readonly text: string | null
  /** What a mail asks to be confirmed; null where nothing of it is kept. */
  readonly asked: AskedToConfirm | null
  readonly now: Date
}

/** One document: as it came, what was read, and why. */
export const DocumentPage = ({ source, document, brief, found, text, asked, now }: DocumentPageProps) => {
  const words = TEXT_WORDS[document.form]
  const isBusy = document.state === 'new'
  return (
    <Page title={`${shownTitle(document.title)} · ${shownTitle(source.title)}`} path="/sources" script={isBusy}>
      <p class="crumb">
        <a href={`/sources/${source.slug}`} dir="auto">
          {source.title}
        </a>
      </p>
      <h1 dir="auto">{shownTitle(document.title)}</h1>
      <SourceNoticeLine notice={null} isBusy={isBusy} />
      {document.state !== 'quarantined' || document.envelope === null ? (
        <AskedAfterwards asked={asked} />
      ) : (
        <Quarantine id={document.id} envelope={document.envelope} asked={asked} />
      )}
      <dl class="facts panel" id="facts" data-live>
        {document.envelope === null ? null : (
          <>
            <dt>From</dt>
            <dd>
              <SenderWords envelope={document.envelope} />
            </dd>
          </>
        )}
        <dt>Received</dt>
        <dd>{timeWords(document.cameAt, now)}</dd>
        <dt>Size</dt>
        <dd>{bytes(document.bytes)}</dd>
        <dt>Result</dt>
        <dd>{resultWords(document)}</dd>
        {document.toldIn.length === 0 ? null : (
          <>
            <dt>Sent in the edition of</dt>
            <dd>{document.toldIn.map((slot) => slotWords(slot)).join(', ')}</dd>
          </>
        )}
      </dl>
      <h2>Its stories</h2>
      <div id="stories" data-live>
        {brief === null ? <NotShortened state={document.state} headings={found} /> : <Shortened brief={brief} />}
      </div>
      <h2 id="original">{words.title}</h2>
      {text === null ? (
        <p class="soft">{GONE[document.state] ?? 'It was deleted because of its age.'}</p>
      ) : (
        <>
          <section class="original-text" tabindex={0} aria-labelledby="original">
            <pre>{text}</pre>
          </section>
          <div class="row">
            <a href={`/sources/documents/${document.id}/raw`}>{words.download}</a>
            {document.state !== 'quarantined' ? (
              <form method="post" action={`/sources/documents/${document.id}/read`}>
                <button type="submit" class="quiet">
                  Read it again
                </button>
              </form>
            ) : null}
          </div>
        </>
      )}
    </Page>
  )
}

const Shortened = ({ brief }: { brief: Brief }) => (
  <>
    <StoryList stories={brief.stories} />
    <p>
      <a href={`/issues/${brief.id}`}>Show the text beside its stories, and why each sentence was kept</a>
    </p>
  </>
)

/** Between the two steps of reading, and where the second one failed for good. */
const NotShortened = ({ state, headings }: { state: DocumentState; headings: readonly string[] }) =>
  headings.length === 0 ? (
    <p class="soft">{state === 'new' ? 'Not read yet.' : 'None.'}</p>
  ) : (
    <>
      <p class="soft">
        {state === 'new'
          ? 'They are found, and are shortened next.'
          : 'They are found but not shortened, so no edition contains them.'}
      </p>
      <StoryList stories={headings.map((heading) => ({ heading }))} />
    </>
  )

/** Why there is no original, where its age is not the reason. */
const GONE: Readonly<Partial<Record<DocumentState, string>>> = {
  large: 'It was too large to be kept.',
  refused: 'It was deleted because you refused it.',
}

/** A mail is kept byte for byte; of a feed, each entry by its fields. */
const TEXT_WORDS = {
  mail: { title: 'The original', download: 'Download the original' },
  entry: { title: 'What was taken from the feed', download: 'Download what was taken' },
} as const
