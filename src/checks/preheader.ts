import { splitFiller } from '../markup/filler.ts'
import type { Outline } from '../markup/outline.ts'
import { shortly } from '../markup/places.ts'
import { replaceSigns } from '../text/letters.ts'
import { oneLine } from '../text/one-line.ts'
import { type Found, note, type Rule, warning } from './rule.ts'

/**
 * About as much as the widest inboxes show after a subject. A shorter preheader needs filler, or the inbox shows the body after it.
 */
const FILLS = 85
/** No inbox shows more. */
export const SHOWN = 140

/** The line behind the subject. An inbox that finds none shows the first words of the mail: “View in browser”. */
export const preheader: Rule = {
  name: 'preheader',
  look({ subject, preheader: given }, outline) {
    const hidden = outline.preheader
    const text = given === null ? (hidden?.text ?? '') : splitFiller(oneLine(given)).text
    const findings: Found[] = []
    const say = (make: typeof warning, message: string, remedy: string) =>
      findings.push(make('the preheader', message, remedy))

    if (text === '')
      say(
        warning,
        'There is none: inboxes show the first words of the mail.',
        'Write a line that continues the subject.',
      )
    else {
      if (same(text, subject))
        say(warning, 'It repeats the subject.', 'Use the line for what the subject has no room for.')
      if (!isInMail(text, hidden?.text ?? null, outline))
        say(warning, 'It is not in the mail, so no inbox can show it.', 'Put it at the start of the body, hidden.')
      else if (leaks(text, hidden))
        say(
          warning,
          `It has ${text.length} characters and no filler after it: inboxes show the first words of the mail after it.`,
          `Make it longer than ${FILLS} characters, or add invisible filler characters after it.`,
        )
      if (text.length > SHOWN)
        say(note, `It has ${text.length} characters; inboxes show at most about ${SHOWN}.`, 'Put what matters first.')
    }
    return { findings, measured: `${text.length} characters and ${hidden?.filler ?? 0} of filler, “${shortly(text)}”.` }
  },
}

const same = (one: string, other: string): boolean => letters(one) === letters(other)

const letters = (text: string): string => replaceSigns(text.toLowerCase(), '')

/** Hidden at the start, or the first visible words. */
const isInMail = (text: string, hidden: string | null, { words }: Outline): boolean =>
  hidden === null
    ? oneLine(words.slice(0, 4 * text.length + 400)).includes(text)
    : hidden.startsWith(text) || letters(hidden).startsWith(letters(text))

const leaks = (text: string, hidden: Outline['preheader']): boolean =>
  text.length < FILLS && text.length + (hidden?.filler ?? 0) < FILLS
