import { createRequire } from 'node:module'
import { answer } from './answer.ts'

const { TextRank } = createRequire(import.meta.url)('textrank') as {
  TextRank: new (text: string, settings: { extractAmount: number }) => { summarizedArticle: string }
}

/** Its scores start at random: two runs may differ. */
await answer((text, max) => new TextRank(text, { extractAmount: max }).summarizedArticle)
