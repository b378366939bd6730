import { html as markup } from 'hono/html'
import type { DigestSettings } from '../model/settings.ts'
import { count } from '../text/count.ts'
import { type Part, partView } from './part-view.ts'
import type { DigestView } from './templates.gen.ts'

/**
 * The content of an Edition as plain HTML for feed readers, which have their own fonts and colours: headings, paragraphs, lists and
 * links, with the texts of the mail. A very long Edition is cut to its first part, with the number of other stories. A heading
 * links to its story in the original.
 */
export function feedContent({ content, ...part }: Omit<Part, 'subject'>, settings: DigestSettings): string {
  const view = partView({ ...part, content, subject: null }, settings)
  const left = part.place === null ? 0 : part.place.stories - part.place.last
  return String(
    markup`<p>${view.summary}.</p>${view.note.map((text) => markup`<p>${text}</p>`)}${view.briefs.map((brief, b) => briefHtml(brief, content.briefs[b]?.language ?? null))}${left === 0 ? '' : markup`<p><a href="${view.web}">${count(left, 'more story', 'more stories')} on the web</a></p>`}`,
  )
}

type BriefView = DigestView['briefs'][number]
type StoryView = BriefView['stories'][number]
type Html = ReturnType<typeof markup>

const briefHtml = (brief: BriefView, language: string | null): Html => {
  const body = markup`<h2>${brief.title}</h2>${paragraph(brief.subtitle)}<p>${brief.byline}</p>${paragraph(brief.lede)}${brief.stories.map(storyHtml)}${brief.also.length === 0 ? '' : markup`<h3>Also in this issue</h3><ul>${brief.also.map((promise) => markup`<li>${promise}</li>`)}</ul>`}${brief.original.url === null ? '' : markup`<p><a href="${brief.original.url}">Read ${brief.original.name}</a></p>`}`
  const directed = brief.direction === 'rtl' ? markup`<div dir="rtl">${body}</div>` : body
  return language === null ? directed : markup`<div lang="${language}">${directed}</div>`
}

const storyHtml = (story: StoryView): Html =>
  markup`${story.heading === null ? '' : markup`<h3>${linked(story.heading, placeOf(story))}</h3>`}${story.kind === null ? '' : markup`<p><em>${story.kind}</em></p>`}${story.update === null ? '' : markup`<p><em>${story.update}</em></p>`}${story.kicker === null ? '' : markup`<p><em>${story.kicker}</em></p>`}${story.gist.map(({ text }) => markup`<p>${text}</p>`)}${story.points.length === 0 ? '' : markup`<ul>${story.points.map(({ text }) => markup`<li>${text}</li>`)}</ul>`}${story.takeaway.length === 0 ? '' : markup`<p><strong>Why it matters:</strong> ${story.takeaway.map(({ text }) => text).join(' ')}</p>`}${story.references.map(referenceHtml)}${story.alsoIn.length === 0 ? '' : markup`<p>Also in: ${story.alsoIn.map(({ name, url, comma }) => markup`<a href="${url}">${name}</a>${comma === null ? '' : ', '}`)}</p>`}${paragraph(story.cut)}`

const placeOf = ({ gist, points, takeaway }: StoryView) => [...gist, ...points, ...takeaway][0]?.source ?? null

const referenceHtml = ({ label, title, source, url }: StoryView['references'][number]): Html =>
  markup`<p>${label === null ? '' : `${label}: `}${linked(title, url)}${source === null ? '' : ` (${source})`}</p>`

const linked = (text: string, url: string | null) => (url === null ? text : markup`<a href="${url}">${text}</a>`)

const paragraph = (text: string | null) => (text === null ? '' : markup`<p>${text}</p>`)
