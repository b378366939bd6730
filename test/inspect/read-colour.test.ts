import { parse, type Rgb, rgb } from 'culori'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readColour } from '../../src/inspect/read-colour.ts'

const AS_BYTES = ({ r, g, b, alpha = 1 }: Omit<Rgb, 'mode'>) =>
  [...[r, g, b].map((part) => Math.round(255 * Math.min(1, Math.max(0, part ?? 0)))), Math.round(100 * alpha)].join(' ')

const bytesOf = (css: string): string | null => {
  const colour = readColour(css)
  return colour === null ? null : AS_BYTES(colour)
}

/** The same from culori's own parser. */
const bytesByCulori = (css: string): string | null => {
  const colour = rgb(parse(css))
  return colour === undefined ? null : AS_BYTES(colour)
}

/** One half is rounded either way. */
function expectNear(css: string): void {
  const [found, expected] = [bytesOf(css), bytesByCulori(css)].map((bytes) => (bytes ?? '').split(' ').map(Number))
  const distance = Math.max(...(found ?? []).map((part, i) => Math.abs(part - (expected?.[i] ?? Number.NaN))))
  expect(distance, css).toBeLessThanOrEqual(1)
}

describe('readColour', () => {
  test.each([
    'red',
    'RebeccaPurple',
    '#fc0',
    '#ffcc00',
    '#ffcc0080',
    '#fc08',
    'ffcc00',
    'transparent',
    'rgb(255, 204, 0)',
    'rgba(255,204,0,.5)',
    'rgba( 255 , 204 , 0 , 50% )',
    'rgb(100%, 80%, 0%)',
    'rgb(255 204 0)',
    'rgb(255 204 0 / 0.5)',
    'rgb(255 204 0/50%)',
    'rgb(none 204 0)',
    'rgb(1e2 0 0)',
    'rgb(-20 300 0)',
    'hsl(48, 100%, 50%)',
    'hsla(48deg, 100%, 50%, 0.3)',
    'hsl(0.5turn 40% 30%)',
    'hsl(-120 40% 30%)',
    'hsl(3.1rad 40% 30%)',
    'hwb(194 0% 0%)',
    'hwb(194 50% 20% / .5)',
    'hwb(20 80% 80%)',
    'oklab(0.6 0.1 -0.1)',
    'oklab(60% 25% -25%)',
    'oklch(0.6 0.15 50)',
    'oklch(60% 25% 50deg / 0.5)',
    'inherit',
    'currentcolor',
    'url(red)',
    'rgb(1, 2)',
    'rgb(1 2 3 4 5)',
    'rgb(a b c)',
    'hsl()',
    '#ffccf',
    '',
  ])('reads "%s" as culori does', (css) => expect(bytesOf(css)).toBe(bytesByCulori(css)))

  it('reads capitals, as browsers do', () => expect(bytesOf('RGB(255 204 0 / .5)')).toBe('255 204 0 50'))

  it('reads any numbers as culori does (law)', () => {
    const percent = fc.integer({ min: 0, max: 100 })
    const part = fc.oneof(
      percent.map((number) => `${number}%`),
      percent.map((number) => `${number / 100}`),
    )
    fc.assert(
      fc.property(fc.constantFrom('rgb', 'oklab', 'oklch'), part, part, percent, (space, a, b, last) => {
        const css = `${space}(${a} ${b} ${space === 'oklab' ? last / 100 : last})`
        expectNear(css)
      }),
    )
    const hue = fc.integer({ min: -400, max: 800 })
    fc.assert(
      fc.property(fc.constantFrom('hsl', 'hwb'), hue, percent, percent, (space, h, a, b) => {
        const css = `${space}(${h} ${a}% ${b}%)`
        expectNear(css)
      }),
    )
  })
})
