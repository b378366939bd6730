import { shortly } from '../markup/places.ts'
import { count, thousands } from '../text/count.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import { error, type Found, note, type Rule, warning } from './rule.ts'

/** RFC 5322 2.1.1: lines should have at most so many characters. */
const WIDE = 78
/** A text part with less than this share of the letters of the HTML leaves something out. */
const SHARE = 0.1

/** The part for readers without HTML: written for reading, with the same links. */
export const textPart: Rule = {
  name: 'text-part',
  look({ text }, outline, { bare, inText, toLeave }) {
    if (text.trim() === '')
      return {
        findings: [
          error(
            PLACE,
            text === '' ? 'There is none.' : 'It is empty.',
            'Write one: watches, terminals and filters read it.',
          ),
        ],
        measured: null,
      }
    const findings: Found[] = []
    const markup = MAYBE_MARKUP.test(text) ? MARKUP.exec(text)?.[0] : undefined
    if (markup !== undefined)
      findings.push(
        warning(
          PLACE,
          `“${shortly(markup)}” looks like HTML.`,
          'Write the text separately; do not only remove tags from the HTML.',
        ),
      )
    if (outline.words.length > 2_000 && text.length < SHARE * outline.words.length)
      findings.push(
        warning(
          PLACE,
          `It has ${thousands(text.length)} characters, the HTML ${thousands(outline.words.length)}.`,
          'Say the same in both.',
        ),
      )
    const carried = inText()
    const own = new Set(toLeave().map(bare))
    const missing = new Set<string>()
    for (const { href, hidden } of outline.links) {
      if (hidden || href === null || !/^(?:https?|mailto):/i.test(href)) continue
      const address = bare(href)
      if (!carried.has(address) && !own.has(address) && !namesMailbox(text, address)) missing.add(address)
    }
    if (missing.size > 0)
      findings.push(
        warning(
          PLACE,
          `It lacks ${count(missing.size, 'address', 'addresses')} that the HTML links to: ${[...missing]
            .slice(0, 3)
            .map((address) => shortly(address, 60))
            .join(', ')}${missing.size > 3 ? ' …' : ''}`,
          'Write each address where the text mentions it.',
        ),
      )
    // An address is never broken, however long its line becomes.
    const long = text
      .split('\n')
      .filter((line) => line.length > WIDE && !line.includes('://') && [...line.trimEnd()].length > WIDE)
    if (long.length > 0)
      findings.push(
        note(
          PLACE,
          `${count(long.length, 'line has', 'lines have')} more than ${WIDE} characters: “${shortly(long[0] ?? '')}”.`,
          'Wrap at about 72; some programs do not.',
        ),
      )
    return {
      findings,
      measured: `Text of ${thousands(utf8Bytes(text))} bytes with ${count(carried.size, 'address', 'addresses')}.`,
    }
  },
}

/** The text needs no `mailto:`, nor the subject that a link fills in: it names the mail address. */
function namesMailbox(text: string, address: string): boolean {
  const mailbox = /^mailto:([^?]{3,})/i.exec(address)?.[1]
  return mailbox !== undefined && text.toLowerCase().includes(mailbox.toLowerCase())
}

const PLACE = 'the text part'
/** It is short, so that the long one is compiled for few texts. */
const MAYBE_MARKUP = /<\/?[a-z]|&[a-z#][a-z\d]{1,6};/i
const MARKUP =
  /<\/?(?:p|div|br|a|span|table|tr|td|html|body|style|b|i|strong|em|ul|li|h[1-6]|img)(?:\s[^<>]{0,200})?\/?>|&(?:nbsp|amp|quot|lt|gt|zwnj|mdash|ndash|rsquo|lsquo|ldquo|rdquo|hellip|#\d{2,6}|#x[\da-f]{2,5});/i
