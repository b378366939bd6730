import { shortly } from '../markup/places.ts'
import { replaceSigns } from '../text/letters.ts'
import { error, note, type Rule } from './rule.ts'

/** The sender's postal address: laws on bulk mail require it (CAN-SPAM 5(a)(5), many others). */
export const postalAddress: Rule = {
  name: 'postal-address',
  look({ postalAddress: address, html, text }, { words }) {
    const wanted = address ?? ''
    if (letters(wanted) === '')
      return {
        findings: [
          note(null, 'No postal address was given, so this was not checked.', 'Look for it in the footer yourself.'),
        ],
        measured: null,
      }
    const parts = [
      { name: 'the HTML part', holds: html.trim() === '' || holds(words, wanted) },
      { name: 'the text part', holds: holds(text, wanted) },
    ]
    return {
      findings: parts
        .filter(({ holds }) => !holds)
        .map(({ name }) =>
          error(name, `It does not contain the postal address “${shortly(address ?? '')}”.`, 'Put it into the footer.'),
        ),
      measured: `“${shortly(address ?? '')}” is in both parts.`,
    }
  },
}

/** Mostly it is there unchanged; comparing letters only costs more than the rest of this rule. */
const holds = (part: string, wanted: string): boolean =>
  part.includes(wanted) || letters(part).includes(letters(wanted))

/** Line breaks and commas may differ. */
const letters = (text: string): string => replaceSigns(text.normalize('NFC').toLowerCase(), '')
