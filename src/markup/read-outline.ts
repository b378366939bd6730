import { oneLine } from '../text/one-line.ts'
import { activeIn } from './active-in.ts'
import { BREAKS_LINE, CODE, HEADINGS, SILENT } from './elements.ts'
import type { HeadingSeen, ImageSeen, LinkSeen, Outline, TableSeen } from './outline.ts'
import { OutlineWords } from './outline-words.ts'
import { addPainted, CANVAS, type Paint, type Painted, paintOf, sameColour } from './paint.ts'
import { type ElementHandler, readElements } from './read-elements.ts'
import { activeCss, lengthOf, type StyleFacts, styleFacts } from './style-facts.ts'

/** One pass over the HTML. It does not know rules of style sheets that hide elements. */
export function readOutline(html: string): Outline {
  const reader = new OutlineReader()
  readElements(html, reader)
  return reader.outline()
}

interface Open {
  readonly name: string
  /** How it, or an ancestor, is hidden. */
  readonly hides: string | null
  /** How its text is too small to be seen; a child element may have a readable size again. */
  readonly tiny: string | null
  readonly paint: Paint
  /** How it is invisible; null when it is visible. */
  readonly unseen: string | null
  readonly isCode: boolean
}

class OutlineReader implements ElementHandler<Open> {
  private readonly styles = new Map<string, StyleFacts>()

  private root: Outline['root'] = null
  private title: string | null = null
  private css = ''
  private readonly words = new OutlineWords()
  private readonly painted: Painted = { names: new Set(), all: false }
  private readonly headings: { level: number; text: string }[] = []
  private readonly links: (Draft<LinkSeen> & Range)[] = []
  private readonly images: ImageSeen[] = []
  private readonly tables: Draft<TableSeen>[] = []
  private readonly openTables: Draft<TableSeen>[] = []
  private readonly active: string[] = []
  private readonly refused = new Map<ReadonlyMap<string, string>, readonly string[]>()
  private readonly anchors = new Set<string>()
  private heading: { level: number; text: string } | null = null
  private link: (Draft<LinkSeen> & Range) | null = null

  open(name: string, attributes: ReadonlyMap<string, string>, above: Open | undefined): Open {
    const style = attributes.get('style')
    const facts = style === undefined ? null : this.factsOf(style)
    const hides = above?.hides ?? facts?.hides ?? (attributes.has('hidden') ? 'the attribute hidden' : null)
    const tiny = facts === null || facts.tiny === undefined ? (above?.tiny ?? null) : facts.tiny
    const paint = paintOf(name, attributes, facts, above?.paint ?? CANVAS, this.painted)
    const open = {
      ...{ name, hides, tiny, paint },
      unseen: hides ?? tiny ?? sameColour(paint),
      isCode: above?.isCode === true || CODE.has(name) || facts?.monospace === true,
    }
    this.note(name, attributes, open, facts)
    this.refuse(name, attributes, facts)
    this.endLine(name, above)
    return open
  }

  close(name: string, open: Open, above: Open | undefined): void {
    // A run of hidden text ends with the element that hides it.
    if (open.unseen !== (above?.unseen ?? null)) this.words.endHidden()
    if (name === 'a' && this.link !== null) {
      this.link.end = this.words.length
      this.link = null
    } else if (HEADINGS.has(name)) this.heading = null
    else if (name === 'table') this.openTables.pop()
    this.endLine(name, above)
  }

  text(text: string, open: Open | undefined): void {
    if (open?.name === 'style') {
      this.css += text
      addPainted(this.painted, text)
    } else if (open?.name === 'title') this.title = (this.title ?? '') + text
    else if (open === undefined || !SILENT.has(open.name)) this.say(text, open)
  }

  /** Outlook reads the content of conditional comments. */
  comment(comment: string): void {
    if (!comment.startsWith('[if')) return
    const found = IN_COMMENT.exec(comment)?.[0]
    if (found !== undefined) this.active.push(`“${found.slice(0, 24)}” in a part for Outlook`)
  }

  outline(): Outline {
    const css = activeCss(this.css)
    const text = this.words.outline()
    return {
      root: this.root,
      title: this.title === null ? null : oneLine(this.title),
      headings: this.headings.map(({ level, text }): HeadingSeen => ({ level, text: oneLine(text) })),
      links: this.links.map(
        ({ start, end, ...link }): LinkSeen => ({
          ...link,
          text: oneLine(link.text),
          around: () =>
            oneLine(`${text.words.slice(Math.max(0, start - AROUND), start)} ${text.words.slice(end, end + AROUND)}`),
        }),
      ),
      images: this.images,
      tables: this.tables,
      active: css === null ? this.active : [css, ...this.active],
      ...text,
      anchors: this.anchors,
    }
  }

