import type { Child } from 'hono/jsx'
import { markText } from '../inspect/marked-text.ts'
import { overlapping, type SourcePart, sourceParts } from '../inspect/source-parts.ts'
import type { KeptSentence } from '../model/brief.ts'
import type { Link, ListItem, Section, Span } from '../model/issue.ts'
import { url } from '../model/url.ts'

interface SourceTextProps {
  readonly section: Section
  readonly sentences: readonly KeptSentence[]
  /** Whether to show what is left out, and why: only for the owner. */
  readonly reasons: boolean
}

/**
 * A Section as its author wrote it: paragraphs, lists, quotations, code, links, bold words. Made from the parsed text: no HTML of
 * the source is shown, and none of its pictures is loaded. Kept sentences are marked.
 */
export const SourceText = ({ section, sentences, reasons }: SourceTextProps) => {
  const marks: Marks = {
    kept: sentences.toSorted((a, b) => a.start - b.start),
    links: linksOf(section),
    strong: section.marks.filter(({ kind }) => kind === 'strong'),
  }
  const inline = (span: Span) => <Words text={section.text} span={span} marks={marks} />
  return (
    <>
      {sourceParts(section).map((part) => (
        <Part part={part} text={section.text} inline={inline} reasons={reasons} />
      ))}
    </>
  )
}

const linksOf = ({ blocks, marks }: Section): readonly Link[] =>
  [
    ...blocks.flatMap((block) => ('links' in block ? block.links : [])),
    ...marks.flatMap((mark) => (mark.kind === 'link' ? [mark] : [])),
  ].toSorted((a, b) => a.start - b.start)

interface PartProps {
  readonly part: SourcePart
  readonly text: string
  readonly inline: (span: Span) => Child
  readonly reasons: boolean
}

const Part = ({ part, text, inline, reasons }: PartProps) => {
  switch (part.kind) {
    case 'heading':
      return <h4>{inline(part)}</h4>
    case 'line':
    case 'paragraph':
      return <p>{inline(part)}</p>
    case 'quote':
      return (
        <blockquote>
          <p>{inline(part)}</p>
        </blockquote>
      )
    case 'list':
      return <Items items={part.items} ordered={part.ordered} depth={0} inline={inline} />
    case 'code':
      // Wide code scrolls, also with the keyboard.
      return (
        <pre tabindex={0} dir="ltr">
          <code>{text.slice(part.start, part.end)}</code>
        </pre>
      )
    case 'table':
      return <Table rows={text.slice(part.start, part.end)} />
    case 'image':
      return <p class="picture">Picture: {text.slice(part.start, part.end) || 'without a description'}</p>
    case 'not told':
      return (
        <div class="left-out">
          {reasons ? <p class="why">Left out: {part.reason}</p> : null}
          <p>{inline(part)}</p>
        </div>
      )
  }
}

interface ItemsProps {
  readonly items: readonly ListItem[]
  readonly ordered: boolean
  readonly depth: number
  readonly inline: (span: Span) => Child
}

/** The items of one depth; those below an item are a list within it. */
const Items = ({ items, ordered, depth, inline }: ItemsProps): Child => {
  const own: { readonly item: ListItem; readonly below: ListItem[] }[] = []
  for (const item of items) {
    const last = own.at(-1)
    if (last === undefined || (item.depth ?? 0) <= depth) own.push({ item, below: [] })
    else last.below.push(item)
  }
  const list = own.map(({ item, below }) => (
    <li>
      {inline(item)}
      {below.length === 0 ? null : (
        <Items items={below} ordered={below[0]?.ordered ?? false} depth={depth + 1} inline={inline} />
      )}
    </li>
  ))
  return ordered ? <ol>{list}</ol> : <ul>{list}</ul>
}

const Table = ({ rows }: { rows: string }) => {
  const [head = '', ...body] = rows.split('\n')
  return (
    <div class="wide" tabindex={0}>
      <table>
        <thead>
          <tr>
            {head.split(' | ').map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr>
              {row.split(' | ').map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** In order, without overlap. */
interface Marks {
  readonly kept: readonly KeptSentence[]
  readonly links: readonly Link[]
  readonly strong: readonly Span[]
}

/** The words of a line: kept sentences are the outer elements, links are inside them, and bold words innermost. */
const Words = ({ text, span, marks }: { text: string; span: Span; marks: Marks }) => (
  <>
    {runsIn(text, span, marks.kept).map(({ start, end, mark: kept }) => {
      const words = runsIn(text, { start, end }, marks.links).map((run) =>
        linked(run.mark?.url ?? null, <Bold text={text} span={run} strong={marks.strong} />),
      )
      if (kept === null) return <>{words}</>
      // The anchor is only at the beginning of a sentence that spans several lines.
      return (
        <mark id={kept.start === start ? kept.anchor : undefined} class={kept.role}>
          {words}
        </mark>
      )
    })}
  </>
)

const Bold = ({ text, span, strong }: { text: string; span: Span; strong: readonly Span[] }) => (
  <>
    {runsIn(text, span, strong).map(({ start, end, mark }) =>
      mark === null ? text.slice(start, end) : <strong>{text.slice(start, end)}</strong>,
    )}
  </>
)

interface Run<T> extends Span {
  readonly mark: T | null
}

/** Cuts a range at the marks that overlap it. */
function runsIn<T extends Span>(text: string, span: Span, marks: readonly T[]): Run<T>[] {
  const within = overlapping(marks, span)
  const local = within.map(({ start, end }) => ({
    start: Math.max(start, span.start) - span.start,
    end: Math.min(end, span.end) - span.start,
  }))
  let at = span.start
  return markText(text.slice(span.start, span.end), local).map(({ text: words, mark }) => {
    const run = { start: at, end: at + words.length, mark: mark === null ? null : (within[mark] ?? null) }
    at = run.end
    return run
  })
}

const linked = (address: string | null, words: Child): Child => {
  const href = url(address)
  return href === null ? (
    words
  ) : (
    <a href={href} rel="noreferrer">
      {words}
    </a>
  )
}
