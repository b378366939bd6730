import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type LabelledItem, marksOf, positionOf } from '../../src/build/labelled-item.ts'
import { plainSection } from '../../src/parse/plain-section.ts'
import { chooseSentences } from '../../src/summarize/choose.ts'

const FOLDER = join(import.meta.dirname, '../marked-items')
const items: LabelledItem[] = readFileSync(join(FOLDER, 'items.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** How the readers of the items judge one sentence of each. */
function judge(choose: (item: LabelledItem) => string) {
  const failing = ({ readers }: LabelledItem, at: number) => readers.some(({ badAlone }) => badAlone.includes(at))
  return {
    mark: mean(items.map((item) => marksOf(item, [choose(item)])[0] ?? 0)),
    cannotStandAlone: mean(items.map((item) => (failing(item, positionOf(item, choose(item))) ? 1 : 0))),
  }
}

it('tells the marked items better than their first sentences do, and more clearly', () => {
  const first = judge((item) => item.sentences[0] ?? '')
  const gist = judge((item) => chooseSentences(plainSection(item.text, item.title), 1).gist?.text ?? '')
  expect(gist.mark).toBeGreaterThan(first.mark + 0.1)
  expect(gist.cannotStandAlone).toBeLessThan(first.cannotStandAlone / 2.4)
})

it('names the licence of every repository that items were taken from', () => {
  const credits = readFileSync(join(FOLDER, 'CREDITS.md'), 'utf8')
  const repositories = new Set(items.map(({ source }) => source.split('/').slice(0, 2).join('/')))
  expect([...repositories].filter((name) => !credits.includes(`**${name}**`))).toEqual([])
})
