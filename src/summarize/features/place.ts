import type { Reading } from '../reading.ts'

/** The position of a sentence. Authors put the news first, after a greeting and a look back at most. */
export const PLACE = [
  'first',
  'second',
  'early',
  'inversePosition',
  'relativePosition',
  'logPosition',
  'endsParagraph',
  'paragraph',
  'paragraphLength',
] as const

export function measurePlace({ sentences }: Reading): Record<(typeof PLACE)[number], number>[] {
  const n = sentences.length
  const paragraphs = (sentences.at(-1)?.paragraph ?? 0) + 1
  const members = new Map<number, number>()
  for (const { paragraph } of sentences) members.set(paragraph, (members.get(paragraph) ?? 0) + 1)
  return sentences.map(({ paragraph }, i) => {
    const company = members.get(paragraph) ?? 1
    return {
      first: flag(i === 0),
      second: flag(i === 1),
      early: flag(i >= 1 && i <= 4),
      inversePosition: 1 / (i + 1),
      relativePosition: n > 1 ? i / (n - 1) : 0,
      logPosition: Math.log(1 + i) / 4,
      endsParagraph: flag(sentences[i + 1]?.paragraph !== paragraph),
      paragraph: paragraph / paragraphs,
      paragraphLength: Math.min(8, company) / 8,
    }
  })
}

export const flag = (fact: boolean): 0 | 1 => (fact ? 1 : 0)
