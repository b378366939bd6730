import type { ImageSeen, Outline } from '../markup/outline.ts'
import { placeOf, placesOf, shortly } from '../markup/places.ts'
import { count } from '../text/count.ts'
import { error, type Found, note, type Rule, warning } from './rule.ts'

/** With fewer letters than these a mail with pictures says too little where they are off. */
const ENOUGH_WORDS = 200

/** Pictures: off for many readers, never seen by some, and a way to watch the others. */
export const images: Rule = {
  name: 'images',
  look(_, outline) {
    const { images: seen } = outline
    const findings = [
      ...seen.flatMap((image) => [...checkImage(image)]),
      ...unsized(seen),
      ...remote(seen),
      ...wordless(outline),
    ]
    return {
      findings,
      measured:
        seen.length === 0
          ? 'No images; nothing is loaded.'
          : `${count(seen.length, 'image')}, all with a text and a size.`,
    }
  },
}

function* checkImage(image: ImageSeen): Generator<Found> {
  const place = placeOf('image', image.number, image.alt ?? shortly(image.src.startsWith('data:') ? '' : image.src))
  const unnamed = image.alt === null || (image.alt !== '' && image.alt.trim() === '')
  if (!image.silent && image.label === null && unnamed)
    yield error(
      place,
      'It has no alternative text.',
      'Say what it shows (`alt`), or set alt="" where it is decoration.',
    )
  if (isPixel(image) && !image.src.startsWith('cid:') && !image.src.startsWith('data:'))
    yield warning(place, 'It is one pixel large: it only tells that the mail was opened.', 'Take it out.')
  if (image.src.startsWith('data:'))
    yield warning(
      place,
      'It stands in the mail as data:, which Gmail and Outlook drop.',
      'Put it at an https address, or leave it out.',
    )
  else if (!/^(?:https?:\/\/|cid:)/i.test(image.src))
    yield error(
      place,
      image.src === ''
        ? 'It has no address.'
        : `“${shortly(image.src)}” is no whole address; a mail has no page it could start from.`,
      'Write it with https:// and its host, or take the image out.',
    )
}

const isPixel = ({ width, height }: ImageSeen): boolean =>
  typeof width === 'number' && typeof height === 'number' && width <= 2 && height <= 2

const unsized = (seen: readonly ImageSeen[]): readonly Found[] => {
  const such = seen.filter(({ width, height }) => width === 'missing' || height === 'missing')
  return such.length === 0
    ? []
    : [
        warning(
          placesOf(such.map(({ number }) => `image ${number}`)),
          `${count(such.length, 'image has', 'images have')} no width or no height: the text jumps when they come, and Outlook shows them as large as they are.`,
          'Give both as attributes, in pixels.',
        ),
      ]
}

const remote = (seen: readonly ImageSeen[]): readonly Found[] => {
  const such = seen.filter(({ src }) => /^https?:/i.test(src))
  return such.length === 0
    ? []
    : [
        note(
          placesOf(such.map(({ number }) => `image ${number}`)),
          `${count(such.length, 'image comes', 'images come')} over the network; many readers have images off.`,
          'See that the mail says everything without them.',
        ),
      ]
}

const wordless = ({ images: seen, words }: Outline): readonly Found[] => {
  // Only the beginning is looked at: it is enough to know that there are words.
  const letters = words.slice(0, 20 * ENOUGH_WORDS).replace(/\s+/g, '').length
  return seen.some(({ silent }) => !silent) && letters < ENOUGH_WORDS
    ? [
        warning(
          null,
          `It has ${count(seen.length, 'image')} and only ${count(letters, 'letter')} of text.`,
          'Say it in words: filters distrust pictures of text, and who has images off sees nothing.',
        ),
      ]
    : []
}
