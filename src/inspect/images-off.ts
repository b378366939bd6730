import { cssAddresses } from '../markup/css-addresses.ts'
import { type Replacement, replaceRanges, scanHtml } from '../markup/scan-html.ts'

/**
 * The mail without images: each image is a box with its alternative text, and no background has a picture. An image with an empty
 * `alt` is decoration and becomes empty space, as in mail programs.
 */
export function imagesOff(html: string): string {
  const replacements: Replacement[] = []
  for (const piece of scanHtml(html)) {
    if (piece.kind === 'css') replacements.push({ ...piece, text: withoutPictures(html.slice(piece.start, piece.end)) })
    if (piece.kind !== 'open') continue
    const tag = html.slice(piece.name.start, piece.name.end).toLowerCase()
    const attribute = (wanted: string) => {
      const found = piece.attributes.find(({ name }) => html.slice(name.start, name.end).toLowerCase() === wanted)
      if (found === undefined) return null
      return found.value === null ? '' : html.slice(found.value.start, found.value.end)
    }
    if (tag === 'img') {
      replacements.push({ ...piece, text: boxOf(attribute('alt'), attribute('width')) })
      continue
    }
    for (const { name, value } of piece.attributes) {
      if (value === null) continue
      const written = html.slice(name.start, name.end).toLowerCase()
      if (written === 'style')
        replacements.push({ ...value, text: withoutPictures(html.slice(value.start, value.end)) })
      if (PICTURES.has(written) || (written === 'src' && tag === 'input')) replacements.push({ ...value, text: '' })
    }
  }
  return replaceRanges(html, replacements)
}

const PICTURES = new Set(['background', 'poster', 'srcset'])

const withoutPictures = (css: string): string =>
  replaceRanges(
    css,
    cssAddresses(css).map((address) => ({ ...address, text: 'none' })),
  )

/**
 * `alt` and `width` as they are written in the source: only the characters that an attribute may contain unescaped still need
 * escaping.
 */
function boxOf(alt: string | null, width: string | null): string {
  if (alt?.trim() === '') return ''
  const pixels = /^\d{1,4}$/.test(width ?? '') ? `width:${width}px;` : ''
  const words = alt === null ? '[an image without a description]' : alt.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<span style="display:inline-block;box-sizing:border-box;${pixels}max-width:100%;padding:6px 10px;border:1px dashed #8a8178;font:14px/20px sans-serif;color:inherit">${words}</span>`
}
