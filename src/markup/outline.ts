/** What the rules need to know of a mail's HTML. Everything is in the order of the mail and counted from 1. */
export interface Outline {
  /** Null when there is no `<html>`. */
  readonly root: { readonly lang: string | null; readonly dir: string | null } | null
  /** Null when there is none. */
  readonly title: string | null
  readonly headings: readonly HeadingSeen[]
  readonly links: readonly LinkSeen[]
  readonly images: readonly ImageSeen[]
  readonly tables: readonly TableSeen[]
  /** Code that mail programs refuse to run, or things that load over the network. Short phrases. */
  readonly active: readonly string[]
  /** Texts that no reader and no inbox shows; the one at the start is the preheader. */
  readonly hidden: readonly HiddenText[]
  /**
   * What an inbox shows beside the subject. Null when no hidden text comes before the first visible word: the inbox then shows that
   * word.
   */
  readonly preheader: PreheaderSeen | null
  /** The visible text; elements that end a line end one here. */
  readonly words: string
  /** `words` without the content of code elements. */
  readonly prose: string
  /** The content of code elements, and text in a monospace font. */
  readonly code: string
  /** Ids and names that `#…` can link to. */
  readonly anchors: ReadonlySet<string>
}

export interface HeadingSeen {
  readonly level: number
  readonly text: string
}

export interface LinkSeen {
  readonly number: number
  /** Trimmed; null when the attribute is missing. */
  readonly href: string | null
  /** Whether it is an anchor to link to, and not a link itself. */
  readonly isAnchor: boolean
  /** The visible text; images count with their alternative text. */
  readonly text: string
  /** The text just before and just after it. Few rules need it. */
  readonly around: () => string
  /** Whether it contains an image. */
  readonly hasPicture: boolean
  /** `aria-label`: a screen reader reads it instead of the text. */
  readonly label: string | null
  /** `title`: a screen reader reads it when there is neither text nor label. */
  readonly title: string | null
  /** Whether it is hidden. */
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
  /** From HTML or CSS, in CSS pixels; null when not given or not in pixels (`auto`, `50%`: given, but unknown). */
  readonly width: Length
  readonly height: Length
}

/** `missing`: neither attribute nor style; `other`: given, but not in pixels. */
export type Length = number | 'missing' | 'other'

export interface TableSeen {
  readonly number: number
  /** `role="presentation"` or `none`. */
  readonly isLayout: boolean
  /** Has `th`, `caption` or `summary`: a data table. */
  readonly isData: boolean
}

export interface HiddenText {
  readonly text: string
  /** How it is hidden: `display:none`, `font-size:0`, … */
  readonly how: string
}

export interface PreheaderSeen {
  /** Trimmed, without filler. */
  readonly text: string
  /** How many characters of filler follow, which keep the body out of the inbox line. */
  readonly filler: number
}
