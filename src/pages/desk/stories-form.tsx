import type { StoryNotChosen } from '../../choose/choose-stories.ts'
import type { Story } from '../../model/brief.ts'
import { EDIT_LIMITS } from '../../model/edits.ts'
import type { Review } from '../../model/review.ts'
import type { DigestSettings, Length } from '../../model/settings.ts'
import { otherName } from '../../render/attribution.ts'
import { calendarDay } from '../../render/dates.ts'
import { displayHeading } from '../../render/heading.ts'
import { type ArrangedBrief, type KeyedStory, lengthIn } from '../../review/apply-edits.ts'
import type { Move, WholeIssue } from '../../review/command.ts'
import { LENGTHS } from '../../review/read-edits.ts'
import type { ReviewStatus } from '../../review/review-status.ts'
import { NotChosen } from '../not-chosen.tsx'
import { shownTitle } from '../shown-title.ts'
import { LeaveOut, Moves } from './order-buttons.tsx'
import { TestSend } from './test-send.tsx'

interface StoriesFormProps {
  readonly settings: DigestSettings
  readonly review: Review
  readonly status: ReviewStatus
  /** The button of a story or an issue that was pressed; it gets the focus again. */
  readonly pressed: Move | WholeIssue | null
  /** Of the Edition that this page shows: only this one can be approved. */
  readonly hash: string
  /** The subject if the editor writes none. */
  readonly subject: string
  readonly arranged: readonly ArrangedBrief[]
  /** The length of each Story by its key, where the editor sets none. */
  readonly usualLengths: ReadonlyMap<string, Length>
  /** The Stories that are not in this Edition. */
  readonly rest: readonly StoryNotChosen[]
  /** Keys of Stories that the editor took apart from others. */
  readonly apart: ReadonlySet<string>
  /** Id of this test send, so that submitting the form twice sends once. */
  readonly testToken: string
}

/** One form for everything the editor may change. Save is the first button, because Enter presses the first one. */
export const StoriesForm = ({
  settings,
  review,
  status,
  pressed,
  hash,
  subject,
  arranged,
  usualLengths,
  rest,
  apart,
  testToken,
}: StoriesFormProps) => {
  const move = pressed?.kind === 'move' ? pressed : null
  const issue = pressed === null || pressed.kind === 'move' ? null : pressed
  return (
    <form
      id="desk"
      method="post"
      action={`/desk/${settings.slug}`}
      class="desk-form"
      aria-label="This edition"
      data-unsaved="Save (not saved yet)"
    >
      <input type="hidden" name="slot" value={review.slot} />
      <input type="hidden" name="version" value={String(review.version)} />
      <input type="hidden" name="hash" value={hash} />
      <div class="row desk-bar">
        <button type="submit" name="do" value="save">
          Save
        </button>
        {review.waiting === null ? <Decisions status={status} isEmpty={arranged.length === 0} /> : null}
        {review.version > 0 ? (
          <button type="submit" name="do" value="reset" class="quiet">
            Undo all changes
          </button>
        ) : null}
      </div>
      <div>
        <label for="subject">Subject</label>
        <input
          id="subject"
          name="subject"
          type="text"
          maxlength={EDIT_LIMITS.subject}
          value={review.edits.subject ?? ''}
          placeholder={subject}
          aria-describedby="subject-hint"
        />
        <p id="subject-hint" class="hint">
          Leave it empty to use a subject made from the stories. Desktop inboxes show about 78 characters, phones about
          40.
        </p>
      </div>
      <div>
        <label for="note">Your note</label>
        <textarea id="note" name="note" rows={3} maxlength={EDIT_LIMITS.note} aria-describedby="note-hint">
          {review.edits.note ?? ''}
        </textarea>
        <p id="note-hint" class="hint">
          Shown above the stories, as plain text. An empty line starts a new paragraph; other line breaks become spaces.
        </p>
      </div>
      {arranged.map(({ brief, stories }, b) => (
        <fieldset class="desk-issue">
          <legend>{shownTitle(brief.title)}</legend>
          <div class="row">
            {arranged.length > 1 ? (
              <Moves
                what={brief.id}
                name={shownTitle(brief.title)}
                first={b === 0}
                last={b === arranged.length - 1}
                pressed={move}
                whole
              />
            ) : null}
            {stories.length > 1 ? (
              <LeaveOut
                issue={brief.id}
                name={shownTitle(brief.title)}
                isOut={stories.every((story) => lengthIn(review.edits, story) === 'dropped')}
                focus={issue?.issue === brief.id}
              />
            ) : null}
          </div>
          <ol class="desk-stories">
            {stories.map((story, s) => (
              <StoryRow
                keyed={story}
                review={review}
                first={s === 0}
                last={s === stories.length - 1}
                usual={usualLengths.get(story.key) ?? settings.length}
                pressed={move}
                isApart={apart.has(story.key)}
              />
            ))}
          </ol>
        </fieldset>
      ))}
      <NotChosen rest={rest} form="desk" />
      <TestSend settings={settings} token={testToken} />
    </form>
  )
}

