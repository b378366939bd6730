import { shortly } from '../markup/places.ts'
import { count } from '../text/count.ts'
import { type Rule, warning } from './rule.ts'

/** Text that nobody sees, except the preheader: spam filters distrust it. Rules of style sheets are not checked. */
export const hiddenText: Rule = {
  name: 'hidden-text',
  look(_, { hidden, preheader }) {
    return {
      findings: hidden.map(({ text, how }) =>
        warning(
          `“${shortly(text)}”`,
          `Its ${count(text.length, 'character')} cannot be seen (${how}).`,
          'Show it or remove it.',
        ),
      ),
      measured: preheader === null ? 'No hidden text.' : 'No hidden text except the preheader.',
    }
  },
}
