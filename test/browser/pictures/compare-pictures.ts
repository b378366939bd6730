import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Two points of a picture are the same to the eye up to this distance (OKLab, 1 is black beside white). */
const SAME_TO_THE_EYE = 0.06
/** Of a window of so many pixels in the square … */
const WINDOW = 16
/** … so many may differ: fewer than one letter or the edge of a box has. */
const MAX_DIFFERENT = 8

export interface Comparison {
  readonly same: boolean
  /** Pixels that differ in the window where most do. */
  readonly different: number
  /** The two sizes, where they are not the same. */
  readonly sizes: string | null
  /** The picture with the differences marked, as a PNG. */
  readonly marked: Buffer
}

/** Compares two PNGs as an eye does: smoothed edges and shades that look the same do not count. */
export function comparePictures(expected: Buffer, actual: Buffer): Comparison {
  const [a, b] = [PNG.sync.read(expected), PNG.sync.read(actual)]
  const width = Math.max(a.width, b.width)
  const height = Math.max(a.height, b.height)
  const [left, right] = [enlarged(a, width, height), enlarged(b, width, height)]
  const marked = new PNG({ width, height })
  const different = pixelmatch(left.data, right.data, marked.data, width, height, {
    threshold: SAME_TO_THE_EYE,
    windowSize: WINDOW,
  })
  const sizes =
    a.width === b.width && a.height === b.height ? null : `${a.width} × ${a.height}, now ${b.width} × ${b.height}`
  return {
    same: sizes === null && different <= MAX_DIFFERENT,
    different,
    sizes,
    marked: PNG.sync.write(marked),
  }
}

/** With transparent pixels to the right and below. */
function enlarged(picture: PNG, width: number, height: number): PNG {
  if (picture.width === width && picture.height === height) return picture
  const larger = new PNG({ width, height })
  PNG.bitblt(picture, larger, 0, 0, picture.width, picture.height, 0, 0)
  return larger
}
