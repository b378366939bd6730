import type { ImageSeen, Outline } from '../markup/outline.ts'
import { placeOf, placesOf, shortly } from '../markup/places.ts'
import { count } from '../text/count.ts'
import { error, type Found, note, type Rule, warning } from './rule.ts'

/** A mail with images needs at least this many letters, for readers with images off. */
const ENOUGH_LETTERS = 200

/** Images are off for many readers, invisible to some, and can track the rest. */
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
          : `${count(seen.length, 'image')}, all with alternative text and a size.`,
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
    yield warning(place, 'It is one pixel in size: it only reports that the mail was opened.', 'Remove it.')
  if (image.src.startsWith('data:'))
    yield warning(
      place,
      'It is embedded as a data: URL, which Gmail and Outlook remove.',
      'Use an https address, or remove it.',
    )
  else if (!/^(?:https?:\/\/|cid:)/i.test(image.src))
    yield error(
      place,
      image.src === ''
        ? 'It has no address.'
        : `“${shortly(image.src)}” is a relative address, which does not work in a mail.`,
      'Write it with https:// and its host, or remove the image.',
    )
}

const isPixel = ({ width, height }: ImageSeen): boolean =>
  typeof width === 'number' && typeof height === 'number' && width <= 2 && height <= 2

const unsized = (seen: readonly ImageSeen[]): readonly Found[] => {
  const unsized = seen.filter(({ width, height }) => width === 'missing' || height === 'missing')
  return unsized.length === 0
    ? []
    : [
        warning(
          placesOf(unsized.map(({ number }) => `image ${number}`)),
          `${count(unsized.length, 'image has', 'images have')} no width or no height: the text moves when they load, and Outlook shows them at full size.`,
          'Give both as attributes, in pixels.',
        ),
      ]
}

const remote = (seen: readonly ImageSeen[]): readonly Found[] => {
  const remote = seen.filter(({ src }) => /^https?:/i.test(src))
  return remote.length === 0
    ? []
    : [
        note(
          placesOf(remote.map(({ number }) => `image ${number}`)),
          `${count(remote.length, 'image comes', 'images come')} over the network; many readers have images off.`,
          'Make sure that the mail is complete without them.',
        ),
      ]
}

const wordless = ({ images: seen, words }: Outline): readonly Found[] => {
  if (seen.every(({ silent }) => silent)) return []
  // Only the beginning is counted, because the check needs no exact number.
  const letters = words.slice(0, 20 * ENOUGH_LETTERS).replace(/\s+/g, '').length
  return letters < ENOUGH_LETTERS
    ? [
        warning(
          null,
          `It has ${count(seen.length, 'image')} and only ${count(letters, 'letter')} of text.`,
          'Add text: filters distrust images of text, and readers with images off see nothing.',
        ),
      ]
    : []
}
