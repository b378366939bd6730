import {
  AbsoluteSummarizerConfig,
  DefaultTextParser,
  NullLogger,
  SorensenDiceSimilarity,
  Summarizer,
} from 'ts-textrank'
import { answer } from './answer.ts'

/** Damping as its README has it. */
await answer((text, max) => {
  const config = new AbsoluteSummarizerConfig(
    max,
    new SorensenDiceSimilarity(),
    new DefaultTextParser(),
    0.85,
    Summarizer.SORT_OCCURENCE,
  )
  return new Summarizer(config, new NullLogger()).summarize(text, 'en')
})
