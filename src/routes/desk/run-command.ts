import type { Choice } from '../../choose/choose-stories.ts'
import { joinedWith } from '../../choose/same-story/joined-with.ts'
import type { Stories } from '../../choose/stories.ts'
import { parseMailbox } from '../../delivery/mailbox.ts'
import { type ChoosingPorts, chooseForSlot, chosenKeys } from '../../jobs/steps/choose-edition.ts'
import { prepareEdition } from '../../jobs/steps/prepare-edition.ts'
import type { PublishPorts } from '../../jobs/steps/publish-slot.ts'
import type { SlotUnderReview } from '../../jobs/steps/slot-under-review.ts'
import { testSend } from '../../jobs/test-send.ts'
import { logReport } from '../../log.ts'
import type { Edits } from '../../model/edits.ts'
import type { Review } from '../../model/review.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Notice } from '../../pages/notice.tsx'
import { type ArrangedBrief, arrange, keyBriefs } from '../../review/apply-edits.ts'
import { type Command, lengthsWith, type Move, moved, type WholeIssue } from '../../review/command.ts'
import { type Fields, lastOf, ownOrder, readEdits } from '../../review/read-edits.ts'
import { type Decision, needsHash, reviewAfter } from '../../review/review-after.ts'
import type { Reviews } from '../../review/reviews.ts'
import { cutoffOf } from '../../schedule/cutoff.ts'
import { outcomeNotice } from '../outcome-notice.ts'
import { savedNotice } from './saved-notice.ts'

export interface DeskPorts {
  readonly reviews: Reviews
  readonly stories: Stories
  readonly choosing: ChoosingPorts
  readonly publish: PublishPorts
}

export interface PostedForm {
  readonly digest: DigestSettings
  readonly under: SlotUnderReview
  readonly fields: Fields
  readonly command: Command
  readonly now: Date
}

export type CommandResult =
  | { readonly kind: 'done'; readonly notice: Notice; readonly at: Move | WholeIssue | null }
  /** Nothing was saved; the form is shown again with what was typed. */
  | { readonly kind: 'mistake'; readonly message: string; readonly edits: Edits }
  /** Nothing was saved, because somebody else saved first. */
  | { readonly kind: 'conflict'; readonly edits: Edits }
  /** Marrow is still recording the stories of older Editions. */
  | { readonly kind: 'busy' }

/** A parsed form, with the Stories that its Edition may contain. */
interface DeskForm extends PostedForm {
  readonly ports: DeskPorts
  readonly choice: Choice
  /** All its Stories in their default order. */
  readonly keyed: readonly ArrangedBrief[]
  readonly edits: Edits
}

/** Saves the form and runs the command of its button. */
export async function runCommand(ports: DeskPorts, posted: PostedForm): Promise<CommandResult> {
  const { digest, under, fields, command } = posted
  const chosen = await chooseForSlot(ports.choosing, digest, under.slot)
  if (!chosen.ok) return { kind: 'busy' }
  const { choice } = chosen.value
  const keyed = keyBriefs(choice.briefs)
  const edits = readEdits(fields, keyed)
  if (!edits.ok) return { kind: 'mistake', message: edits.error, edits: typedInto(under.review.edits, fields) }
  if (lastOf(fields, 'version') !== String(under.review.version)) return { kind: 'conflict', edits: edits.value }

  const form = { ...posted, ports, choice, keyed, edits: edits.value }
  switch (command.kind) {
    case 'move':
      return moveStory(form, command)
    case 'leave-out':
    case 'put-back':
      return changeIssue(form, command)
    case 'take-in':
      return takeIn(form, command.story)
    case 'bring-back':
      return bringBack(form, command.story)
    case 'apart':
      return takeApart(form, command.story)
    case 'join-again':
      return joinAgain(form, command.story)
    case 'test':
      return sendTest(form)
    default:
      return decide(form, command.kind)
  }
}

async function decide(form: DeskForm, decision: Decision): Promise<CommandResult> {
  const { ports, digest, under, now } = form
  const saved = await save(form, { decision })
  if (saved === null) return conflict(form)
  if (decision === 'reset' && under.review.waiting === null && now < cutoffOf(under.slot, digest)) {
    await ports.stories.removeDraft(digest.id, under.slot.name)
  }
  return done(decidedNotice(form, decision, saved))
}

