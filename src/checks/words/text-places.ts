import type { Outline } from '../../markup/outline.ts'
import type { MailUnderTest } from '../mail-under-test.ts'

/** A text that a reader sees, and the name of its place. */
export interface TextPlace {
  readonly place: string
  readonly text: string
}

/** Subject, HTML and text; without code, which is meant to be shown as it is. */
export const textPlaces = ({ subject, text }: MailUnderTest, { prose, preheader }: Outline): readonly TextPlace[] => [
  { place: 'the subject', text: subject },
  { place: 'the HTML part', text: preheader === null ? prose : `${preheader.text}\n${prose}` },
  { place: 'the text part', text: withoutCode(text) },
]

/** Fenced, indented or between backticks, as Markdown writes it. Each line is looked at once. */
function withoutCode(text: string): string {
  let fence: string | null = null
  return text
    .split('\n')
    .map((line) => {
      const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1] ?? null
      if (fence !== null) {
        if (mark === fence) fence = null
        return ''
      }
      if (mark !== null) {
        fence = mark
        return ''
      }
      return line.startsWith('    ') || line.startsWith('\t') ? '' : line.replace(/`[^`]*`/g, '')
    })
    .join('\n')
}
