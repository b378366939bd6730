import { expect, test } from 'vitest'
import { issueOf } from '../seed.ts'

const NEWS = 'The bakery of the old town opens again in May, after two years in a tent.'

test.each([
  { text: `${NEWS} Subscribe to our newsletter.`, notices: [['Subscribe to our newsletter.', 'subscription']] },
  {
    text: `- ${NEWS}\n- The mill turns. Thanks to Ann and Bo for their help.`,
    notices: [['Thanks to Ann and Bo for their help.', 'thanks']],
  },
  { text: `${NEWS} (Section written by Ann.)`, notices: [['(Section written by Ann.)', 'by-line']] },
  // When a meeting is may be the news, and "By Friday …" is no by-line.
  { text: `${NEWS} The bakers meet on the first Monday of each month at noon.`, notices: [] },
  { text: `${NEWS} By Friday evening all loaves were sold.`, notices: [] },
])('marks the sentences within a story that speak to its reader: $notices', async ({ text, notices }) => {
  const issue = await issueOf(`# Bread\n\n## Town\n\n${text}\n\n## Harbour\n\n${NEWS}\n`)
  const [section] = issue.sections
  expect(
    section?.marks.flatMap((mark) =>
      mark.kind === 'notice' ? [[section.text.slice(mark.start, mark.end), mark.reason]] : [],
    ),
  ).toEqual(notices)
})
