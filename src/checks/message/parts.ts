import { leavesOf, type MimePart } from '../../markup/mime-tree.ts'
import type { Outline } from '../../markup/outline.ts'
import { placeOf, shortly } from '../../markup/places.ts'
import { count } from '../../text/count.ts'
import { error, type Found, type Rule, warning } from '../rule.ts'

/** What a message is made of, and whether its parts are what they say. */
export const parts: Rule = {
  name: 'parts',
  look({ message }, outline) {
    if (message === null) return { findings: [], measured: null }
    const leaves = leavesOf(message)
    return {
      findings: [
        ...partsIn(message).flatMap(misplaced),
        ...leaves.flatMap(mislabelled),
        ...leaves.flatMap(unreadable),
        ...lacking(leaves, outline),
      ],
      measured: `${count(leaves.length, 'part')}, in their order and encoded as they say.`,
    }
  },
}

const partsIn = (part: MimePart): readonly MimePart[] => [part, ...part.parts.flatMap(partsIn)]

const placeOfPart = ({ place, type }: MimePart): string =>
  place === '' ? `the message (${shortly(type)})` : `part ${place} (${shortly(type)})`

/** RFC 2046 5.1.4: the best alternative is the last; programs show the last one that they can. */
function misplaced(part: MimePart): readonly Found[] {
  if (part.type !== 'multipart/alternative') return []
  const html = part.parts.findIndex((one) => leavesOf(one).some(({ type }) => type === 'text/html'))
  const text = part.parts.findLastIndex(({ type }) => type === 'text/plain')
  return html === -1 || text < html
    ? []
    : [
        error(
          placeOfPart(part),
          'The HTML part comes before the text part: mail programs show the last one, the text.',
          'Put the text part first (RFC 2046 5.1.4).',
        ),
      ]
}

/** RFC 2045 2.7: a part declared as 7bit has no byte above 127; a part without a declaration is 7bit. */
function mislabelled(leaf: MimePart): readonly Found[] {
  if (leaf.encoding !== '7bit' || !leaf.content.some((byte) => byte > 127)) return []
  return [
    error(
      placeOfPart(leaf),
      'It is declared as 7bit but contains bytes above 127: mail servers may change or refuse it.',
      'Encode it as quoted-printable or base64, and say so in Content-Transfer-Encoding.',
    ),
  ]
}

/** RFC 2046 4.1.2: text without a charset is ASCII. Programs guess the charset of other text, each in its own way. */
function unreadable(leaf: MimePart): readonly Found[] {
  if (leaf.type !== 'text/plain' && leaf.type !== 'text/html') return []
  const { charset, content, encoding } = leaf
  if (charset === null) {
    if (encoding === '7bit' || !content.some((byte) => byte > 127)) return []
    const remedy = 'Name the charset in Content-Type: charset=utf-8.'
    return [warning(placeOfPart(leaf), 'It has bytes above 127 and no charset: mail programs guess it.', remedy)]
  }
  if (isKnown(charset)) return []
  return [warning(placeOfPart(leaf), `Its charset “${shortly(charset)}” is unknown.`, 'Use utf-8.')]
}

/** utf-7 is known, and is not one that browsers read. */
function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== ''
  } catch {
    return /^(?:utf-7|cp437|iso-2022-kr|hz-gb-2312)$/.test(charset)
  }
}

/** RFC 2392: `cid:` names a part of the same message. */
function lacking(leaves: readonly MimePart[], { images }: Outline): readonly Found[] {
  const ids = new Set(
    leaves.flatMap(({ headers }) =>
      headers
        .filter(({ name }) => name.toLowerCase() === 'content-id')
        .map(({ value }) => value.replace(/^\s*<|>\s*$/g, '').toLowerCase()),
    ),
  )
  return images
    .filter(({ src }) => /^cid:/i.test(src) && !ids.has(unescaped(src.slice(4)).toLowerCase()))
    .map(({ number, alt, src }) =>
      error(
        placeOf('image', number, alt),
        `Its address is “${shortly(src)}”, and no part of the message has that Content-ID: readers see a broken image.`,
        'Attach the picture with that Content-ID, or give the image an https address.',
      ),
    )
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
