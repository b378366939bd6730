import type { DigestSettings } from '../../model/settings.ts'
import { type SlotKind, slotKind } from '../../model/slot.ts'
import type { ListedMessage } from '../../store/outbox.ts'
import { count } from '../../text/count.ts'
import { localTime } from '../local-time.ts'
import { Page } from '../page.tsx'

export interface OutboxPageProps {
  /** The messages that match the search, newest first. */
  readonly shown: readonly ListedMessage[]
  /** How many are stored. */
  readonly total: number
  readonly digests: readonly DigestSettings[]
  readonly search: OutboxSearch
}

export interface OutboxSearch {
  /** Words of the subject or the address; empty for all. */
  readonly words: string
  /** Slug of a digest; null for all. */
  readonly digest: string | null
}

/** Messages that the outbox mailer stored, newest first. */
export const OutboxPage = ({ shown, total, digests, search }: OutboxPageProps) => (
  <Page title="Outbox" path="/outbox">
    <h1>Outbox</h1>
    {total === 0 ? (
      <Empty digests={digests} />
    ) : (
      <>
        <p class="lead">
          {count(total, 'message')} stored here.{' '}
          {total === 1 ? 'It was not sent to anybody.' : 'None of them was sent to anybody.'}
        </p>
        <Search digests={digests} search={search} />
        {shown.length === 0 ? (
          <p>
            No message contains these words. <a href="/outbox">Show all messages</a>
          </p>
        ) : (
          <Messages shown={shown} digests={digests} />
        )}
        <Clear total={total} />
      </>
    )}
  </Page>
)

const Empty = ({ digests }: Pick<OutboxPageProps, 'digests'>) => {
  const [digest] = digests
  return (
    <>
      <p class="lead">
        Nothing here yet. Digests whose mailer is “outbox” store their mails here instead of sending them.
      </p>
      <p>
        To fill it, open <a href={digest === undefined ? '/' : `/previews/${digest.slug}`}>a preview</a> and send it.
      </p>
    </>
  )
}

const Search = ({ digests, search }: Pick<OutboxPageProps, 'digests' | 'search'>) => (
  <search>
    <form method="get" action="/outbox" class="search">
      <label class="heard" for="q">
        Search subjects and addresses
      </label>
      <input id="q" type="search" name="q" value={search.words} maxlength={100} placeholder="Subject or address" />
      {digests.length < 2 ? null : (
        <>
          <label class="heard" for="digest">
            Digest
          </label>
          <select id="digest" name="digest">
            <option value="">All digests</option>
            {digests.map(({ slug, title }) => (
              <option value={slug} selected={slug === search.digest}>
                {title}
              </option>
            ))}
          </select>
        </>
      )}
      <button type="submit" class="quiet">
        Search
      </button>
      {search.words === '' && search.digest === null ? null : <a href="/outbox">Show all</a>}
    </form>
  </search>
)

const Messages = ({ shown, digests }: Pick<OutboxPageProps, 'shown' | 'digests'>) => {
  const digestOf = ({ digest }: ListedMessage) => digests.find(({ id }) => id === digest)
  return (
    <table class="stacks messages">
      <caption class="heard">Messages, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Subject</th>
          <th scope="col">To</th>
          {digests.length < 2 ? null : <th scope="col">Digest</th>}
          <th scope="col">When{digests.length === 1 ? ` (${digests[0]?.timeZone})` : ''}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((message) => {
          const digest = digestOf(message)
          const timeZone = digest?.timeZone ?? 'UTC'
          return (
            <tr>
              <td>
                <a href={`/outbox/${message.id}`}>{message.subject}</a>
                <span class="soft">{KIND_WORDS[slotKind(message.slot ?? '')]}</span>
              </td>
              <td>{message.recipient}</td>
              {digests.length < 2 ? null : <td>{digest?.title ?? '—'}</td>}
              <td>
                {localTime(message.at, timeZone)}
                {digests.length === 1 && digest !== undefined ? null : <span class="soft"> ({timeZone})</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A test and the mail of everybody look the same. */
const KIND_WORDS: Readonly<Record<SlotKind, string>> = {
  scheduled: '',
  manual: ' · sent manually',
  again: ' · sent again',
  test: ' · a test',
}

/** Deleting cannot be undone, so the button asks once. */
const Clear = ({ total }: { total: number }) => (
  <details class="ask-once clear">
    <summary class="button quiet">Clear the outbox…</summary>
    <form method="post" action="/outbox/clear" class="row">
      <span>
        {total === 1 ? 'The message is' : `All ${total} messages are`} deleted permanently. The archive stays.
      </span>
      <button type="submit">Delete {count(total, 'message')}</button>
    </form>
  </details>
)
