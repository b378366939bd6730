import { withoutDirections } from '../text/controls.ts'

/**
 * Text on one line: control characters, which would break a subject, and runs of white space, which could fold into an empty header
 * line, become one space each. All characters keep their written order.
 */
export const oneLine = (text: string): string =>
  withoutDirections(text)
    .replace(/[\0- \x7f-\x9f\s]+/g, ' ')
    .trim()

/**
 * A heading as one line, without a colon at its end, because the text that followed it is gone, and without the minutes that reading the
 * original takes.
 */
export const displayHeading = (heading: string): string => oneLine(heading).replace(MINUTES, '').replace(/\s*:$/, '')

const MINUTES = /\s*[([]\d{1,3}[ -]min(?:ute)?s?[ -]read[)\]]$/i
