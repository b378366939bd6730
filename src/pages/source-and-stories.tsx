import { markText } from '../inspect/marked-text.ts'
import type { Brief, KeptSentence, Story } from '../model/brief.ts'
import type { Issue, Section } from '../model/issue.ts'
import { isEnglish } from '../summarize/english.ts'
import { explainChoice } from '../summarize/explain.ts'
import { shortenStory } from '../summarize/shorten.ts'
import { count } from '../text/count.ts'
import { truncate } from '../text/truncate.ts'

interface SourceAndStoriesProps {
  readonly issue: Issue
  /** Its fullest. */
  readonly brief: Brief
  /** Keys of the Stories to show; null for all. */
  readonly shown?: ReadonlySet<string> | null
}

/** An Issue as its author wrote it, the kept sentences marked, beside what was kept of it and why. */
export const SourceAndStories = ({ issue, brief, shown = null }: SourceAndStoriesProps) => (
  <section>
    <h2>Source and stories</h2>
    <p class="soft">
      Each story as its author wrote it, with the kept sentences marked, and what is kept of it at full length. The{' '}
      <dfn>gist</dfn> is the one sentence that tells the story; <dfn>points</dfn> add to it. Each links to its place in
      the text.
    </p>
    {issue.sections.map((section, i) => {
      const story = brief.stories[i]
      return story === undefined || (shown !== null && !shown.has(story.key)) ? null : (
        <StoryBesideSource
          section={section}
          story={shortenStory(story, 'full')}
          name={`s${i + 1}`}
          language={brief.language}
        />
      )
    })}
    {shown === null && issue.notTold.length > 0 ? <NotToldParts parts={issue.notTold} /> : null}
  </section>
)

/** For the owner only: strangers are shown the Stories that were told, and nothing else. */
const NotToldParts = ({ parts }: { parts: Issue['notTold'] }) => (
  <details>
    <summary>{count(parts.length, 'part')} not told</summary>
    <dl>
      {parts.slice(0, MOST_PARTS).map(({ text, reason }) => (
        <>
          <dt>{reason}</dt>
          <dd>{truncate(text, 400)}</dd>
        </>
      ))}
    </dl>
  </details>
)

const MOST_PARTS = 200

const StoryBesideSource = ({
  section,
  story,
  name,
  language,
}: {
  section: Section
  story: Story
  name: string
  language: string | null
}) => {
  const why = isEnglish(language) ? explainChoice(section) : NOTHING_LEARNED
  return (
    <article class="beside" aria-labelledby={name}>
      <h3 id={name}>{story.heading}</h3>
      <div class="source" lang={language ?? undefined}>
        {markText(section.text, story.sentences).map(({ text, mark }) => {
          const sentence = mark === null ? undefined : story.sentences[mark]
          return sentence === undefined ? (
            text
          ) : (
            <mark id={sentence.anchor} class={sentence.role}>
              {text}
            </mark>
          )
        })}
      </div>
      <ol class="kept">
        {story.sentences.map((sentence) => (
          <Kept sentence={sentence} why={why.get(sentence.start) ?? []} />
        ))}
        {story.sentences.length === 0 ? <li class="soft">{NOTHING_KEPT[story.form]}</li> : null}
      </ol>
    </article>
  )
}

const Kept = ({ sentence, why }: { sentence: KeptSentence; why: readonly string[] }) => (
  <li>
    <a href={`#${sentence.anchor}`}>{ROLES[sentence.role]}</a> {sentence.text}
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

const NOTHING_LEARNED: ReadonlyMap<number, readonly string[]> = new Map()

const ROLES = { gist: 'Gist', point: 'Point', takeaway: 'Why it matters' } as const

const NOTHING_KEPT = {
  news: 'No sentence of this story makes sense on its own, so only its heading is shown.',
  fiction: 'This is fiction, so only its heading is shown.',
  sponsor: 'This is an advertisement, so only its heading is shown.',
} as const
