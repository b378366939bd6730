import type { Brief, KeptSentence, Story } from '../model/brief.ts'
import type { Issue, Section } from '../model/issue.ts'
import { displayHeading } from '../render/heading.ts'
import { isEnglish } from '../summarize/english.ts'
import { explainChoice } from '../summarize/explain.ts'
import { shortenStory } from '../summarize/shorten.ts'
import { count } from '../text/count.ts'
import { directionOf } from '../text/direction.ts'
import { truncate } from '../text/truncate.ts'
import { SourceText } from './source-text.tsx'

interface SourceAndStoriesProps {
  readonly issue: Issue
  /** The full-length Brief of the Issue. */
  readonly brief: Brief
  /** Keys of the Stories to show; null for all. */
  readonly shown?: ReadonlySet<string> | null
}

/** An Issue as its author wrote it, the kept sentences marked, beside the sentences that were kept, and why. */
export const SourceAndStories = ({ issue, brief, shown = null }: SourceAndStoriesProps) => (
  <section>
    <h2>Source and stories</h2>
    <p class="soft">
      Each story as its author wrote it. The sentences that Marrow keeps are marked, as many as the length Full shows,
      with the reasons. The <dfn>gist</dfn> is the one sentence that tells the story; <dfn>points</dfn> add to it. Each
      links to its place in the text.
    </p>
    {issue.sections.map((section, i) => {
      const story = brief.stories[i]
      return story === undefined || (shown !== null && !shown.has(story.key)) ? null : (
        <StoryBesideSource
          section={section}
          story={shortenStory(story, 'full')}
          name={`s${i + 1}`}
          language={brief.language}
          reasons={shown === null}
        />
      )
    })}
    {shown === null && issue.notTold.length > 0 ? <NotToldParts issue={issue} /> : null}
  </section>
)

/** For the owner only. Others see only Stories that were sent. */
const NotToldParts = ({ issue }: { issue: Issue }) => {
  const within = new Set(
    issue.sections.flatMap(({ text, marks }) =>
      marks.flatMap((mark) => (mark.kind === 'not told' ? [text.slice(mark.start, mark.end)] : [])),
    ),
  )
  const parts = issue.notTold.filter(({ text }) => !within.has(text))
  if (parts.length === 0) return null
  return (
    <section aria-labelledby="not-told">
      <h3 id="not-told">Left out</h3>
      <p class="soft">The other parts of this issue, and why they are in no story. Only you see this.</p>
      {parts.slice(0, MOST_PARTS).map(({ text, reason }) => (
        <div class="side-by-side left-out">
          <p class="source" lang={issue.language ?? undefined} dir={directionOf(issue.language, text)}>
            {truncate(text, LONGEST_PART)}
          </p>
          <p class="why">{reason}</p>
        </div>
      ))}
      {parts.length > MOST_PARTS ? <p class="soft">And {count(parts.length - MOST_PARTS, 'more part')}.</p> : null}
    </section>
  )
}

const LONGEST_PART = 600
const MOST_PARTS = 200

const StoryBesideSource = ({
  section,
  story,
  name,
  language,
  reasons,
}: {
  section: Section
  story: Story
  name: string
  language: string | null
  reasons: boolean
}) => {
  const direction = directionOf(language, section.text)
  const why = isEnglish(language) ? explainChoice(section) : NO_REASONS
  return (
    <article class="side-by-side" aria-labelledby={name}>
      <h3 id={name} lang={language ?? undefined} dir={direction}>
        {displayHeading(story.heading)}
      </h3>
      <div class="source" lang={language ?? undefined} dir={direction}>
        <SourceText section={section} sentences={story.sentences} reasons={reasons} />
      </div>
      <ol class="kept">
        {story.sentences.map((sentence) => (
          <Kept sentence={sentence} language={language} why={why.get(sentence.start) ?? []} />
        ))}
        {story.sentences.length === 0 ? <li class="soft">{NOTHING_KEPT[story.form]}</li> : null}
      </ol>
    </article>
  )
}

interface KeptProps {
  readonly sentence: KeptSentence
  readonly language: string | null
  readonly why: readonly string[]
}

const Kept = ({ sentence, language, why }: KeptProps) => (
  <li>
    <a href={`#${sentence.anchor}`}>{ROLES[sentence.role]}</a> <bdi lang={language ?? undefined}>{sentence.text}</bdi>
    {why.length === 0 ? null : (
      <details>
        <summary>Why this sentence</summary>
        <ul class="plain">
          {why.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      </details>
    )}
  </li>
)

const NO_REASONS: ReadonlyMap<number, readonly string[]> = new Map()

const ROLES = { gist: 'Gist', point: 'Point', takeaway: 'Why it matters' } as const

const NOTHING_KEPT = {
  news: 'No sentence of this story makes sense on its own, so only its heading and its links are shown.',
  fiction: 'This is fiction, so only its heading and its links are shown.',
  sponsor: 'This is an advertisement, so only its heading and its links are shown.',
} as const