/** An edition without stories is not mailed, so there is nothing to approve or to hold back. */
const Decisions = ({ status, isEmpty }: Pick<StoriesFormProps, 'status'> & { isEmpty: boolean }) => (
  <>
    {status === 'held' || isEmpty ? null : (
      <button type="submit" name="do" value="hold" class="quiet">
        Hold back
      </button>
    )}
    {status === 'approved' || isEmpty ? null : (
      <button type="submit" name="do" value="approve" class="quiet">
        Approve this version
      </button>
    )}
    {status === 'open' ? null : (
      <button type="submit" name="do" value="open" class="quiet">
        {status === 'held' ? 'Schedule again' : 'Withdraw approval'}
      </button>
    )}
  </>
)

interface StoryRowProps {
  readonly keyed: KeyedStory
  readonly review: Review
  /** Its length where the editor sets none. */
  readonly usual: Length
  readonly pressed: Move | null
  readonly first: boolean
  readonly last: boolean
  readonly isApart: boolean
}

const StoryRow = ({ keyed, review, usual, pressed, first, last, isApart }: StoryRowProps) => {
  const { key, story } = keyed
  const length = lengthIn(review.edits, keyed)
  const heading = displayHeading(story.heading)
  return (
    <li class={length === 'dropped' ? 'dropped' : undefined}>
      <input type="hidden" name="order" value={key} />
      <span>
        <span class="desk-heading">{heading}</span>
        <SameStory story={story} isApart={isApart} />
      </span>
      <span class="row">
        <select name={`length:${key}`} aria-label={`Length of “${heading}”`}>
          <option value="">Usual: {usual}</option>
          {LENGTHS.map((one) => (
            <option value={one} selected={one === length}>
              {LENGTH_NAMES[one]}
            </option>
          ))}
        </select>
        <Moves what={key} name={heading} first={first} last={last} pressed={pressed} />
      </span>
    </li>
  )
}

/** That the story was told before, or is told by other sources too. Why, and how to change it, is in the list of what is not told. */
const SameStory = ({
  story: { key, heading, updateSince, alsoIn = [] },
  isApart,
}: {
  story: Story
  isApart: boolean
}) => (
  <>
    {updateSince === undefined ? null : (
      <span class="hint block">Only what is new: the story was sent on {calendarDay(updateSince)}.</span>
    )}
    {alsoIn.length === 0 ? null : (
      <span class="hint block">Also in {alsoIn.map((other) => otherName(other, 80)).join(', ')}</span>
    )}
    {isApart ? (
      <span class="hint block">
        You took it apart from another story.{' '}
        <button type="submit" name="do" value={`join-again:${key}`} class="link">
          Allow joining again
          <span class="heard">: “{heading}”</span>
        </button>
      </span>
    ) : null}
  </>
)

const LENGTH_NAMES = {
  full: 'Full',
  standard: 'Standard',
  short: 'Short (one sentence)',
  headline: 'Headline only',
  dropped: 'Leave out',
} as const
