import type { UnsubscribeReader } from '../delivery/unsubscribes.ts'
import type { DigestSettings } from '../model/settings.ts'
import { weekdayAndDay } from '../render/dates.ts'
import { scheduleWords } from '../schedule/schedule-words.ts'
import { slotDate } from '../schedule/slot-date.ts'
import { maskedAddress } from '../text/masked-address.ts'
import { indexPath } from './archive/paths.ts'
import { RequestName } from './internal-error.tsx'
import { ReaderPage } from './reader/reader-page.tsx'

export interface ReaderProps {
  readonly reader: UnsubscribeReader
  /** Null if the digest is no longer in the settings. */
  readonly digest: DigestSettings | null
  /** What the reader did just now. */
  readonly done: 'left' | 'returned' | null
  /** The address of this page: `/unsubscribe/…`. */
  readonly path: string
}

/** The page of a reader's own link: whether they get the digest, and a button to change that. */
export const ReaderSubscription = (props: ReaderProps) =>
  props.reader.leftAt === null ? <Leave {...props} /> : <Left {...props} leftAt={props.reader.leftAt} />

const Leave = ({ reader, digest, done, path }: ReaderProps) => (
  <ReaderPage title={done === 'returned' ? 'Subscribed again' : 'Unsubscribe'} digest={digest}>
    {done === 'returned' ? (
      <>
        <h1>You are subscribed again</h1>
        <p class="lead" role="status">
          The next edition of {nameOf(digest)} goes to <Address reader={reader} /> again.
        </p>
      </>
    ) : (
      <>
        <h1>Unsubscribe from {nameOf(digest)}?</h1>
        <p class="lead">
          It goes to <Address reader={reader} />
          {rhythmOf(digest)}. Nothing has changed yet: press the button to stop it.
        </p>
      </>
    )}
    <form method="post" action={`${path}/leave`}>
      <button type="submit" class={done === 'returned' ? 'quiet' : undefined}>
        Unsubscribe
      </button>
    </form>
    <p class="soft">To keep getting it, just close this page.</p>
  </ReaderPage>
)

const Left = ({ reader, digest, done, path, leftAt }: ReaderProps & { leftAt: Date }) => (
  <ReaderPage title="Unsubscribed" digest={digest}>
    <h1>You are unsubscribed</h1>
    <p class="lead" role={done === 'left' ? 'status' : undefined}>
      <Address reader={reader} /> gets no more mail from {nameOf(digest)}
      {done === 'left' || digest === null ? '' : `, since ${dayOf(leftAt, digest)}`}.
    </p>
    <p>
      A mail that was already on its way may still arrive. If a later one comes,{' '}
      {digest === null ? 'reply to it' : <Write digest={digest} />}.
    </p>
    <form method="post" action={`${path}/return`} class="row">
      <span>{done === 'left' ? 'Was it a mistake?' : 'Do you want it back?'}</span>
      <button type="submit" class="quiet">
        {done === 'left' ? 'Undo' : 'Subscribe again'}
      </button>
    </form>
    {digest?.archive === 'public' ? (
      <p>
        You can still read <a href={indexPath(digest)}>all editions on the web</a>.
      </p>
    ) : null}
  </ReaderPage>
)

const nameOf = (digest: DigestSettings | null): string => digest?.title ?? 'this digest'

const Address = ({ reader }: { reader: UnsubscribeReader }) => <strong>{maskedAddress(reader.address)}</strong>

/** ", Mondays at 07:00", if the schedule has words. */
function rhythmOf(digest: DigestSettings | null): string {
  const words = digest === null ? null : scheduleWords(digest.schedule)
  return words === null ? '' : `, ${words.replace(/^E/, 'e')}`
}

const dayOf = (at: Date, { timeZone }: DigestSettings): string => weekdayAndDay(slotDate({ name: '', at }, timeZone))

const Write = ({ digest }: { digest: DigestSettings }) => (
  <>
    reply to it or write to <a href={`mailto:${digest.replyTo.address}`}>{digest.replyTo.address}</a>
  </>
)

/** For an unknown link, and for the link in a preview: it cannot say more. */
export const AskUnsubscribe = () => (
  <ReaderPage title="Unsubscribe">
    <h1>Unsubscribe</h1>
    <p class="lead">Press the button to stop getting this digest.</p>
    {/* Without an action the form posts to the address of this page. */}
    <form method="post">
      <button type="submit">Unsubscribe</button>
    </form>
  </ReaderPage>
)

/**
 * No mail ever had an address of this form. Saying so reveals nothing about real addresses; without it the reader would believe
 * they are unsubscribed.
 */
export const IncompleteLink = () => (
  <ReaderPage title="Unsubscribe">
    <h1>This link is incomplete</h1>
    <p class="lead">
      You are not unsubscribed yet. Open the whole link from the mail again, or reply to the mail and ask to be removed.
    </p>
  </ReaderPage>
)

export const Unsubscribed = () => (
  <ReaderPage title="Unsubscribed">
    <h1>You are unsubscribed</h1>
    <p class="lead">You will get no more mail from this digest.</p>
    <p>A mail that was already on its way may still arrive. If another one comes later, reply to it and tell us.</p>
  </ReaderPage>
)

export const UnsubscribeFailed = ({ request }: { request: string }) => (
  <ReaderPage title="Unsubscribe">
    <h1>That did not work</h1>
    <p class="lead">
      Something went wrong on our side, and you may still get mail from this digest. Please try again in a few minutes,
      or reply to one of its mails and ask to be removed.
    </p>
    <form method="post">
      <button type="submit">Try again</button>
    </form>
    <RequestName request={request} />
  </ReaderPage>
)

export const ReturnFailed = ({ request }: { request: string }) => (
  <ReaderPage title="Subscribe again">
    <h1>That did not work</h1>
    <p class="lead">
      Something went wrong on our side, and you are not subscribed again yet. Please try again in a few minutes.
    </p>
    <form method="post">
      <button type="submit">Try again</button>
    </form>
    <RequestName request={request} />
  </ReaderPage>
)

export const NotUnsubscribed = () => (
  <ReaderPage title="Not unsubscribed yet">
    <h1>You are not unsubscribed yet</h1>
    <p class="lead">
      This site is being set up or updated. Please try again in a few minutes, or reply to the mail and ask to be
      removed.
    </p>
  </ReaderPage>
)
