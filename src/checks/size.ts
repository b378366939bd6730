import { grouped } from '../markup/places.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import { error, type Found, note, type Rule, warning } from './rule.ts'

/** Gmail shows the first 102 kB (1,024 bytes each) of a message's HTML and hides the rest, the way out with it. */
export const GMAIL_CLIP = 102_400
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
          `It has ${grouped(bytes)} bytes; Gmail shows the first ${grouped(GMAIL_CLIP)} and hides the rest, the footer too.`,
          'Drop stories or make them shorter.',
        ),
      )
    else if (bytes >= NEARLY)
      findings.push(
        warning(
          'the HTML part',
          `It has ${grouped(bytes)} bytes, ${share} of what Gmail shows before it clips.`,
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
