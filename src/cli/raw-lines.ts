import type { Check, CheckReport } from '../model/check.ts'

/** RFC 5322 2.1.1 */
const MAX_LINE = 998

/** What only the bytes of a message tell: how long its lines are, and whether a NUL is among them. */
export function checkRawLines(bytes: Uint8Array): CheckReport {
  let longest = 0
  let longestAt = 0
  let line = 1
  let start = 0
  let nul = false
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i]
    if (byte === 0) nul = true
    if (byte !== LF && i < bytes.length) continue
    const length = i - start - (i > start && bytes[i - 1] === CR ? 1 : 0)
    if (length > longest) {
      longest = length
      longestAt = line
    }
    line++
    start = i + 1
  }
  const findings: Check[] = []
  if (longest > MAX_LINE)
    findings.push({
      rule: 'lines',
      severity: 'error',
      place: `line ${longestAt} of the file`,
      message: `It has ${longest.toLocaleString('en')} bytes; no mail server has to take more than ${MAX_LINE}.`,
      remedy: 'Encode the part as quoted-printable or base64; fold the header.',
    })
  if (nul)
    findings.push({
      rule: 'lines',
      severity: 'error',
      place: null,
      message: 'It holds a NUL, which mail must not.',
      remedy: 'Encode the part as base64.',
    })
  return {
    findings,
    passed: findings.length > 0 ? [] : [{ rule: 'lines', message: `The longest line has ${longest} bytes.` }],
  }
}

const LF = 10
const CR = 13
