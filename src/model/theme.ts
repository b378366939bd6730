/** The look of the mails and web pages of one digest. The defaults are filled in at build time, where the contrast is checked. */
export interface Theme {
  readonly light: Palette
  readonly dark: Palette
  /** CSS font lists: `Georgia, 'Times New Roman', serif`. */
  readonly headingFont: string
  readonly bodyFont: string
}

/** Colours as `#rrggbb`. */
export interface Palette {
  /** Around the sheet. */
  readonly background: string
  /** Behind the text. */
  readonly paper: string
  /** Headings. */
  readonly strong: string
  readonly text: string
  /** Subtitles and ledes. */
  readonly soft: string
  /** Bylines and footers. */
  readonly muted: string
  /** Links, labels and the short line above an Issue. */
  readonly accent: string
  /** Thin lines between stories. */
  readonly rule: string
}

/** What an owner chooses; the other colours are mixed from these. */
export interface ThemeChoice {
  readonly accent?: string | undefined
  readonly background?: string | undefined
  readonly paper?: string | undefined
  readonly text?: string | undefined
  readonly darkAccent?: string | undefined
  readonly darkBackground?: string | undefined
  readonly darkPaper?: string | undefined
  readonly darkText?: string | undefined
  readonly headingFont?: string | undefined
  readonly bodyFont?: string | undefined
}

export const DEFAULT_THEME: Theme = {
  light: {
    background: '#f5f1ea',
    paper: '#fffdf9',
    strong: '#1d1916',
    text: '#2b2622',
    soft: '#4a433b',
    // Dark enough to be read where a mail program turns lightness over (OKLCH): it is light on black then.
    muted: '#574f46',
    accent: '#8c2f22',
    rule: '#e3dbce',
  },
  dark: {
    background: '#14110f',
    paper: '#1d1916',
    strong: '#f6efe6',
    text: '#e6ddd1',
    soft: '#d0c6b8',
    muted: '#b0a494',
    accent: '#ff9d87',
    rule: '#3a332c',
  },
  headingFont: "Georgia, 'Times New Roman', serif",
  bodyFont: "-apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
}

/** The complete theme of a choice. What is not chosen is as in the default. */
export function themeOf(choice: ThemeChoice | null): Theme {
  if (choice === null) return DEFAULT_THEME
  return {
    light: paletteOf(DEFAULT_THEME.light, choice),
    dark: paletteOf(DEFAULT_THEME.dark, {
      accent: choice.darkAccent,
      background: choice.darkBackground,
      paper: choice.darkPaper,
      text: choice.darkText,
    }),
    headingFont: choice.headingFont ?? DEFAULT_THEME.headingFont,
    bodyFont: choice.bodyFont ?? DEFAULT_THEME.bodyFont,
  }
}

/** Mixed colours have the same distance from text and paper as in the default. */
function paletteOf(usual: Palette, { accent, background, paper, text }: ThemeChoice): Palette {
  const own = {
    ...usual,
    accent: accent ?? usual.accent,
    background: background ?? usual.background,
    paper: paper ?? usual.paper,
  }
  if (paper === undefined && text === undefined) return own
  const ink = text ?? usual.strong
  return {
    ...own,
    strong: ink,
    text: mixed(ink, own.paper, 0.06),
    soft: mixed(ink, own.paper, 0.18),
    muted: mixed(ink, own.paper, 0.32),
    rule: mixed(ink, own.paper, 0.87),
  }
}

/** A colour on the straight line between two, in sRGB. `share` of the second, from 0 to 1. */
function mixed(one: string, other: string, share: number): string {
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const others = channels(other)
  const mix = channels(one).map((value, i) => Math.round(value + ((others[i] ?? value) - value) * share))
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
