import { wrap } from '../text/wrap.ts'
import type { DigestView } from './templates.gen.ts'

const WIDTH = 72

/** The text part, written for reading: 72 columns, each address on its own line, never cut. */
export function plainText(view: DigestView): string {
  const blocks = [
    `${view.title.toUpperCase()}\n${view.date}\n${wrap(view.summary, WIDTH)}`,
    ...view.note.map((paragraph) => wrap(paragraph, WIDTH)),
    view.contents.length === 0
      ? null
      : `In this edition\n${view.contents.map(({ heading }) => item(heading)).join('\n')}`,
    ...view.briefs.flatMap(briefBlocks),
    view.more === null ? null : `${wrap(view.more, WIDTH)}:\n${view.web}`,
    `-- \n${wrap(view.reason, WIDTH)}${view.online ? `\nRead in the browser: ${view.web}` : ''}${view.unsubscribe === null ? '' : `\nUnsubscribe: ${view.unsubscribe}`}\n\n${view.sender === null ? '' : `${wrap(view.sender, WIDTH)}\n`}${wrap(view.postalAddress, WIDTH)}`,
  ]
  return `${blocks.filter((block) => block !== null).join('\n\n')}\n`
}

type BriefView = DigestView['briefs'][number]
type StoryView = BriefView['stories'][number]

function briefBlocks(brief: BriefView): string[] {
  const name = wrap(brief.title, WIDTH)
  const head = [
    '='.repeat(WIDTH),
    name,
    brief.subtitle === null ? null : wrap(brief.subtitle, WIDTH),
    wrap(brief.byline, WIDTH),
  ]
  return [
    head.filter((line) => line !== null).join('\n'),
    ...(brief.lede === null ? [] : [wrap(brief.lede, WIDTH)]),
    ...brief.stories.map(storyBlock),
    ...(brief.also.length === 0 ? [] : [`Also in this issue\n${brief.also.map(item).join('\n')}`]),
    ...(brief.original.url === null ? [] : [`${wrap(`Read ${brief.original.name}:`, WIDTH)}\n${brief.original.url}`]),
  ]
}

function storyBlock(story: StoryView): string {
  const parts = [
    story.heading === null ? null : underlined(wrap(story.heading, WIDTH)),
    story.kind === null ? null : `[${story.kind}]`,
    story.update === null ? null : `[${story.update}]`,
    story.kicker === null ? null : wrap(story.kicker, WIDTH),
    story.gist.length === 0 ? null : wrap(story.gist.map(textOf).join(' '), WIDTH),
    story.points.length === 0 ? null : story.points.map(({ text }) => item(text)).join('\n'),
    story.takeaway.length === 0 ? null : wrap(`Why it matters: ${story.takeaway.map(textOf).join(' ')}`, WIDTH),
    story.references.length === 0 ? null : story.references.map(referenceLines).join('\n'),
    story.alsoIn.length === 0
      ? null
      : `Also in:\n${story.alsoIn.map(({ name, url }) => `${item(name)}\n  ${url}`).join('\n')}`,
    story.cut === null ? null : wrap(`[${story.cut}]`, WIDTH),
  ]
  return parts.filter((part) => part !== null).join('\n\n')
}

const textOf = ({ text }: { readonly text: string }) => text
const item = (text: string) => wrap(text, WIDTH, '* ', '  ')

function referenceLines({ label, title, source, url }: StoryView['references'][number]): string {
  const line = `${label === null ? '' : `${label}: `}${title}${source === null ? '' : ` (${source})`}`
  return url === null ? wrap(line, WIDTH, '> ', '  ') : `${wrap(line, WIDTH, '> ', '  ')}\n  ${url}`
}

const underlined = (text: string) => `${text}\n${'-'.repeat(Math.max(...text.split('\n').map((line) => line.length)))}`
