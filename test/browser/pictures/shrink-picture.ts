import { PNG } from 'pngjs'

/**
 * The picture (a PNG) at one `factor`-th of its width and height: each pixel is the mean of a square. Chromium itself draws the edge of a
 * frame now one way, now another at a scale below 1; at 1 it is always the same.
 */
export function shrinkPicture(picture: Buffer, factor: number): Buffer {
  const full = PNG.sync.read(picture)
  const small = new PNG({ width: Math.ceil(full.width / factor), height: Math.ceil(full.height / factor) })
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      small.data.set(meanOfSquare(full, x * factor, y * factor, factor), (y * small.width + x) * 4)
    }
  }
  return PNG.sync.write(small)
}

/** Red, green, blue and alpha; a square at the edge has fewer pixels. */
function meanOfSquare({ width, height, data }: PNG, left: number, top: number, side: number): number[] {
  const sum = [0, 0, 0, 0]
  let pixels = 0
  for (let y = top; y < Math.min(top + side, height); y++) {
    for (let x = left; x < Math.min(left + side, width); x++) {
      for (let part = 0; part < 4; part++) sum[part] = (sum[part] ?? 0) + (data[(y * width + x) * 4 + part] ?? 0)
      pixels++
    }
  }
  return sum.map((value) => Math.round(value / pixels))
}
