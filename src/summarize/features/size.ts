import type { Reading } from '../reading.ts'
import { flag } from './place.ts'

/** The length of a sentence, in steps: readers like neither fragments nor very long sentences. */
export const SIZE = ['length', 'under6', 'from6', 'from50'] as const

export function measureSize({ sentences }: Reading): Record<(typeof SIZE)[number], number>[] {
  return sentences.map(({ tokens: { length } }) => {
    const within = (from: number, below: number) => flag(length >= from && length < below)
    return {
      length: Math.log(1 + length) / 4,
      under6: within(0, 6),
      from6: within(6, 9),
      from50: within(50, Infinity),
    }
  })
}
