import { splitSentences } from '../../../src/text/sentences.ts'
import { answer } from './answer.ts'

/** The first sentences: nothing to choose, and the time it takes to start and to read. */
await answer((text, max) =>
  splitSentences(text)
    .slice(0, max)
    .map(({ start, end }) => text.slice(start, end)),
)
