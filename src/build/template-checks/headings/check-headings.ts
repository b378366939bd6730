import { ElementType } from 'htmlparser2'
import { MARKER, type PlacedTag, type Tag } from '../../templates/tags.ts'
import { type Document, type Element, elementsOf, readDocument } from '../mail-document.ts'

export interface HeadingMistake {
  /** Null when the whole mail lacks a heading. */
  readonly element: Element | null
  readonly message: string
}

/**
 * Checks that a mail has one h1 and skips no level, on every path through the conditions and loops of its template: readers
 * with a screen reader jump from heading to heading. A condition that appears twice has the same value both times.
 */
export function checkHeadings(
  html: string,
  tags: readonly PlacedTag[],
): { readonly mistakes: readonly HeadingMistake[]; readonly levels: readonly number[] } {
  const document = readDocument(html)
  const mistakes: HeadingMistake[] = []
  const say: Walk['say'] = (element, message) => {
    if (!mistakes.some((one) => one.element === element && one.message === message)) mistakes.push({ element, message })
  }
  const start: State = { level: 0, firsts: 0, known: new Map() }
  const ends = follow(stepsOf(document, tags), [start], { tracked: repeatedPaths(tags), say })
  if (ends.every(({ firsts }) => firsts === 0)) say(null, 'the mail has no <h1>; make its title one')
  else if (ends.some(({ firsts }) => firsts === 0))
    say(null, 'the mail can have no <h1>; move it out of its condition or loop')
  return { mistakes, levels: elementsOf(document).flatMap((element) => levelOf(element) ?? []) }
}

type Step =
  | { readonly kind: 'heading'; readonly level: number; readonly element: Element }
  | { readonly kind: 'loop'; readonly path: string; readonly name: string; readonly body: Step[] }
  | { readonly kind: 'branch'; readonly path: string; readonly yes: Step[]; readonly no: Step[] }

/** Headings, loops and conditions in the order of the mail. The compiler made sure that blocks close where they opened. */
function stepsOf(document: Document, tags: readonly PlacedTag[]): readonly Step[] {
  const open: { readonly block: Step | null; readonly into: Step[] }[] = [{ block: null, into: [] }]
  const add = (step: Step) => open.at(-1)?.into.push(step)
  const meetTag = (tag: Tag | undefined) => {
    if (tag?.kind === 'each') {
      const block = { kind: 'loop' as const, path: tag.path, name: tag.name, body: [] }
      add(block)
      open.push({ block, into: block.body })
    } else if (tag?.kind === 'if') {
      const block = { kind: 'branch' as const, path: tag.path, yes: [], no: [] }
      add(block)
      open.push({ block, into: block.yes })
    } else if (tag?.kind === 'else') {
      const block = open.pop()?.block
      if (block?.kind === 'branch') open.push({ block, into: block.no })
    } else if (tag?.kind === 'end-each' || tag?.kind === 'end-if') open.pop()
  }
  const meet = (nodes: Document['children']) => {
    for (const node of nodes) {
      if (node.type === ElementType.Text && 'data' in node)
        for (const match of node.data.matchAll(MARKER)) meetTag(tags[Number(match[1])]?.tag)
      if (!('attribs' in node)) continue
      const level = levelOf(node)
      if (level !== null) add({ kind: 'heading', level, element: node })
      meet(node.children)
    }
  }
  meet(document.children)
  return open[0]?.into ?? []
}

function levelOf({ name, attribs }: Element): number | null {
  if (attribs.role === 'presentation' || attribs.role === 'none') return null
  const level = /^h([1-6])$/.exec(name)?.[1] ?? (attribs.role === 'heading' ? (attribs['aria-level'] ?? '2') : null)
  return level === null ? null : Number(level)
}

/** The state of one path through the template. */
interface State {
  /** Of the last heading; 0 before the first. */
  readonly level: number
  /** How many h1 there were; 2 means "more than one". */
  readonly firsts: number
  /** The values of conditions that appear again. */
  readonly known: ReadonlyMap<string, boolean>
}

interface Walk {
  readonly tracked: ReadonlySet<string>
  readonly say: (element: Element | null, message: string) => void
}

function follow(steps: readonly Step[], from: readonly State[], walk: Walk): readonly State[] {
  let states = from
  for (const step of steps) {
    if (step.kind === 'heading') states = states.map((state) => pass(step, state, walk))
    else if (step.kind === 'loop') states = loop(step, states, walk)
    else {
      const yes = follow(step.yes, assume(states, step.path, true, walk), walk)
      states = distinct([...yes, ...follow(step.no, assume(states, step.path, false, walk), walk)])
    }
  }
  return states
}

function pass({ level, element }: Extract<Step, { kind: 'heading' }>, state: State, { say }: Walk): State {
  if (level === 1 && state.firsts > 0) say(element, 'the mail can have more than one <h1>; make this one an <h2>')
  else if (state.level === 0 && level !== 1)
    say(element, `the first heading can be this <h${level}>; begin with the <h1>`)
  else if (level > state.level + 1)
    say(element, `<h${level}> can follow <h${state.level}>; use <h${state.level + 1}>, or <p> if it is not a heading`)
  return { ...state, level, firsts: level === 1 ? Math.min(2, state.firsts + 1) : state.firsts }
}

/** Takes a loop zero times, once, and again until no new state appears. */
function loop({ path, name, body }: Extract<Step, { kind: 'loop' }>, from: readonly State[], walk: Walk) {
  const forgetItem = (state: State): State => {
    const known = [...state.known].filter(([path]) => path !== name && !path.startsWith(`${name}.`))
    return { ...state, known: new Map(known) }
  }
  let after: readonly State[] = []
  let next: readonly State[] = assume(from, path, true, walk).map(forgetItem)
  for (;;) {
    const seen = distinct([...after, ...follow(body, next, walk).map(forgetItem)])
    if (seen.length === after.length) break
    after = seen
    next = seen
  }
  return distinct([...assume(from, path, false, walk), ...after])
}

/** The states in which a condition can have a value. */
function assume(states: readonly State[], path: string, holds: boolean, { tracked }: Walk): readonly State[] {
  if (!tracked.has(path)) return states
  return states
    .filter(({ known }) => known.get(path) !== !holds)
    .map((state) => ({ ...state, known: new Map(state.known).set(path, holds) }))
}

function distinct(states: readonly State[]): readonly State[] {
  const key = ({ level, firsts, known }: State) => `${level} ${firsts} ${JSON.stringify([...known].sort())}`
  return [...new Map(states.map((state) => [key(state), state])).values()]
}

/** Each remembered condition doubles the states. With more than this, conditions count as independent. */
const MOST_TRACKED = 8

function repeatedPaths(tags: readonly PlacedTag[]): ReadonlySet<string> {
  const paths = tags.flatMap(({ tag }) => (tag.kind === 'each' || tag.kind === 'if' ? [tag.path] : []))
  const repeated = new Set(paths.filter((path, i) => paths.indexOf(path) !== i))
  return repeated.size > MOST_TRACKED ? new Set() : repeated
}