function decidedNotice({ under, digest }: DeskForm, decision: Decision, saved: Review): Notice {
  switch (decision) {
    case 'save':
      return savedNotice(under.review, saved, digest)
    case 'hold':
      return 'held'
    case 'open':
      return 'opened'
    case 'approve':
      return saved.decision === 'approved' ? 'approved' : 'look-again'
    case 'reset':
      return 'undone'
  }
}

async function moveStory(form: DeskForm, move: Move): Promise<CommandResult> {
  const { keyed, edits, under, digest } = form
  const order = ownOrder(keyed, moved(arrange(keyed, edits.order), move))
  const saved = await save({ ...form, edits: { ...edits, order } })
  return saved === null ? conflict(form) : { kind: 'done', notice: savedNotice(under.review, saved, digest), at: move }
}

async function changeIssue(form: DeskForm, command: WholeIssue): Promise<CommandResult> {
  const { keyed, edits, under, digest } = form
  const lengths = lengthsWith(edits.lengths, keyed, command)
  const saved = await save({ ...form, edits: { ...edits, lengths } })
  return saved === null
    ? conflict(form)
    : { kind: 'done', notice: savedNotice(under.review, saved, digest), at: command }
}

async function takeIn(form: DeskForm, story: string): Promise<CommandResult> {
  const { ports, digest, under } = form
  if ((await save(form)) === null) return conflict(form)
  await ports.stories.addToDraft(digest.id, under.slot.name, story)
  return done('taken-in')
}

async function bringBack(form: DeskForm, story: string): Promise<CommandResult> {
  const { ports, digest, under } = form
  if ((await save(form)) === null) return conflict(form)
  await ports.stories.bringBack(digest.id, story)
  await ports.stories.addToDraft(digest.id, under.slot.name, story)
  return done('brought-back')
}

/** From every Story that it is joined with, so that no third one brings them together again. */
async function takeApart(form: DeskForm, story: string): Promise<CommandResult> {
  const { ports, choice, digest, under, now } = form
  const others = joinedWith(choice, story)
  if ((await save(form)) === null) return conflict(form)
  await ports.stories.takeApart(digest.id, story, others, now)
  await ports.stories.addToDraft(digest.id, under.slot.name, story)
  return done('taken-apart')
}

async function joinAgain(form: DeskForm, story: string): Promise<CommandResult> {
  const { ports, digest } = form
  if ((await save(form)) === null) return conflict(form)
  await ports.stories.joinAgain(digest.id, story)
  return done('joined-again')
}

async function sendTest(form: DeskForm): Promise<CommandResult> {
  const { ports, digest, under, fields, edits, now } = form
  const to = parseMailbox(lastOf(fields, 'to'))
  if (!to.ok) return { kind: 'mistake', message: NO_ADDRESS, edits }
  // A test does not fix which stories the Edition contains.
  if ((await save(form, { fixesStories: false })) === null) return conflict(form)
  const job = { ...ports.publish, settings: digest, slot: under.slot, edits, to: to.value }
  const outcome = await testSend({ ...job, token: lastOf(fields, 'token'), now })
  logReport([outcome])
  const notice = outcomeNotice(outcome)
  return done(notice === 'sent' ? 'test-sent' : notice)
}

const NO_ADDRESS = 'This is not a mail address. Write it as name@example.org.'

/** Saves the edits with the decision, and fixes the Stories of the Edition. Null when somebody else saved first. */
async function save(
  { ports, choice, digest, under, fields, edits, now }: DeskForm,
  { decision = 'save', fixesStories = true }: { decision?: Decision; fixesStories?: boolean } = {},
): Promise<Review | null> {
  const { review, slot } = under
  const hash = needsHash(review, decision)
    ? (await prepareEdition(choice, digest, { at: now, name: slot.name }, edits)).edition.hash
    : null
  const decided = reviewAfter(review, edits, decision, hash, lastOf(fields, 'hash'))
  // After "Undo all changes" the stories are chosen automatically again.
  const stories = fixesStories && decision !== 'reset' ? chosenKeys(choice) : undefined
  return ports.reviews.saveReview(decided, now, stories)
}

const done = (notice: Notice): CommandResult => ({ kind: 'done', notice, at: null })

const conflict = ({ edits }: DeskForm): CommandResult => ({ kind: 'conflict', edits })

/** Keeps the typed text in the form when it could not be saved. */
const typedInto = (edits: Edits, fields: Fields): Edits => ({
  ...edits,
  subject: lastOf(fields, 'subject'),
  note: lastOf(fields, 'note'),
})
