import { Parser } from 'htmlparser2'

/** One thing a screen reader says, in the order it says them. */
export interface Utterance {
  readonly role: 'heading' | 'paragraph' | 'list' | 'list item' | 'quote' | 'table' | 'cell'
  /** Of a heading, 1 to 6; else null. */
  readonly level: number | null
  /** How many items a list has; else null. */
  readonly items: number | null
  readonly parts: readonly SpokenPart[]
}

export interface SpokenPart {
  readonly kind: 'text' | 'link' | 'image'
  /** The accessible name: what is said. Empty for a link or an image that has none. */
  readonly name: string
  readonly href: string | null
}

/**
 * What is read of a mail, in order. Tables that only lay it out (`role="presentation"`) are not there, and neither is what
 * inline styles or `aria-hidden` hide. Rules of style sheets are not applied. Sources: HTML-AAM, accname 1.2.
 */
export function readingOrder(html: string): Utterance[] {
  const said: Draft[] = []
  const stack: Open[] = []
  let draft: Draft | null = null
  let link: SpokenPart | null = null

  const flush = () => {
    const parts = draft === null ? [] : tidy(draft.parts)
    if (draft !== null && parts.length > 0) said.push({ ...draft, parts })
    draft = null
  }
  const say = (part: SpokenPart) => {
    draft ??= { ...roleOf(stack), items: null, parts: [] }
    draft.parts.push(part)
  }
  const inLink = (name: string) => {
    if (link === null || draft === null) return false
    link = { ...link, name: link.name + name }
    draft.parts.splice(-1, 1, link)
    return true
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const hidden = stack.at(-1)?.hidden === true || isHidden(name, attributes)
        const layout = /^(?:presentation|none)$/i.test(attributes.role ?? '')
        const kind = kindOf(name, attributes, layout, stack)
        const letters = lettersOf(attributes.style) ?? stack.at(-1)?.letters ?? 'none'
        const open: Open = { name, kind, hidden, layout, letters, list: null }
        if (!hidden) {
          if (BLOCKS.has(name)) {
            flush()
            link = null
          }
          if (kind === 'list' || kind === 'table') {
            open.list = { role: kind, level: null, items: kind === 'list' ? 0 : null, parts: [] }
            said.push(open.list)
          }
          if (kind === 'list item') {
            const list = stack.findLast((above) => above.kind === 'list')?.list ?? null
            if (list !== null && list.items !== null) list.items += 1
          }
        }
        stack.push(open)
        if (hidden) return
        if (name === 'a' && attributes.href !== undefined) {
          link = { kind: 'link', name: '', href: attributes.href }
          say(link)
          const label = attributes['aria-label']?.trim() ?? ''
          if (label !== '') {
            inLink(label)
            // Its words are not said: they are hidden behind the label.
            open.hidden = true
          }
        } else if (name === 'img' && !layout && attributes.alt?.trim() !== '') {
          const spoken = attributes['aria-label'] ?? attributes.alt ?? ''
          if (!inLink(spoken)) say({ kind: 'image', name: spoken, href: null })
        } else if (name === 'br' && !inLink(' ')) say({ kind: 'text', name: ' ', href: null })
      },
      ontext(text) {
        if (stack.at(-1)?.hidden === true) return
        const name = LETTERS[stack.at(-1)?.letters ?? 'none'](text)
        if (inLink(name)) return
        if (draft !== null || name.trim() !== '') say({ kind: 'text', name, href: null })
      },
      onclosetag(name) {
        const open = stack.pop()
        if (name === 'a' && open?.kind === null && link !== null) link = null
        if (open !== undefined && BLOCKS.has(name) && stack.at(-1)?.hidden !== true) {
          flush()
          link = null
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(html)
  flush()
  return said.filter(
    ({ role, items, parts }) => parts.length > 0 || role === 'table' || (role === 'list' && items !== 0),
  )
}

interface Draft extends Omit<Utterance, 'parts' | 'items'> {
  items: number | null
  parts: SpokenPart[]
}

interface Open {
  readonly name: string
  readonly kind: Kind
  hidden: boolean
  readonly layout: boolean
  readonly letters: keyof typeof LETTERS
  list: Draft | null
}

type Kind = Utterance['role'] | null

function kindOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  layout: boolean,
  stack: readonly Open[],
): Kind {
  if (layout) return null
  if (/^h[1-6]$/.test(name) || attributes.role === 'heading') return 'heading'
  if (name === 'ul' || name === 'ol') return 'list'
  if (name === 'li') return 'list item'
  if (name === 'blockquote') return 'quote'
  if (name === 'table') return 'table'
  if ((name === 'td' || name === 'th') && stack.findLast((open) => open.name === 'table')?.layout === false)
    return 'cell'
  return null
}

/** The nearest thing of meaning round the words. */
function roleOf(stack: readonly Open[]): Pick<Utterance, 'role' | 'level'> {
  const open = stack.findLast(({ kind }) => kind !== null && kind !== 'list' && kind !== 'table')
  if (open === undefined || open.kind === null) return { role: 'paragraph', level: null }
  return { role: open.kind, level: open.kind === 'heading' ? Number(open.name[1] ?? '2') || 2 : null }
}

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    UNSPOKEN.has(name) ||
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')
  )
}

/** Browsers give the letters that are drawn to a screen reader: some spell out what is drawn in capitals. */
const LETTERS = {
  none: (text: string) => text,
  uppercase: (text: string) => text.toUpperCase(),
  lowercase: (text: string) => text.toLowerCase(),
} as const

const lettersOf = (style: string | undefined): keyof typeof LETTERS | null =>
  (/(?:^|;)\s*text-transform\s*:\s*(none|uppercase|lowercase)/i.exec(style ?? '')?.[1]?.toLowerCase() as
    | keyof typeof LETTERS
    | undefined) ?? null

/** One space where there were several, none at the ends; texts that touch are one. */
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

const UNSPOKEN = new Set(['head', 'title', 'style', 'script', 'template', 'meta', 'link'])

const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
