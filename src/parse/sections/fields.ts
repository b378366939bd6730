import { CAPITALS } from '../../text/letters.ts'
import { plainWords } from '../../text/plain-words.ts'
import { isDateAlone } from '../dates.ts'
import { type Leaf, outermostItem } from '../document.ts'
import { fieldLine, recurring } from '../field-lines.ts'
import { isAddress } from './addresses.ts'
import { type Name, nameOf } from './name-of.ts'
import type { Scene } from './scene.ts'
import { widthOf } from './widths.ts'

/** Bold words that start several paragraphs of a document: twice with a colon after them, three times without. */
export function findFields(text: string, leaves: readonly Leaf[]): Set<string> {
  const uses = new Map<string, number>()
  const labels = leaves.map((leaf) => labelOf(text, leaf)).filter((words) => words !== null)
  for (const words of labels) {
    const key = plainWords(words)
    uses.set(key, (uses.get(key) ?? 0) + (words.endsWith(':') ? 1.5 : 1))
  }
  const fields = new Set([...uses].flatMap(([key, count]) => (key !== '' && count >= 3 ? [key] : [])))
  return fields.union(oddOnes(labels, fields)).union(countedLines(text, leaves)).union(speakers(text, leaves))
}

/** "Thoughts:" once, where all other stories have "Source:", "Content:" and "Opinion:": few labels among many that come again. */
function oddOnes(labels: readonly string[], fields: ReadonlySet<string>): Set<string> {
  const isKnown = (words = '') => fields.has(plainWords(words))
  const odd = labels.flatMap((words, at) => (isKnown(words) ? [] : [at]))
  if (labels.length < LEAST_LABELS || odd.length > MOST_ODD * labels.length) return new Set()
  const fit = odd.filter((at) => {
    const words = labels[at] ?? ''
    return words.endsWith(':') && widthOf(words) <= LONGEST_ODD && isKnown(labels[at - 1])
  })
  return new Set(fit.map((at) => plainWords(labels[at] ?? '')))
}

const LEAST_LABELS = 8
const MOST_ODD = 0.2
const LONGEST_ODD = 12

/** "Commits (3)", "Commits (12)": bold lines that differ only in a number in brackets, three or more of them. */
function countedLines(text: string, leaves: readonly Leaf[]): Set<string> {
  const groups = new Map<string, string[]>()
  for (const leaf of leaves.filter(({ kind, depth }) => kind === 'heading' && depth === 7)) {
    const words = text.slice(leaf.start, leaf.end).trim()
    const [, label] = /^([^()\d]{2,40}) \(\d{1,6}\)$/.exec(words) ?? []
    if (label !== undefined) groups.set(label, [...(groups.get(label) ?? []), plainWords(words)])
  }
  return new Set([...groups.values()].filter((group) => group.length >= 3).flat())
}

/** Who speaks in minutes and chats, above what each said: "Ann Example", "bo [May 3rd]". Most of the lines are names that come again. */
function speakers(text: string, leaves: readonly Leaf[]): Set<string> {
  const lines = leaves
    .filter(({ kind, depth }) => kind === 'heading' && depth === 7)
    .map(({ start, end }) => text.slice(start, end).trim())
  const names = lines.map((words) => words.replace(/\s*[[(][^\])]{2,40}[\])]$/, ''))
  const uses = new Map<string, number>()
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1)
  const again = names.filter((name) => NAME.test(name) && (uses.get(name) ?? 0) > 1).length
  return again >= LEAST_SPOKEN && again >= 0.5 * lines.length
    ? new Set(lines.filter((_, at) => NAME.test(names[at] ?? '')).map(plainWords))
    : new Set()
}

const LEAST_SPOKEN = 6
/** A word, or two or three with capitals. */
const NAME = new RegExp(`^(?:[\\w.-]{2,30}|[${CAPITALS}][^\\s\\d:]*(?: [${CAPITALS}][^\\s\\d:]*){1,2})$`)

/** The bold words at the start of a leaf, with the colon that ends them. */
function labelOf(text: string, leaf: Leaf): string | null {
  if (leaf.kind === 'heading' && leaf.depth === 7) return text.slice(leaf.start, leaf.end).trim().replace('：', ':')
  const name = nameOf(text, leaf, true)
  if (name === null || name.mark !== 'bold') return null
  const behind = text.slice(name.span.end, name.span.end + 2).trim()
  return `${text.slice(name.span.start, name.span.end)}${/^[:：]/.test(behind) ? ':' : ''}`
}

export const isField = ({ text, fields }: Pick<Scene, 'text' | 'fields'>, name: Name): boolean =>
  name.mark === 'bold' && fields.has(plainWords(text.slice(name.span.start, name.span.end)))

/** Labels that stand before a value, once in each of several lists or runs of paragraphs: "Source: Kettle" below every story. */
export function findDataLabels(text: string, leaves: readonly Leaf[]): Set<string> {
  const groups: string[][] = []
  let group: unknown = null
  for (const leaf of leaves) {
    const here =
      leaf.kind !== 'paragraph' ? null : leaf.item === null ? 'paragraphs' : (outermostItem(leaf) ?? leaf.item).list
    if (here === null) group = null
    else if (here !== group) groups.push([])
    group = here
    const field = here === null ? null : fieldLine(text.slice(leaf.start, leaf.end))
    if (field !== null) groups.at(-1)?.push(field.label)
  }
  return recurring(groups)
}

/** A date, an address, a number or a few words behind such a label: they say nothing of the story by themselves. */
export function isDataField({ text, dataLabels }: Pick<Scene, 'text' | 'dataLabels'>, leaf: Leaf): boolean {
  if (dataLabels.size === 0 || leaf.kind !== 'paragraph') return false
  const field = fieldLine(text.slice(leaf.start, leaf.end))
  if (field === null || !dataLabels.has(field.label)) return false
  const { value } = field
  const [link] = leaf.links
  const linked = link !== undefined && widthOf(text.slice(link.start, link.end)) >= widthOf(value) - 2
  return (
    linked || isAddress(value) || isDateAlone(value) || (widthOf(value) <= LONGEST_VALUE && !/[.!?。！？]$/.test(value))
  )
}

const LONGEST_VALUE = 40

/** "Source: Kettle | 30 items | Made: 2026-03-04": values side by side, most of them with a label, or dates and numbers. */
export function isDataLine(words: string): boolean {
  if (words.length > LONGEST_DATA || !/[|｜·•]/.test(words) || /[.!?]\s|[。！？]/.test(words)) return false
  const values = words.split(/\s*[|｜]\s*|\s[·•]\s/)
  const plain = values.filter(
    (value) => fieldLine(value) !== null || isDateAlone(value) || /^\D{0,3}[\d.,/%]+\D{0,8}$/.test(value),
  )
  return values.length >= 2 && plain.length >= 2 && plain.length > 0.5 * values.length
}

const LONGEST_DATA = 200
