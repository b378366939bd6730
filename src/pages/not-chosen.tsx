import type { NotChosenReason, StoryNotChosen } from '../choose/choose-stories.ts'
import { calendarDay } from '../render/dates.ts'
import { displayHeading } from '../render/heading.ts'
import { count } from '../text/count.ts'
import { truncate } from '../text/truncate.ts'
import { bytes } from './byte-words.ts'
import { joinWords } from './join-words.ts'
import { shownTitle } from './shown-title.ts'
import { slotWords } from './slot-words.ts'

/** Why a Story is not in an Edition, in words for the editor. */
function reasonWords({ reason, story }: Pick<StoryNotChosen, 'reason' | 'story'>): string {
  switch (reason.kind) {
    case 'told':
      return `sent on ${calendarDay(reason.at.toISOString())}`
    case 'left-out':
      return `you left it out on ${calendarDay(reason.at.toISOString())}`
    case 'held':
      return `in the edition of ${slotWords(reason.slot)}, which is not sent yet`
    case 'repeated':
      return `the same story is in “${reason.issue}”`
    case 'same-story':
      return `the same story is in “${truncate(reason.issue, 80)}”, with this source under “Also in”: ${joinWords(reason.join, story)}`
    case 'told-elsewhere':
      return `the same story, from “${truncate(reason.issue, 80)}”, was sent on ${calendarDay(reason.at.toISOString())}: ${joinWords(reason.join, story)}`
    case 'draft':
      return 'marked as a draft'
    case 'dated-later':
      return `dated ${calendarDay(reason.at.toISOString())}, after the next send`
    case 'too-old':
      return `too old: dated ${calendarDay(reason.at.toISOString())}`
    case 'muted':
      return reason.rule
    case 'source-full':
      return `this edition already has ${count(reason.limit, 'story', 'stories')} from ${reason.source}; it waits for the next one`
    case 'other-source':
      return 'its source is not part of this digest'
    case 'after-cutoff':
      return 'arrived after the stories of this edition were chosen'
    case 'too-large':
      return `too large to send: ${bytes(reason.bytes)} of text and links`
    case 'no-room':
      return 'no room in this edition; it waits for the next one'
  }
}

/** Issues without a Story in the next Edition, for the overview: one line each, with the reason. Sent Issues are not listed. */
export function issuesLeftOut(
  rest: readonly StoryNotChosen[],
): readonly { readonly title: string; readonly why: string }[] {
  const lines = new Map<string, string>()
  for (const one of rest) {
    const { title } = one.brief
    if (LISTED.has(one.reason.kind) && !lines.has(title)) lines.set(title, reasonWords(one))
  }
  return [...lines].map(([title, why]) => ({ title: shownTitle(title), why }))
}

const LISTED: ReadonlySet<NotChosenReason['kind']> = new Set([
  'draft',
  'dated-later',
  'too-old',
  'after-cutoff',
  'no-room',
  'source-full',
  'muted',
  'too-large',
])

/** Whether some of these Stories are left out because they were sent before. */
export const hasSent = (rest: readonly StoryNotChosen[]): boolean => rest.some(({ reason }) => reason.kind === 'told')

/** A list of all Stories of past years would not help an editor. */
const SHOWN = 50

/**
 * The Stories that are not in the next Edition. Those that can be added are shown, with a button of the form `form`; the others are
 * folded: most were sent before.
 */
export const NotChosen = ({ rest, form }: { rest: readonly StoryNotChosen[]; form: string }) => {
  const shown = rest.filter(({ reason }) => reason.kind !== 'other-source')
  const canBeAdded = shown.filter(({ reason }) => ACTIONS[reason.kind] !== undefined)
  const others = shown.filter(({ reason }) => ACTIONS[reason.kind] === undefined)
  return (
    <>
      <Group title="Not in this edition, and can be added" stories={canBeAdded} form={form} open />
      <Group
        title={canBeAdded.length > 0 ? 'Also not in this edition' : 'Not in this edition'}
        stories={others}
        form={form}
      />
    </>
  )
}

interface GroupProps {
  readonly title: string
  readonly stories: readonly StoryNotChosen[]
  readonly form: string
  readonly open?: boolean
}

const Group = ({ title, stories, form, open = false }: GroupProps) =>
  stories.length === 0 ? null : (
    <details class="not-chosen" open={open}>
      <summary>
        {title}: {count(stories.length, 'story', 'stories')}
      </summary>
      <ul>
        {stories.slice(0, SHOWN).map(({ story, brief, reason }) => (
          <li>
            <span>
              <span class="desk-heading">{displayHeading(story.heading)}</span>
              <span class="hint">
                {truncate(brief.title, 80)} · {reasonWords({ reason, story })}
              </span>
            </span>
            <Offer kind={reason.kind} story={story.key} heading={story.heading} form={form} />
          </li>
        ))}
      </ul>
      {stories.length > SHOWN ? <p class="soft">and {stories.length - SHOWN} more</p> : null}
    </details>
  )

const ACTIONS: Partial<Record<NotChosenReason['kind'], { readonly action: string; readonly label: string }>> = {
  'after-cutoff': { action: 'take-in', label: 'Add' },
  'left-out': { action: 'bring-back', label: 'Bring back' },
  'same-story': { action: 'apart', label: 'Keep it separate' },
  'told-elsewhere': { action: 'apart', label: 'Add it as well' },
}

const Offer = ({
  kind,
  story,
  heading,
  form,
}: {
  kind: NotChosenReason['kind']
  story: string
  heading: string
  form: string
}) => {
  const offer = ACTIONS[kind]
  return offer === undefined ? null : (
    <button type="submit" form={form} name="do" value={`${offer.action}:${story}`} class="quiet small">
      {offer.label}
      <span class="heard">: “{heading}”</span>
    </button>
  )
}
