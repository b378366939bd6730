import { createRequire } from 'node:module'
import { answer } from './answer.ts'

interface Ranked {
  readonly weight: number
  readonly text: string
  readonly index: number
}
const { default: lexrank } = createRequire(import.meta.url)('lexrank.js') as {
  default(text: string): readonly (readonly Ranked[])[]
}

/** It weighs every sentence and leaves the choice to the caller. */
await answer((text, max) =>
  lexrank(text)
    .flat()
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, max)
    .toSorted((a, b) => a.index - b.index)
    .map((sentence) => sentence.text),
)
