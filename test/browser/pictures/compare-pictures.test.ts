import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { comparePictures } from './compare-pictures.ts'
import { shrinkPicture } from './shrink-picture.ts'

type Colour = readonly [number, number, number]
const WHITE: Colour = [255, 255, 255]

/** White, with boxes of other colours on it. */
function picture(
  boxes: readonly { at: readonly [number, number]; size: readonly [number, number]; colour: Colour }[] = [],
  [width, height]: readonly [number, number] = [120, 80],
): Buffer {
  const png = new PNG({ width, height })
  const fill = (x0: number, y0: number, x1: number, y1: number, colour: Colour) => {
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) png.data.set([...colour, 255], (y * width + x) * 4)
  }
  fill(0, 0, width, height, WHITE)
  for (const { at, size, colour } of boxes) fill(at[0], at[1], at[0] + size[0], at[1] + size[1], colour)
  return PNG.sync.write(png)
}

const CARD = { at: [20, 20], size: [40, 30], colour: [200, 60, 40] } as const

test.each([
  { name: 'the same picture', change: CARD },
  { name: 'a shade that no eye tells apart', change: { ...CARD, colour: [201, 61, 40] as const } },
])('$name is the same', ({ change }) =>
  expect(comparePictures(picture([CARD]), picture([change]))).toMatchObject({ same: true, sizes: null }),
)

test.each([
  { name: 'a box that was moved by one pixel', change: { ...CARD, at: [21, 20] as const } },
  { name: 'a box that is one pixel taller', change: { ...CARD, size: [40, 31] as const } },
  { name: 'another colour', change: { ...CARD, colour: [40, 60, 200] as const } },
])('$name is seen', ({ change }) => expect(comparePictures(picture([CARD]), picture([change])).same).toBe(false))

test('a thin line that is gone is seen', () => {
  const line = { at: [10, 60], size: [100, 1], colour: [120, 110, 100] } as const
  expect(comparePictures(picture([CARD, line]), picture([CARD])).same).toBe(false)
})

test('a picture of another size is seen, and both sizes are named', () =>
  expect(comparePictures(picture(), picture([], [120, 90]))).toMatchObject({
    same: false,
    sizes: '120 × 80, now 120 × 90',
  }))

test('what differs is marked in a picture that holds both', () => {
  const { marked } = comparePictures(picture(), picture([], [130, 90]))
  expect(PNG.sync.read(marked)).toMatchObject({ width: 130, height: 90 })
})

test('a picture is shrunk to the mean of each square', () => {
  const halfBlack = picture([{ at: [0, 0], size: [2, 4], colour: [0, 0, 0] }], [9, 4])
  const small = PNG.sync.read(shrinkPicture(halfBlack, 4))
  expect([small.width, small.height]).toEqual([3, 1])
  expect([...small.data]).toEqual([128, 128, 128, 255, 255, 255, 255, 255, 255, 255, 255, 255])
})
