import { GMAIL_CLIP, MAX_HTML_BYTES } from '../markup/mail-limits.ts'
import { thousands } from '../text/count.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import { error, type Found, note, type Rule, warning } from './rule.ts'

/** In bytes. Above this share of the limit a little more text in one story exceeds it. */
export const NEARLY = (GMAIL_CLIP * 5) / 6

/**
 * How much of the HTML Gmail shows. A clipped mail has no visible unsubscribe link, so this is an error. Marrow itself fills a digest
 * up to its own limit: then there is nothing to do.
 */
export const size: Rule = {
  name: 'size',
  look({ html, text, headers, subject, digest }) {
    const bytes = utf8Bytes(html)
    const share = `${Math.round((bytes / GMAIL_CLIP) * 100)} %`
    const measured = `HTML of ${kB(bytes)}, ${share} of Gmail’s limit.`
    const findings: Found[] = []
    if (bytes >= GMAIL_CLIP)
      findings.push(
        error(
          'the HTML part',
          `It has ${thousands(bytes)} bytes; Gmail shows the first ${thousands(GMAIL_CLIP)} and hides the rest with the footer.`,
          'Leave out stories or shorten them.',
        ),
      )
    else if (bytes >= NEARLY && !(digest !== null && bytes <= MAX_HTML_BYTES))
      findings.push(
        warning(
          'the HTML part',
          `It has ${thousands(bytes)} bytes, ${share} of Gmail’s limit.`,
          'Shorten one or two stories: the provider may add bytes.',
        ),
      )
    const rest = headers.reduce((sum, { name, value }) => sum + name.length + utf8Bytes(value) + 4, utf8Bytes(subject))
    findings.push(
      note(
        null,
        `The whole message is about ${kB(bytes + utf8Bytes(text) + rest)} before it is encoded: ${kB(bytes)} of HTML, ${kB(utf8Bytes(text))} of text.`,
        'Nothing to do. It matters to readers who pay for data.',
      ),
    )
    return { findings, measured }
  },
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
