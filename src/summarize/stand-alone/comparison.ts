import type { SentenceInContext } from './sentence-context.ts'

/** "Another reason", "Both are free", "The second step": a comparison or a count whose other part is not shown. */
export function danglingComparison({ tokens }: SentenceInContext): string | null {
  const words = tokens.filter(({ isMark }) => !isMark).map(({ base }) => base)
  return openingComparison(words) ?? orderedItem(words) ?? bothOf(words)
}

const OTHERS: ReadonlySet<string> = new Set(['another', 'other', 'others', 'neither', 'either'])

const openingComparison = ([one = '', two]: readonly string[]): string | null =>
  OTHERS.has(one) && two !== 'than' ? one : null

/** "The second step …" if no word says which steps. */
function orderedItem(words: readonly string[]): string | null {
  const [one, two = '', three = ''] = words
  if (one !== 'the' || !ORDERED.has(two) || TIMES.has(three)) return null
  const rest = words.slice(2, 2 + REACH_OF_WHOLE)
  const isNamed =
    two === 'similar'
      ? rest.includes('to')
      : two === 'same'
        ? rest.includes('as')
        : two === 'other'
          ? rest.includes('than')
          : rest.some((word) => word === 'of' || word === 'in')
  return isNamed ? null : `the ${two}`
}

const REACH_OF_WHOLE = 4
const ORDERED: ReadonlySet<string> = new Set(
  'other others same similar second third fourth fifth next latter former remaining last final'.split(' '),
)
const TIMES: ReadonlySet<string> = new Set('day week year month time'.split(' '))

/** "both versions" if neither an "and" after it nor a pair before it says which two. */
function bothOf(words: readonly string[]): string | null {
  const at = words.indexOf('both')
  if (at < 0 || words.slice(0, at).includes('and') || words[at + 2] === 'of') return null
  return words.slice(at + 1, at + 1 + REACH_OF_PAIR).includes('and') ? null : `both ${words[at + 1] ?? ''}`.trim()
}

const REACH_OF_PAIR = 11
