import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { highlightHtml } from '../../src/inspect/highlight-html.ts'
import { imagesOff } from '../../src/inspect/images-off.ts'
import { inverted } from '../../src/inspect/inverted.ts'
import { readingOrder } from '../../src/inspect/reading-order.ts'
import { readOutline } from '../../src/markup/read-outline.ts'
import { MOST, stepCounter } from '../steps.ts'

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

// Libraries count, too: a parser that searches its stack is not ours.
const counter = stepCounter((url) => url.includes('/src/') || url.includes('htmlparser2'))
beforeAll(counter.start)
afterAll(counter.stop)

const stepsOf = (read: (html: string) => unknown, html: string) => counter.stepsOf(() => read(html))

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
