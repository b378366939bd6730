import { MAX_LINE } from '../markup/mail-limits.ts'
import type { CheckReport, Finding, Severity } from '../model/finding.ts'

/** Checks that need the raw bytes: line length, line ends, and NUL bytes. */
export function checkRawLines(bytes: Uint8Array, firstLine = 1): CheckReport {
  const { longest, longestAt, nul, bareCr, blank, ends, firstOf } = measure(bytes, firstLine)
  const findings: Finding[] = []
  const report = (place: string | null, message: string, remedy: string, severity: Severity = 'error') =>
    findings.push({ rule: 'lines', severity, place, message, remedy })
  if (longest > MAX_LINE)
    report(
      `line ${longestAt} of the file`,
      `It has ${longest.toLocaleString('en')} bytes; a mail server may refuse more than ${MAX_LINE}.`,
      'Encode the part as quoted-printable or base64; fold the header.',
    )
  if (blank !== null)
    report(
      `line ${blank} of the file`,
      'This header line has only white space, which RFC 5322 3.2.2 forbids: some programs end the header there and show the rest as text.',
      'Fold the header between words, and leave no run of spaces in it.',
    )
  if (nul) report(null, 'It contains a NUL byte, which is not allowed in mail.', 'Encode the part as base64.')
  if (bareCr !== null)
    report(
      `line ${bareCr} of the file`,
      'It contains a carriage return without a line feed (RFC 5322 2.3): servers refuse it, or read a second message inside it.',
      'End lines with CRLF, and encode other carriage returns.',
    )
  // A file with only LF was probably saved on Unix. A mix of LF and CRLF comes from the message.
  if (ends.lf > 0 && ends.crlf >= ends.lf)
    report(
      `line ${firstOf.lf} of the file`,
      `${ends.lf === 1 ? 'One line ends' : `${ends.lf} lines end`} with a line feed alone and the others with CRLF (RFC 5322 2.3): servers refuse it, or read a second message inside it.`,
      'End all lines with CRLF.',
    )
  else if (ends.lf > 0 && ends.crlf > 0)
    report(
      `line ${firstOf.crlf} of the file`,
      `${ends.crlf === 1 ? 'One line ends' : `${ends.crlf} lines end`} with CRLF and the others with a line feed alone: the sent text will contain stray carriage returns.`,
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
  let blank: number | null = null
  let inHeader = true
  const ends = { lf: 0, crlf: 0 }
  const firstOf = { lf: 0, crlf: 0 }
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i]
    if (byte === 0) nul = true
    if (byte === CR && bytes[i + 1] !== LF) bareCr ??= line
    if (byte !== LF && i < bytes.length) continue
    const isCrlf = i > start && bytes[i - 1] === CR
    const length = i - start - (isCrlf ? 1 : 0)
    if (inHeader && length === 0) inHeader = false
    if (inHeader && isBlank(bytes, start, start + length)) blank ??= line
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
  return { longest, longestAt, nul, bareCr, blank, ends, firstOf }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== SPACE && bytes[i] !== TAB) return false
  return true
}

const TAB = 9
const SPACE = 32
const LF = 10
const CR = 13
