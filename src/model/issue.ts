/** One parsed document: a newsletter issue or a post. */
export interface Issue {
  /** Part of preview addresses: `[a-z0-9-]+`, unique among the Issues of one bundle. */
  readonly id: string
  /** Identifies this Issue, whatever other documents are read with it: SHA-256, hex. See `parse/identify.ts`. */
  readonly key: string
  /** The file or address it came from, as its Source names it: `letters/2026-03.md`. */
  readonly path: string
  /** SHA-256, hex, of the bytes that were read. */
  readonly documentHash: string
  /** The author marked it as not published. It is never sent. */
  readonly draft: boolean
  readonly title: string
  readonly author: string | null
  readonly site: string | null
  readonly url: string | null
  readonly icon: string | null
  /** ISO 8601 as the author wrote it. Without a time zone it is the author's local time and is never converted. */
  readonly date: string | null
  /** BCP 47 tag: what the Source says, else what its text looks like; null if unknown. */
  readonly language: string | null
  /** The author's own summary, unless it repeats the body. */
  readonly excerpt: string | null
  readonly sections: readonly Section[]
  /** Stories named in the title but missing in the text. */
  readonly announced: readonly string[]
  /** Text that belongs to no Story, with the reason. Only the owner sees it. */
  readonly notTold: readonly NotTold[]
  /** The source gave only a summary, and the full text is elsewhere. Left out when it gave all of it. */
  readonly thin?: boolean
  /** A date that was written but cannot be read. */
  readonly unreadDate: string | null
}

/** What the last so many issues of a source before it have word for word is left out of an Issue. */
export const EARLIER_ISSUES = 6

export interface NotTold {
  readonly text: string
  readonly reason: string
}

/** One story as its author wrote it. Every word of the document is in the `text` of a Section or in `notTold`. */
export interface Section {
  /** Identifies this Story in every Edition: the Issue's key, `/` and the heading as a slug. See `parse/identify.ts`. */
  readonly key: string
  /** SHA-256, hex, of its words. Null when it has too few words to say that two Sections are the same. */
  readonly bodyHash: string | null
  /** Everything of this story, as plain text; every Span below points into it. */
  readonly text: string
  readonly heading: string
  readonly kicker: string | null
  /** The body, without heading, kicker, takeaway and references. In source order. */
  readonly blocks: readonly Block[]
  /** The author's formatting, for showing the text as it was written. In source order. */
  readonly marks: readonly Mark[]
  /** The author's own "why this matters", without its label. */
  readonly takeaway: Span | null
  readonly references: readonly Reference[]
  /** The Source ends in the middle of this story. */
  readonly truncated: boolean
  /** Fiction and advertisements are never summarised: no sentence of them is kept. */
  readonly kind: Kind
}

/** A notice (subscribe, thanks, contents) is listed in `notTold` and is never a Section; links are a list without prose. */
export type Kind = 'news' | 'links' | 'notice' | 'sponsor' | 'fiction'

/** The first three kinds. The JSON key `form` still has only these. */
export type Form = 'news' | 'fiction' | 'sponsor'

/** UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Link extends Span {
  readonly url: string
}

/** Bold words, headings within a story, links outside of Blocks, text that is left out of the summary, and sentences that are told only where a story has nothing else. */
export type Mark =
  | (Span & { readonly kind: 'strong' | 'heading' })
  | (Span & { readonly kind: 'link'; readonly url: string })
  | (Span & { readonly kind: 'not told'; readonly reason: string })
  | (Span & { readonly kind: 'notice'; readonly reason: string })

/** In source order: an item comes before the items that it contains. */
export interface ListItem extends Span {
  /** How many items of its list contain it. Left out for none. */
  readonly depth?: number
  /** Whether the list within an item, which it belongs to, is numbered. Left out for no. */
  readonly ordered?: boolean
}

export interface Paragraph extends Span {
  readonly kind: 'paragraph'
  readonly links: readonly Link[]
}

export type Block =
  | Paragraph
  | (Span & { readonly kind: 'quote'; readonly links: readonly Link[] })
  | (Span & {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly ListItem[]
      readonly links: readonly Link[]
    })
  | (Span & { readonly kind: 'code' })
  | (Span & { readonly kind: 'table' })
  | (Span & { readonly kind: 'image'; readonly url: string })

/** A link the author gives. A label without a known address has `url: null`: it is shown, never linked. */
export interface Reference {
  /** The author's words before the link: "Read more". */
  readonly label: string | null
  readonly title: string
  /** Who published it: "arXiv". */
  readonly source: string | null
  readonly url: string | null
  /** The Source was cut inside this reference. */
  readonly truncated: boolean
}
