import type { Block, Section } from '../model/issue.ts'
import { noticesIn } from './sections/notices.ts'

/** Plain text under a heading as one story, as evaluation and training sets have it. */
export function plainSection(text: string, heading: string): Section {
  const blocks: readonly Block[] = [{ kind: 'paragraph', start: 0, end: text.length, links: [] }]
  return {
    key: '',
    bodyHash: null,
    text,
    heading,
    kicker: null,
    blocks,
    marks: noticesIn(text, blocks),
    takeaway: null,
    references: [],
    truncated: false,
    kind: 'news',
  }
}
