import { checkMail } from '../../src/checks/check-mail.ts'
import type { MailUnderTest } from '../../src/checks/mail-under-test.ts'

const PREHEADER = `Why mails are cut, and two more stories${'&#847;&zwnj;&nbsp;'.repeat(30)}`

/** A small mail, written by hand, with nothing wrong in it. */
export const GOOD: MailUnderTest = {
  subject: 'Three stories about mail',
  preheader: null,
  html: page(`
    <h1>The Weekly</h1>
    <h2>A story</h2>
    <p>Gmail cuts a mail at 102 kilobytes. <a href="https://mail.example/size">Why mails are cut</a></p>
    ${'<p>A sentence that says what an image does not have to say, so that there are words enough in this mail.</p>'.repeat(3)}
    <p><a href="https://digest.example/u/1">Unsubscribe</a></p>
    <p>The Weekly<br>1 Example Street<br>75001 Paris</p>`),
  text: `THE WEEKLY

A story
Gmail cuts a mail at 102 kilobytes.
Why mails are cut: https://mail.example/size

${'A sentence that says what an image does not have to say, so that there\nare words enough in this mail.\n'.repeat(3)}
Unsubscribe: https://digest.example/u/1

The Weekly
1 Example Street, 75001 Paris
`,
  headers: [
    { name: 'List-Id', value: 'The Weekly <weekly.digest.example>' },
    { name: 'List-Unsubscribe', value: '<https://digest.example/u/1>, <mailto:hello@digest.example>' },
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    { name: 'Auto-Submitted', value: 'auto-generated' },
  ],
  postalAddress: '1 Example Street, 75001 Paris',
  message: null,
  digest: null,
}

export function page(
  body: string,
  { head = '<title>Three stories about mail</title>', html = 'lang="en" dir="ltr"', preheader = PREHEADER } = {},
) {
  return `<!doctype html><html ${html}><head>${head}</head><body><div style="display:none">${preheader}</div>${body}</body></html>`
}

/** The good mail with something put in front of its footer. */
export const withBody = (more: string): MailUnderTest => ({
  ...GOOD,
  html: GOOD.html.replace('<p><a href="https://digest', `${more}<p><a href="https://digest`),
})

export const withHeaders = (change: Readonly<Record<string, string | null>>): MailUnderTest => {
  const changed = new Set(Object.keys(change).map((name) => name.toLowerCase()))
  return {
    ...GOOD,
    headers: [
      ...GOOD.headers.filter(({ name }) => !changed.has(name.toLowerCase())),
      ...Object.entries(change).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
    ],
  }
}

/** `severity place: message` of one rule, and null where it passed. */
export function said(rule: string, mail: MailUnderTest): readonly string[] {
  return checkMail(mail)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, place, message }) => `${severity} ${place ?? '–'}: ${message}`)
}

export const passes = (rule: string, mail: MailUnderTest): boolean =>
  checkMail(mail).passed.some((one) => one.rule === rule)
