import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { faultsOf, isMendedByNeighbour } from '../../../src/summarize/stand-alone/stand-alone.ts'
import { inContext } from './context.ts'

interface Labelled {
  readonly title: string
  readonly paragraphBefore: string
  readonly text: string
  readonly shown: readonly string[]
  readonly followsShown: boolean
  readonly isFirst: boolean
  readonly isNearEnd: boolean
  readonly isAfterQuestion: boolean
  readonly label: string
}

const LABELLED: readonly Labelled[] = readFileSync(join(import.meta.dirname, 'labels.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const isFound = ({ title, text, shown, followsShown, ...more }: Labelled): boolean =>
  faultsOf(inContext(text, [title, ...shown].join(' '), more)).some(
    (fault) => !(followsShown && isMendedByNeighbour(fault)),
  )

it('finds most sentences that readers could not read by themselves', () => {
  const failed = LABELLED.filter(({ label }) =>
    ['reference', 'discourse', 'cut-context', 'housekeeping'].includes(label),
  )
  expect(failed.length).toBeGreaterThan(30)
  expect(failed.filter(isFound).length / failed.length).toBeGreaterThanOrEqual(0.7)
})

it('leaves nearly all others alone', () => {
  const good = LABELLED.filter(({ label }) => label === 'stands-alone')
  expect(good.length).toBeGreaterThan(150)
  expect(good.filter(isFound).length / good.length).toBeLessThanOrEqual(0.05)
})
