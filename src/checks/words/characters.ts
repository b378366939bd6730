import { headerOf } from '../../markup/mime-tree.ts'
import type { Outline } from '../../markup/outline.ts'
import { placeOf, placesOf, shortly } from '../../markup/places.ts'
import { count } from '../../text/count.ts'
import type { MailUnderTest } from '../mail-under-test.ts'
import { type Found, type Rule, warning } from '../rule.ts'
import { mojibakeIn } from './mojibake.ts'
import { type TextPlace, textPlaces } from './text-places.ts'

/** Text that was read in the wrong charset, or escaped once too often. */
export const characters: Rule = {
  name: 'characters',
  look(mail, outline) {
    const findings = [
      ...[...namesIn(mail), ...textPlaces(mail, outline)].flatMap(({ place, text }) => [...misdecoded(place, text)]),
      ...escapedTwice(mail, outline),
      ...escapedAddresses(outline),
    ]
    return { findings, measured: 'No text that was read in the wrong charset or escaped twice.' }
  },
}

/** The sender's name, which every inbox shows. */
const namesIn = ({ message }: MailUnderTest): readonly TextPlace[] => {
  const from = message === null ? null : headerOf(message, 'from')
  return from === null || from === undefined ? [] : [{ place: 'header From', text: from.decoded }]
}

function* misdecoded(place: string, text: string): Generator<Found> {
  const [first, ...more] = mojibakeIn(text)
  if (first !== undefined)
    yield warning(
      place,
      `“${shortly(first.shown)}” ${first.meant.trim() === '' ? 'replaces a space: its' : `looks like “${shortly(first.meant)}” whose`} UTF-8 was read as Windows-1252${more.length === 0 ? '' : `, and ${count(more.length, 'more place')} like it`}.`,
      'Read the source as UTF-8, and declare the charset that each part has.',
    )
  const lost = text.split(LOST).length - 1
  if (lost > 0)
    yield warning(
      place,
      `${count(lost, 'character')} could not be read and ${lost === 1 ? 'is' : 'are'} shown as ${LOST}: “${shortly(around(text, text.indexOf(LOST)))}”.`,
      'Find where the text was read or cut in the wrong charset, and correct it.',
    )
}

const LOST = '\ufffd'

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 20), at + 20)

/** Entities that are still escaped when they are shown. The rule of the text part finds them there. */
const escapedTwice = ({ subject }: MailUnderTest, { prose }: Outline): readonly Found[] =>
  [
    { place: 'the subject', text: subject },
    { place: 'the HTML part', text: prose },
  ].flatMap(({ place, text }) => {
    const at = MAYBE_ENTITY.test(text) ? ENTITY.exec(text) : null
    return at === null
      ? []
      : [
          warning(
            place,
            `“${at[0]}” is shown as it is, in “${shortly(around(text, at.index))}”: the text was escaped ${place === 'the subject' ? 'for HTML, which a subject is not' : 'twice'}.`,
            place === 'the subject' ? 'Write the character itself.' : 'Escape it once.',
          ),
        ]
  })

/** `?a=1&amp;amp;b=2` leads to a page that gets a parameter `amp;b`. */
function escapedAddresses({ links }: Outline): readonly Found[] {
  const such = links.filter(({ href }) => href !== null && /^https?:[^#]*&amp;[^#]/i.test(href))
  const [first] = such
  return first === undefined
    ? []
    : [
        warning(
          such.length === 1
            ? placeOf('link', first.number, first.text)
            : placesOf(such.map(({ number }) => `link ${number}`)),
          `${count(such.length, 'address contains', 'addresses contain')} “&amp;” where “&” is meant: it was escaped twice.`,
          'Escape addresses once.',
        ),
      ]
}

/** It is short, so that the long one is compiled for few texts. */
const MAYBE_ENTITY = /&[a-z#][a-z\d]{1,6};/i
const ENTITY =
  /&(?:amp|nbsp|quot|lt|gt|apos|zwnj|zwj|shy|[mn]dash|[lr][sd]quo|laquo|raquo|hellip|bull|middot|copy|reg|trade|euro|pound|deg|times|[aeiouy](?:acute|grave|circ|uml)|[ano]tilde|ccedil|szlig|oslash|aring|aelig|#\d{2,6}|#x[\da-f]{2,5});/i
