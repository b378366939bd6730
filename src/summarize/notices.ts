import type { Section, Span } from '../model/issue.ts'

/** Answers for a sentence of a Section why reading takes it for a word to the reader about the newsletter; null for anything else. */
export function noticesOf({ marks }: Section): (sentence: Pick<Span, 'start'>) => string | null {
  const notices = marks.flatMap((mark) => (mark.kind === 'notice' ? [mark] : []))
  return ({ start }) => {
    let [low, high] = [0, notices.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((notices[middle]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const found = notices[low]
    return found !== undefined && found.start <= start ? found.reason : null
  }
}
