import { expect, test } from 'vitest'
import { naturalOrder } from '../../src/text/natural-order.ts'

test.each([
  {
    name: 'counts numbers',
    names: ['Issue 10', 'Issue 9', 'Issue 100'],
    ordered: ['Issue 9', 'Issue 10', 'Issue 100'],
  },
  { name: 'does not part capitals from small letters', names: ['b', 'C', 'A'], ordered: ['A', 'b', 'C'] },
  { name: 'puts accents beside their letters', names: ['zoo', 'école', 'edge'], ordered: ['école', 'edge', 'zoo'] },
])('naturalOrder $name', ({ names, ordered }) => expect(names.toSorted(naturalOrder)).toEqual(ordered))
