import { basename, join, resolve } from 'node:path'
import { helpIfAsked } from './help.ts'
import { comparedOf, measurePairs, type ReadPair, readPairs } from './measure-same-story.ts'

/**
 * `npm run eval:same -- [FILE …]`: how well the same story is found among the pairs of these files, one a line; without a file, those in
 * `test/same-story/`. Prints precision and recall of both halves, the pairs that were joined wrongly, and how the work grows.
 */
const HELP = `usage: npm run eval:same [-- FILE…]

Measures how well stories that are the same are found among pairs of stories, and prints precision, recall and the wrong pairs.

  FILE     one pair a line, as JSON; by default the two of test/same-story
  --help   this text
`
helpIfAsked(process.argv.slice(2), HELP)
const given = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? '.', file))
const folder = resolve(import.meta.dirname, '../../test/same-story')
const files = given.length > 0 ? given : [join(folder, 'pairs.jsonl'), join(folder, 'facts.jsonl')]
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
for (const file of files) {
  const pairs = readPairs(file)
  console.log(basename(file))
  for (const half of ['develop', 'judge'] as const satisfies readonly ReadPair['half'][]) {
    const { right, wrong, precision, recall, same, pairs: count } = measurePairs(pairs, half)
    console.log(
      `  ${half}: ${count} pairs; joined ${right.length + wrong.length}, wrongly ${wrong.length}: precision ${percent(precision)}; of ${same} that are the same, recall ${percent(recall)}`,
    )
    for (const { label, one, other } of wrong) console.log(`    ${label}: ${one.heading} | ${other.heading}`)
  }
  for (const { stories, compared } of comparedOf(pairs, [75, 150, 300, 600]))
    console.log(`  ${stories} stories: ${compared} pairs compared, ${(compared / stories).toFixed(1)} for each`)
}
