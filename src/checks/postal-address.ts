import { shortly } from '../markup/places.ts'
import { replaceSigns } from '../text/letters.ts'
import { error, note, type Rule } from './rule.ts'

/** Where a sender is found by letter: laws on bulk mail ask for it (CAN-SPAM 5(a)(5), many others). */
export const postalAddress: Rule = {
  name: 'postal-address',
  look({ postalAddress: address, html, text }, { words }) {
    const wanted = address ?? ''
    if (letters(wanted) === '')
      return {
        findings: [
          note(
            null,
            'Nobody said which postal address the mail has to name, so this was not checked.',
            'Look for it in the footer yourself.',
          ),
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
          error(name, `It does not name the postal address “${shortly(address ?? '')}”.`, 'Put it into the footer.'),
        ),
      measured: `“${shortly(address ?? '')}” stands in both parts.`,
    }
  },
}

/** Mostly it stands there as it is; to look at letters alone costs more than all the rest of this rule. */
const holds = (part: string, wanted: string): boolean =>
  part.includes(wanted) || letters(part).includes(letters(wanted))

/** Lines and commas may stand where the other has none. */
const letters = (text: string): string => replaceSigns(text.normalize('NFC').toLowerCase(), '')
