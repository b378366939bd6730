import { expect, test } from 'vitest'
import { displayHeading } from '../../src/render/heading.ts'

test.each([
  { heading: 'What the tram costs:', shown: 'What the tram costs' },
  { heading: 'The tram is coming (5 minute read)', shown: 'The tram is coming' },
  { heading: 'The tram is coming [12-min read]', shown: 'The tram is coming' },
  { heading: 'A plan to read (5 minutes of it)', shown: 'A plan to read (5 minutes of it)' },
  { heading: 'Two\nlines', shown: 'Two lines' },
])('“$heading” is shown as “$shown”', ({ heading, shown }) => expect(displayHeading(heading)).toBe(shown))
