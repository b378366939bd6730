import { expect, it } from 'vitest'
import { digestView } from '../../src/render/digest-view.ts'
import { plainText } from '../../src/render/plain-text.ts'
import { brief, digest, SETTINGS, SLOT, story } from './digests.ts'

it('reads like a letter', () => {
  const references = [
    {
      label: 'Read more',
      title: 'How bread rises',
      source: 'Bread Weekly',
      url: 'https://bread.example/how',
      truncated: false,
    },
  ]
  const told = story({
    heading: 'Bread rises:',
    kicker: 'Slowly, though',
    gist: 'Bread rose for the whole of the night and was found in the morning by a baker who had forgotten it.',
    points: ['It was rye.'],
    takeaway: 'Patience pays.',
    references,
    truncated: true,
  })
  const view = digestView(
    digest(
      brief({ title: 'On bread 7: Yeast', lede: 'All about yeast.', stories: [told], alsoInThisIssue: ['Butter'] }),
    ),
    SETTINGS,
    { slot: SLOT },
  )
  expect(plainText(view)).toBe(`THE WEEKLY
Monday, 5 October 2026
1 story from 1 issue: 1 minute

========================================================================
On bread 7
Yeast
Ada · ada.example · 1 October 2026 · 3 min read

All about yeast.

Bread rises
-----------

Slowly, though

Bread rose for the whole of the night and was found in the morning by a
baker who had forgotten it.

* It was rye.

Why it matters: Patience pays.

> Read more: How bread rises (Bread Weekly)
  https://bread.example/how

[The text that we received ends here; the story continues in the
original.]

Also in this issue
* Butter

Read all of On bread 7 at ada.example:
https://ada.example/1

-- \nYou get this mail because your address is on the list of The Weekly.
Unsubscribe: https://digest.example/unsubscribe/00000000000000000000000000000000

The Weekly
1 Example Street, Paris
`)
})
