import { hasAnyOf } from '../text/has-any-of.ts'
import { LETTERS, LETTERS_ONLY } from '../text/letters.ts'
import { plainWords } from '../text/plain-words.ts'

/** `Source: Kettle`, `**日期**：…`: a label, and its value on the same line. */
const FIELD_LINE = new RegExp(
  `^(?:[*_]{1,2})?([${LETTERS_ONLY}][${LETTERS} /-]{0,28}?)(?:[*_]{1,2})?[ \\t]?[:：](?:[*_]{1,2})?(?!//)[ \\t]*(\\S.*)$`,
)

export interface FieldLine {
  readonly label: string
  readonly value: string
}

export function fieldLine(line: string): FieldLine | null {
  const [, label, value] = hasAnyOf(line, ':|：') ? (FIELD_LINE.exec(line) ?? []) : []
  return label === undefined || value === undefined ? null : { label: plainWords(label), value: value.trim() }
}

/** `- Says: it swims.` */
const BULLET = /^([ \t]*[-*+][ \t]+)(?=\S)/

/** Runs of lines that are all fields of one story, the same in most stories, become paragraphs. What sums the story up loses its label. */
export function splitFieldLines(prose: string): string {
  const lines = prose.split('\n')
  const runs: { readonly from: number; readonly fields: readonly FieldLine[]; readonly bullet: string }[] = []
  for (let at = 0; at < lines.length; at++) {
    const fields: FieldLine[] = []
    const bullet = BULLET.exec(lines[at] ?? '')?.[1] ?? ''
    const read = (line = ''): FieldLine | null =>
      line.startsWith(bullet) ? fieldLine(line.slice(bullet.length)) : null
    for (let field = read(lines[at]); field !== null; field = read(lines[at + fields.length])) fields.push(field)
    if (fields.length >= 2) runs.push({ from: at, fields, bullet })
    at += fields.length
  }
  if (runs.length < LEAST_STORIES) return prose
  const labels = recurring(runs.map(({ fields }) => fields.map(({ label }) => label)))
  const sum = sumOf(runs.map(({ fields }) => fields))
  const titled = runs.filter(({ from }) => isTitle(lines[from - 1])).length >= 0.6 * runs.length
  for (const { from, fields, bullet } of runs) {
    if (fields.filter(({ label }) => labels.has(label)).length < 2) continue
    const above = lines[from - 1]
    if (titled && above !== undefined && isTitle(above))
      lines[from - 1] = `### ${above.replace(/^\d{1,3}[.)、]\s*/, '')}`
    for (const [at, { label, value }] of fields.entries()) {
      const line = label === sum ? bullet + value : (lines[from + at] ?? '')
      lines[from + at] = bullet === '' ? `\n${line}\n` : line
    }
  }
  return lines.join('\n')
}

/** The label, of one word, that most often stands before a sentence and seldom before anything else; the first of several. */
function sumOf(stories: readonly (readonly FieldLine[])[]): string | null {
  const uses = new Map<string, { all: number; said: number }>()
  for (const { label, value } of stories.flat()) {
    const use = uses.get(label) ?? { all: 0, said: 0 }
    use.all++
    if (SENTENCE.test(value)) use.said++
    uses.set(label, use)
  }
  const sums = [...uses].filter(
    ([label, { all, said }]) => said >= LEAST_STORIES && said >= 0.6 * all && !label.includes(' '),
  )
  return sums.toSorted(([, a], [, b]) => b.said - a.said)[0]?.[0] ?? null
}

/** Labels that stand once in each of several groups, never alone. */
export function recurring(groups: readonly (readonly string[])[]): Set<string> {
  const uses = new Map<string, number>()
  const repeated = new Set<string>()
  for (const labels of groups) {
    const here = new Map<string, number>()
    for (const label of labels) here.set(label, (here.get(label) ?? 0) + 1)
    if (here.size < 2) continue
    for (const [label, count] of here) {
      uses.set(label, (uses.get(label) ?? 0) + 1)
      if (count > 1) repeated.add(label)
    }
  }
  return new Set([...uses].flatMap(([label, count]) => (count >= LEAST_STORIES && !repeated.has(label) ? [label] : [])))
}

/** `2) The tram is coming` directly above the data. */
const isTitle = (line: string | undefined): boolean =>
  line !== undefined && /^[^\s#>|*+-][^\n]{2,200}$/.test(line) && !/[.。:：]$/.test(line) && fieldLine(line) === null

const LEAST_STORIES = 3
const SENTENCE = /^(?:.{30,}[.!?…]|.{8,}[。！？])["”»)]?$/
