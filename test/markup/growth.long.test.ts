import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { highlightHtml } from '../../src/inspect/highlight-html.ts'
import { imagesOff } from '../../src/inspect/images-off.ts'
import { inverted } from '../../src/inspect/inverted.ts'
import { readingOrder } from '../../src/inspect/reading-order.ts'
import { readOutline } from '../../src/markup/read-outline.ts'

/**
 * Work is counted, not timed: V8 counts how often each block of our code and of htmlparser2 runs. Twice the HTML may take at most
 * 2.6 times the steps; what is quadratic takes 4 times as many. What an expression or `indexOf` does inside is not counted.
 */
const MOST = 2.6
const TIMES = 1_000

const READERS: Readonly<Record<string, (html: string) => unknown>> = {
  readOutline,
  readingOrder,
  imagesOff,
  inverted,
  highlightHtml,
}

const HOSTILE: readonly { name: string; html: (n: number) => string }[] = [
  ...[
    { name: 'nested <div> with words', piece: '<div>a' },
    { name: 'nested <p>', piece: '<p>a' },
    { name: 'nested <b>', piece: '<b>a' },
    { name: 'nested lists', piece: '<ul><li>a' },
    { name: 'nested tables', piece: '<table><tr><td>a' },
    { name: 'close tags of nothing', piece: '</i></div></td>' },
    { name: 'links never closed', piece: '<a href="x">a' },
    { name: 'comments', piece: '<!-- a -->' },
    { name: 'angle brackets', piece: '<' },
    { name: 'attributes', piece: ' a="b"' },
    { name: 'hidden elements', piece: '<i style="display:none">a</i>' },
    { name: 'images', piece: '<img src="a" alt="b">' },
  ].map(({ name, piece }) => ({ name, html: (n: number) => piece.repeat(n) })),
  { name: 'nested <div>, each closed', html: (n) => '<div>'.repeat(n) + 'a</div>'.repeat(n) },
  { name: 'nested <b>, closed by another name', html: (n) => '<b>'.repeat(n) + '</i>'.repeat(n) },
  { name: 'a style of url( and spaces', html: (n) => `<p style="background:${'url(     '.repeat(n)}">` },
  { name: 'a style of url( and quotes', html: (n) => `<p style='background:${'url("a" '.repeat(n)}'>` },
  { name: 'a sheet of url(', html: (n) => `<style>a{b:${'url(&quot;'.repeat(n)}}</style>` },
  { name: 'filler', html: (n) => `<div style="display:none">${' '.repeat(n)}a${' '.repeat(n)}</div>` },
]

const session = new Session()
beforeAll(async () => {
  // Code that V8 throws away to save memory loses its counts.
  setFlagsFromString('--no-flush-bytecode')
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
})
afterAll(() => session.disconnect())

/** V8 sometimes loses counts and never invents any: of two runs the larger one counts. */
async function stepsOf(read: (html: string) => unknown, html: string): Promise<number> {
  return Math.max(await countedSteps(read, html), await countedSteps(read, html))
}

async function countedSteps(read: (html: string) => unknown, html: string): Promise<number> {
  await session.post('Profiler.takePreciseCoverage')
  read(html)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  let steps = 0
  for (const { url, functions } of result) {
    // Libraries count, too: a parser that searches its stack is not ours.
    if (!url.includes('/src/') && !url.includes('htmlparser2')) continue
    for (const { ranges } of functions) for (const { count } of ranges) steps += count
  }
  return steps
}

describe.each(Object.entries(READERS).map(([name, read]) => ({ name, read })))('$name', ({ read }) => {
  // Lost counts are there at the next try. Work that grows too fast fails every time.
  test.each(HOSTILE)('takes twice the steps for twice the length: $name', { retry: 4 }, async ({ html }) => {
    await stepsOf(read, html(10))
    const once = await stepsOf(read, html(TIMES))
    const twice = await stepsOf(read, html(2 * TIMES))
    expect(twice / once).toBeLessThan(MOST)
  })
})

test('steps are counted', async () => {
  for (const read of Object.values(READERS)) expect(await stepsOf(read, '<p>a</p>'.repeat(100))).toBeGreaterThan(1_000)
})
