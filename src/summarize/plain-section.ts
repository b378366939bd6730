import type { Section } from '../model/issue.ts'

/** Plain text under a heading as one story, as evaluation and training sets have it. */
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
