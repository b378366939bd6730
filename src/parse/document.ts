import type { Block, Link, Span } from '../model/issue.ts'

/** A body as plain text with its structure beside it: what every format is decoded to before it is cut into Sections. */
export interface Document {
  readonly text: string
  /** In source order, not overlapping; white space and nothing else lies between them. */
  readonly blocks: readonly DocumentBlock[]
}

export type DocumentBlock = Block | Heading | Rule

export interface Heading extends Span {
  readonly kind: 'heading'
  /** 1 to 6; 7 for a paragraph that is bold from end to end. */
  readonly depth: number
  readonly links: readonly Link[]
}

/** A line that only separates. */
export interface Rule extends Span {
  readonly kind: 'rule'
}