  private note(
    name: string,
    attributes: ReadonlyMap<string, string>,
    { hides, unseen }: Open,
    facts: StyleFacts | null,
  ): void {
    const anchor = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined)
    if (anchor !== undefined) this.anchors.add(anchor)
    if (name === 'html' && this.root === null)
      this.root = { lang: attributes.get('lang') ?? null, dir: attributes.get('dir') ?? null }
    else if (name === 'a') {
      this.link = {
        number: this.links.length + 1,
        href: attributes.get('href')?.trim() ?? null,
        isAnchor: !attributes.has('href') && (attributes.has('name') || attributes.has('id')),
        text: '',
        start: this.words.length,
        end: this.words.length,
        around: () => '',
        hasPicture: false,
        label: attributes.get('aria-label')?.trim() || null,
        title: attributes.get('title')?.trim() || null,
        hidden: hides !== null,
      }
      this.links.push(this.link)
    } else if (name === 'img') this.noteImage(attributes, hides !== null, facts)
    else if (HEADINGS.has(name)) {
      if (unseen !== null) return
      this.heading = { level: Number(name[1]), text: '' }
      this.headings.push(this.heading)
    } else if (name === 'table') {
      const table = {
        number: this.tables.length + 1,
        isLayout: isDecoration(attributes),
        isData: attributes.has('summary'),
      }
      this.tables.push(table)
      this.openTables.push(table)
    } else if (name === 'th' || name === 'caption') {
      const table = this.openTables.at(-1)
      if (table !== undefined) table.isData = true
    }
  }

  private noteImage(attributes: ReadonlyMap<string, string>, hidden: boolean, facts: StyleFacts | null): void {
    const label = labelOf(attributes)
    const alt = attributes.get('alt') ?? null
    const given = (side: 'width' | 'height') => {
      const written = lengthOf(attributes.get(side))
      return written === 'missing' ? (facts?.[side] ?? 'missing') : written
    }
    this.images.push({
      number: this.images.length + 1,
      src: attributes.get('src')?.trim() ?? '',
      alt,
      label,
      silent: hidden || isDecoration(attributes) || attributes.get('aria-hidden') === 'true',
      width: given('width'),
      height: given('height'),
    })
    if (!hidden && this.link !== null) this.link.hasPicture = true
    // Images are read in the words of a link or a heading; they are not part of the visible text.
    if (!hidden) this.sayInside(label ?? alt ?? '')
  }

  /** Equal tags have equal attributes, so each is parsed once. */
  private refuse(name: string, attributes: ReadonlyMap<string, string>, facts: StyleFacts | null): void {
    const found = this.refused.get(attributes) ?? activeIn(name, attributes, facts)
    this.refused.set(attributes, found)
    for (const one of found) this.active.push(one)
  }

  private say(text: string, open: Open | undefined): void {
    const how = open?.unseen ?? null
    if (how !== null) this.words.addHidden(text, how)
    else {
      this.words.addVisible(text, open?.isCode === true)
      this.sayInside(text)
    }
  }

  private sayInside(text: string): void {
    if (this.link !== null) this.link.text += text
    if (this.heading !== null) this.heading.text += text
  }

  private endLine(name: string, above: Open | undefined): void {
    if (!BREAKS_LINE.has(name)) return
    const visible = above?.hides == null
    this.words.separate(visible ? (name === 'td' || name === 'th' ? ' ' : '\n') : null)
    if (visible) this.sayInside(' ')
  }

  private factsOf(style: string): StyleFacts {
    const known = this.styles.get(style)
    if (known !== undefined) return known
    const facts = styleFacts(style)
    this.styles.set(style, facts)
    return facts
  }
}

/** Where it is in the visible text. */
interface Range {
  start: number
  end: number
}

/** About the length of a sentence. */
const AROUND = 120

type Draft<Seen> = { -readonly [Key in keyof Seen]: Seen[Key] }

/** What an image is called when that is not its `alt`: accname 1.2, 4.3.2. */
function labelOf(attributes: ReadonlyMap<string, string>): string | null {
  const label = attributes.get('aria-label')?.trim() || attributes.get('title')?.trim() || ''
  return label === '' ? null : label
}

const isDecoration = (attributes: ReadonlyMap<string, string>): boolean =>
  /^(?:presentation|none)$/i.test(attributes.get('role')?.trim() ?? '')

const IN_COMMENT =
  /<(?:script|iframe|object|embed|form|link|base)\b|@import|\bsrc=["']?(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\//i
