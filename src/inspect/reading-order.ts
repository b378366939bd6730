import { BLOCKS, UNSPOKEN } from '../markup/elements.ts'
import { type ElementHandler, readElements } from '../markup/read-elements.ts'

/** One thing a screen reader says, in the order it says them. */
export interface Utterance {
  readonly role: 'heading' | 'paragraph' | 'list' | 'list item' | 'quote' | 'table' | 'cell'
  /** The level of a heading, 1 to 6; else null. */
  readonly level: number | null
  /** The number of items of a list; else null. */
  readonly items: number | null
  readonly parts: readonly SpokenPart[]
}

export interface SpokenPart {
  readonly kind: 'text' | 'link' | 'image'
  /** The accessible name. Empty for a link or an image that has none. */
  readonly name: string
  readonly href: string | null
}

/**
 * What a screen reader reads of a mail, in order. Layout tables (`role="presentation"`) are left out, and so is content hidden by
 * inline styles or `aria-hidden`. Rules of style sheets are not applied. Sources: HTML-AAM, accname 1.2.
 */
export function readingOrder(html: string): Utterance[] {
  const reader = new ReadingOrder()
  readElements(html, reader)
  return reader.said()
}

class ReadingOrder implements ElementHandler<Open> {
  private readonly drafts: Draft[] = []
  private draft: Draft | null = null
  private link: SpokenPart | null = null

  said(): Utterance[] {
    this.flush()
    return this.drafts.filter(
      ({ role, items, parts }) => parts.length > 0 || role === 'table' || (role === 'list' && items !== 0),
    )
  }

  open(name: string, attributes: Attributes, above: Open | undefined): Open {
    const layout = /^(?:presentation|none)$/i.test(attributes.get('role') ?? '')
    const kind = kindOf(name, attributes, layout, above)
    const hidden = above?.hidden === true || isHidden(name, attributes)
    if (!hidden && BLOCKS.has(name)) this.endBlock()
    const list: Draft | null =
      !hidden && (kind === 'list' || kind === 'table')
        ? { role: kind, level: null, items: kind === 'list' ? 0 : null, parts: [] }
        : null
    if (list !== null) this.drafts.push(list)
    if (!hidden && kind === 'list item' && above?.list != null && above.list.items !== null) above.list.items += 1
    const open: Open = {
      kind,
      hidden,
      letters: lettersOf(attributes.get('style')) ?? above?.letters ?? 'none',
      spoken:
        kind === null || kind === 'list' || kind === 'table' ? (above?.spoken ?? PARAGRAPH) : spokenOf(name, kind),
      list: kind === 'list' ? list : (above?.list ?? null),
      inLayout: name === 'table' ? layout : (above?.inLayout ?? null),
    }
    return hidden ? open : this.sayTag(name, attributes, layout, open)
  }

  /** What a screen reader says of the element itself. The label of a link replaces its words. */
  private sayTag(name: string, attributes: Attributes, layout: boolean, open: Open): Open {
    const href = attributes.get('href')
    const label = attributes.get('aria-label')
    if (name === 'a' && href !== undefined) {
      this.link = { kind: 'link', name: '', href }
      this.say(this.link, open)
      if ((label?.trim() ?? '') !== '') {
        this.sayInLink(label?.trim() ?? '')
        return { ...open, hidden: true }
      }
    } else if (name === 'img' && !layout && attributes.get('alt')?.trim() !== '') {
      const spoken = label ?? attributes.get('alt') ?? ''
      if (!this.sayInLink(spoken)) this.say({ kind: 'image', name: spoken, href: null }, open)
    } else if (name === 'br' && !this.sayInLink(' ')) this.say({ kind: 'text', name: ' ', href: null }, open)
    return open
  }

  text(text: string, open: Open | undefined): void {
    if (open?.hidden === true) return
    const name = LETTERS[open?.letters ?? 'none'](text)
    if (this.sayInLink(name)) return
    if (this.draft !== null || name.trim() !== '') this.say({ kind: 'text', name, href: null }, open)
  }

  close(name: string, { kind }: Open, above: Open | undefined): void {
    if (name === 'a' && kind === null) this.link = null
    if (BLOCKS.has(name) && above?.hidden !== true) this.endBlock()
  }

  private endBlock(): void {
    this.flush()
    this.link = null
  }

  private flush(): void {
    const parts = this.draft === null ? [] : tidy(this.draft.parts)
    if (this.draft !== null && parts.length > 0) this.drafts.push({ ...this.draft, parts })
    this.draft = null
  }

  private say(part: SpokenPart, open: Open | undefined): void {
    this.draft ??= { ...(open?.spoken ?? PARAGRAPH), items: null, parts: [] }
    this.draft.parts.push(part)
  }

  private sayInLink(name: string): boolean {
    if (this.link === null || this.draft === null) return false
    this.link = { ...this.link, name: this.link.name + name }
    this.draft.parts.splice(-1, 1, this.link)
    return true
  }
}

type Attributes = ReadonlyMap<string, string>

interface Draft extends Omit<Utterance, 'parts' | 'items'> {
  items: number | null
  parts: SpokenPart[]
}

/** The state of an open element, so that its ancestors need no search. */
interface Open {
  readonly kind: Kind
  readonly hidden: boolean
  readonly letters: keyof typeof LETTERS
  /** How its words are announced: by the nearest meaningful ancestor. */
  readonly spoken: Pick<Utterance, 'role' | 'level'>
  /** The nearest list. */
  readonly list: Draft | null
  /** Whether the nearest table is a layout table; null outside of tables. */
  readonly inLayout: boolean | null
}

type Kind = Utterance['role'] | null

function kindOf(name: string, attributes: Attributes, layout: boolean, above: Open | undefined): Kind {
  if (layout) return null
  if (/^h[1-6]$/.test(name) || attributes.get('role') === 'heading') return 'heading'
  if (name === 'ul' || name === 'ol') return 'list'
  if (name === 'li') return 'list item'
  if (name === 'blockquote') return 'quote'
  if (name === 'table') return 'table'
  return (name === 'td' || name === 'th') && above?.inLayout === false ? 'cell' : null
}

const PARAGRAPH = { role: 'paragraph', level: null } as const

const spokenOf = (name: string, role: Utterance['role']): Pick<Utterance, 'role' | 'level'> => ({
  role,
  level: role === 'heading' ? Number(name[1] ?? '2') || 2 : null,
})

const isHidden = (name: string, attributes: Attributes): boolean =>
  UNSPOKEN.has(name) ||
  attributes.has('hidden') ||
  attributes.get('aria-hidden') === 'true' ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '')

/** Browsers apply text-transform for screen readers: some spell out words in capitals. */
const LETTERS = {
  none: (text: string) => text,
  uppercase: (text: string) => text.toUpperCase(),
  lowercase: (text: string) => text.toLowerCase(),
} as const

const lettersOf = (style: string | undefined): keyof typeof LETTERS | null =>
  (/(?:^|;)\s*text-transform\s*:\s*(none|uppercase|lowercase)/i.exec(style ?? '')?.[1]?.toLowerCase() as
    | keyof typeof LETTERS
    | undefined) ?? null

/** White space collapsed and trimmed; texts that touch are joined. */
function tidy(parts: readonly SpokenPart[]): SpokenPart[] {
  const joined: SpokenPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { ...last, name: last.name + part.name }
    else joined.push(part)
  }
  return joined
    .map((part) => ({ ...part, name: part.name.replaceAll(/[ \t\r\n\f]+/g, ' ').trim() }))
    .filter((part) => part.kind !== 'text' || part.name !== '')
}
