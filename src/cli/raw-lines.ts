import { MAX_LINE } from '../markup/mail-limits.ts'
import type { Check, CheckReport } from '../model/check.ts'

/** What only the bytes of a message tell: how long its lines are, how they end, and whether a NUL is among them. */
export function checkRawLines(bytes: Uint8Array, firstLine = 1): CheckReport {
  const { longest, longestAt, nul, bareCr, ends, firstOf } = measure(bytes, firstLine)
  const findings: Check[] = []
  const say = (place: string | null, message: string, remedy: string, severity: Check['severity'] = 'error') =>
    findings.push({ rule: 'lines', severity, place, message, remedy })
  if (longest > MAX_LINE)
    say(
      `line ${longestAt} of the file`,
      `It has ${longest.toLocaleString('en')} bytes; no mail server has to take more than ${MAX_LINE}.`,
      'Encode the part as quoted-printable or base64; fold the header.',
    )
  if (nul) say(null, 'It holds a NUL, which mail must not.', 'Encode the part as base64.')
  if (bareCr !== null)
    say(
      `line ${bareCr} of the file`,
      'It holds a carriage return without a line feed (RFC 5322 2.3): servers refuse it, or see another message in it.',
      'End lines with CRLF, and encode other carriage returns.',
    )
  // A file of line feeds alone was saved on a machine that ends lines so. Both in one file come from the message.
  if (ends.lf > 0 && ends.crlf >= ends.lf)
    say(
      `line ${firstOf.lf} of the file`,
      `${ends.lf === 1 ? 'One line ends' : `${ends.lf} lines end`} with a line feed alone and the others with CRLF (RFC 5322 2.3): servers refuse it, or see another message in it.`,
      'End all lines with CRLF.',
    )
  else if (ends.lf > 0 && ends.crlf > 0)
    say(
      `line ${firstOf.crlf} of the file`,
      `${ends.crlf === 1 ? 'One line ends' : `${ends.crlf} lines end`} with CRLF and the others with a line feed alone: a carriage return is left in the text when it is sent.`,
      'End all lines with CRLF.',
      'warning',
    )
  return {
    findings,
    passed: findings.length > 0 ? [] : [{ rule: 'lines', message: `The longest line has ${longest} bytes.` }],
  }
}

function measure(bytes: Uint8Array, firstLine: number) {
  let [longest, longestAt, line, start] = [0, firstLine, firstLine, 0]
  let nul = false
  let bareCr: number | null = null
  const ends = { lf: 0, crlf: 0 }
  const firstOf = { lf: 0, crlf: 0 }
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i]
    if (byte === 0) nul = true
    if (byte === CR && bytes[i + 1] !== LF) bareCr ??= line
    if (byte !== LF && i < bytes.length) continue
    const isCrlf = i > start && bytes[i - 1] === CR
    const length = i - start - (isCrlf ? 1 : 0)
    if (length > longest) {
      longest = length
      longestAt = line
    }
    if (byte === LF) {
      const kind = isCrlf ? 'crlf' : 'lf'
      ends[kind] += 1
      if (ends[kind] === 1) firstOf[kind] = line
    }
    line++
    start = i + 1
  }
  return { longest, longestAt, nul, bareCr, ends, firstOf }
}

const LF = 10
const CR = 13
