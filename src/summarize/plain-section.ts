import type { Section } from '../model/issue.ts'

/** A plain text under a heading as one story: what an evaluation or a training set holds. */
export const plainSection = (text: string, heading: string): Section => ({
  key: '',
  bodyHash: null,
  text,
  heading,
  kicker: null,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length, links: [] }],
  marks: [],
  takeaway: null,
  references: [],
  truncated: false,
  kind: 'news',
})
