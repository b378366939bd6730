import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue, Paragraph, Section } from '../../src/model/issue.ts'
import { splitSentences } from '../../src/text/sentences.ts'

/** Sentences a paragraph, as the seeds have them. */
const PARAGRAPH = 4

/** Every sentence of the paragraphs of some issues, in order. */
export const sentencesOf = (issues: readonly Issue[]): string[] =>
  issues
    .flatMap(newsOf)
    .flatMap(({ text, blocks }) =>
      blocks
        .filter(({ kind }) => kind === 'paragraph')
        .flatMap(({ start, end }) => sentencesIn(text.slice(start, end).replace(/\s+/g, ' '))),
    )

/** Every sentence of `DIR/data/*.jsonl` once: a text as long as ours with as many words as such a text has. */
export function sentencesOfData(dir: string): string[] {
  const rows = readdirSync(join(dir, 'data'))
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(dir, 'data', name), 'utf8')
        .split('\n')
        .filter(Boolean),
    )
  return [...new Set(rows.flatMap((row) => sentencesIn((JSON.parse(row) as { text: string }).text)))]
}

const sentencesIn = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

/** Only news is ranked: fiction and sponsors would cost nothing and flatter the curve. */
export const newsOf = (issue: Issue): readonly Section[] => issue.sections.filter(({ kind }) => kind === 'news')

/** Paragraphs of at least `length` characters together: the sentences in their order, over and over, no chance in it. */
export function paragraphsOf(sentences: readonly string[], length: number): string[] {
  const paragraphs: string[] = []
  for (let i = 0, size = 0; size < length; i += PARAGRAPH) {
    const paragraph = Array.from({ length: PARAGRAPH }, (_, j) => sentences[(i + j) % sentences.length]).join(' ')
    paragraphs.push(paragraph)
    size += paragraph.length + 2
  }
  return paragraphs
}

/** One story with a heading of its own and nothing but paragraphs. */
export function sectionOf(heading: string, paragraphs: readonly string[]): Section {
  let start = heading.length + 2
  const blocks = paragraphs.map((paragraph): Paragraph => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length, links: [] }
    start = block.end + 2
    return block
  })
  return {
    key: `issue/${heading}`,
    bodyHash: null,
    text: [heading, ...paragraphs].join('\n\n'),
    heading,
    kicker: null,
    blocks,
    marks: [],
    takeaway: null,
    references: [],
    truncated: false,
    kind: 'news',
  }
}
