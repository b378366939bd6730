import { GMAIL_CLIP } from '../markup/mail-limits.ts'
import { thousands } from '../text/count.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import { error, type Found, note, type Rule, warning } from './rule.ts'

/** From here on a little more text in one story is enough. */
export const NEARLY = 85_000

/** How much of the HTML Gmail shows. A clipped mail loses its footer, and with it the way to unsubscribe: that holds it back. */
export const size: Rule = {
  name: 'size',
  look({ html, text, headers, subject }) {
    const bytes = utf8Bytes(html)
    const share = `${Math.round((bytes / GMAIL_CLIP) * 100)} %`
    const measured = `HTML of ${kB(bytes)}, ${share} of what Gmail shows.`
    const findings: Found[] = []
    if (bytes >= GMAIL_CLIP)
      findings.push(
        error(
          'the HTML part',
          `It has ${thousands(bytes)} bytes; Gmail shows the first ${thousands(GMAIL_CLIP)} and hides the rest, the footer too.`,
          'Drop stories or make them shorter.',
        ),
      )
    else if (bytes >= NEARLY)
      findings.push(
        warning(
          'the HTML part',
          `It has ${thousands(bytes)} bytes, ${share} of what Gmail shows before it clips.`,
          'Shorten a story or two, to leave room for what a provider adds.',
        ),
      )
    const rest = headers.reduce((sum, { name, value }) => sum + name.length + utf8Bytes(value) + 4, utf8Bytes(subject))
    findings.push(
      note(
        null,
        `The whole message is about ${kB(bytes + utf8Bytes(text) + rest)} before it is encoded for its way: ${kB(bytes)} of HTML, ${kB(utf8Bytes(text))} of text.`,
        'Nothing to do; it is good to know where readers pay for what they load.',
      ),
    )
    return { findings, measured }
  },
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
