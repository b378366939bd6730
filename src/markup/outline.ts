/** What the rules need to know of a mail's HTML. Everything is in the order of the mail and counted from 1. */
export interface Outline {
  /** Null where there is no `<html>`. */
  readonly root: { readonly lang: string | null; readonly dir: string | null } | null
  /** Null where there is none. */
  readonly title: string | null
  readonly headings: readonly HeadingSeen[]
  readonly links: readonly LinkSeen[]
  readonly images: readonly ImageSeen[]
  readonly tables: readonly TableSeen[]
  /** What mail programs refuse to run, or what would load something from elsewhere. In words. */
  readonly active: readonly string[]
  /** Texts that no reader and no inbox sees; the one at the start is the preheader. */
  readonly hidden: readonly HiddenText[]
  /** What an inbox shows beside the subject. Null where no hidden text comes before the first visible word: it shows that then. */
  readonly preheader: PreheaderSeen | null
  /** What readers see; elements that end a line do so here. */
  readonly words: string
  /** `words` without the content of elements for code. */
  readonly prose: string
  /** The content of elements for code, or text in a font for it. */
  readonly code: string
  /** Ids and names that `#…` can lead to. */
  readonly anchors: ReadonlySet<string>
}

export interface HeadingSeen {
  readonly level: number
  readonly text: string
}

export interface LinkSeen {
  readonly number: number
  /** Without spaces round it; null where the attribute is missing. */
  readonly href: string | null
  /** Whether it is a mark to be linked to, and no link. */
  readonly isAnchor: boolean
  /** What a reader sees, images by their alternative text. */
  readonly text: string
  /** What stands just before and just behind it. Few rules ask. */
  readonly around: () => string
  /** Whether it contains an image. */
  readonly hasPicture: boolean
  /** `aria-label`: read aloud instead of the text. */
  readonly label: string | null
  /** `title`: read aloud where there is neither. */
  readonly title: string | null
  /** Nobody sees it. */
  readonly hidden: boolean
}

export interface ImageSeen {
  readonly number: number
  readonly src: string
  readonly alt: string | null
  /** What is read aloud in place of `alt`. */
  readonly label: string | null
  /** Marked as decoration, or not shown. */
  readonly silent: boolean
  /** As HTML or CSS say it, in CSS pixels; null where not given or not in pixels (`auto`, `50%`: given, but unknown). */
  readonly width: Length
  readonly height: Length
}

/** `missing`: neither attribute nor style; `other`: given, but not in pixels. */
export type Length = number | 'missing' | 'other'

export interface TableSeen {
  readonly number: number
  /** `role="presentation"` or `none`. */
  readonly isLayout: boolean
  /** Has `th`, `caption` or `summary`: a table of facts. */
  readonly isData: boolean
}

export interface HiddenText {
  readonly text: string
  /** How it is hidden: `display:none`, `font-size:0`, … */
  readonly how: string
}

export interface PreheaderSeen {
  /** Without filler and spaces round it. */
  readonly text: string
  /** How many characters of filler keep the body out of the inbox line. */
  readonly filler: number
}
