import type { Outline } from '../../markup/outline.ts'
import { placeOf, shortly } from '../../markup/places.ts'
import { type Found, type Rule, warning } from '../rule.ts'
import { placeholdersIn } from './placeholders-in.ts'
import { textPlaces } from './text-places.ts'

/** What a sender's tool should have replaced. The rule `subject` looks at the subject. */
export const placeholders: Rule = {
  name: 'placeholders',
  look(mail, outline) {
    // A text part has no element for code: what is code in the HTML is code in it.
    const asCode = new Set(placeholdersIn(outline.code))
    const findings = [
      ...textPlaces(mail, outline)
        .filter(({ place }) => place !== 'the subject')
        .flatMap(({ place, text }) =>
          placeholdersIn(text)
            .filter((found) => place === 'the HTML part' || !asCode.has(found))
            .map((found) => unfilled(place, found)),
        ),
      ...inAddresses(outline),
    ]
    return { findings, measured: 'Nothing that looks like a placeholder.' }
  },
}

const unfilled = (place: string, found: string): Found =>
  warning(
    place,
    `“${shortly(found)}” looks like a placeholder without its value.`,
    'Check the template and the fields of the list; give the placeholder a default.',
  )

/** In an address only forms that no address contains, plain or escaped. */
const inAddresses = ({ links, images }: Outline): readonly Found[] =>
  [
    ...links.map(({ number, text, href }) => ({ place: placeOf('link', number, text), address: href ?? '' })),
    ...images.map(({ number, alt, src }) => ({ place: placeOf('image', number, alt), address: src })),
  ].flatMap(({ place, address }) => {
    const shown = address.slice(0, 4_096)
    const found = MAYBE_IN_ADDRESS.test(shown) ? IN_ADDRESS.exec(shown)?.[0] : undefined
    return found === undefined ? [] : [unfilled(place, found)]
  })

/** It is short, so that the long one is compiled for few addresses. */
const MAYBE_IN_ADDRESS = /[{[*<]|%7b|%recipient|^%|^#?(?:undef|null)/i
const IN_ADDRESS =
  /\{\{[^{}]{1,80}\}\}|%7B%7B.{1,80}?%7D%7D|\{%[^{}]{1,80}%\}|\*(?:\||%7C)[\w:.-]{1,60}(?:\||%7C)\*|%recipient\.[\w.-]{1,60}%|^%[a-z_]{3,60}%|^\[[\w -]{3,40}\]|^\$\{[^{}]{1,80}\}|^\{\$?[\w.]{2,60}\}|<%[^<>]{1,80}%>|^#?(?:undefined|null|\[object Object\])$/i
