import type { MailUnderTest } from '../../src/checks/mail-under-test.ts'

/** What makes scanners walk the same characters again and again. */
export const LONG: readonly { name: string; mail: (n: number) => Partial<MailUnderTest> }[] = [
  ...[
    { name: 'nested tags, never closed', piece: '<b>' },
    { name: 'nested tables', piece: '<table><tr><td>' },
    { name: 'close tags of nothing', piece: '</i>' },
    { name: 'paragraphs never closed', piece: '<p>a' },
    { name: 'links', piece: '<a href="https://a.example/?utm_a=1">here</a>' },
    { name: 'links never closed', piece: '<a href="https://a.example/">x' },
    { name: 'images', piece: '<img src="https://a.example/a.png">' },
    { name: 'comments never closed', piece: '<!--[if mso]>' },
    { name: 'hidden elements', piece: '<p style="display:none">a</p>b' },
    { name: 'one long run of spaces', piece: '      ' },
    { name: 'open angle brackets', piece: '<' },
    { name: 'ampersands', piece: '&' },
    { name: 'half an address in CSS', piece: '<p style="background:url(         ">' },
    { name: 'one attribute without end', piece: ' a="' },
  ].map(({ name, piece }) => ({ name, mail: (n: number) => ({ html: piece.repeat(n) }) })),
  { name: 'nested tags, closed by another name', mail: (n) => ({ html: '<b>'.repeat(n) + '</i>'.repeat(n) }) },
  { name: 'one link with a long text', mail: (n) => ({ html: `<a href="https://a.example/">${'x '.repeat(n)}</a>` }) },
  {
    name: 'one long address',
    mail: (n) => ({
      html: `<a href="https://a.example/${'?&'.repeat(n)}">x</a>`,
      text: `https://a.example/${'.'.repeat(n)}`,
    }),
  },
  {
    name: 'one long style',
    mail: (n) => ({ html: `<style>${'a{b:c}'.repeat(n)}</style><p style="${'a:b;'.repeat(n)}">` }),
  },
  {
    name: 'filler',
    mail: (n) => ({ html: `<div style="display:none">${'&zwnj;'.repeat(n)}x${'&zwnj;'.repeat(n)}</div>` }),
  },
  { name: 'addresses in the text', mail: (n) => ({ text: 'https://a.example/ '.repeat(n) }) },
  { name: 'punctuation in the text', mail: (n) => ({ text: `https://a${'.)'.repeat(n)}` }) },
  { name: 'angle brackets in the text', mail: (n) => ({ text: '<a <p '.repeat(n) }) },
  { name: 'words of leaving in the text', mail: (n) => ({ text: 'unsubscribe \n'.repeat(n) }) },
  { name: 'a long subject', mail: (n) => ({ subject: 'a '.repeat(n) }) },
  { name: 'a long preheader', mail: (n) => ({ preheader: 'a '.repeat(n) }) },
  {
    name: 'a long header',
    mail: (n) => ({
      headers: [
        { name: 'List-Id', value: `${'<a.'.repeat(n)}` },
        { name: 'List-Unsubscribe', value: '<'.repeat(n) },
      ],
    }),
  },
  {
    name: 'many headers',
    mail: (n) => ({ headers: Array.from({ length: n }, () => ({ name: 'Subject', value: 'ä' })) }),
  },
]
