import { expect, test } from 'vitest'
import { readOutline } from '../../src/markup/read-outline.ts'

const preheaderOf = (html: string) => readOutline(html).preheader

/**
 * What inboxes show beside the subject: the text of the mail from its beginning, whether the open mail shows it or not, with
 * white space as one space. The patterns are those that newsletter services send.
 */
test.each([
  { name: 'one hidden element', html: '<div style="display:none">One &amp; two</div><p>x', text: 'One & two' },
  {
    name: 'one after head, title and style sheet',
    html: '<head><title>Title</title><style>p{}</style></head><body><div style="display:none">One</div><p>x',
    text: 'One',
  },
  { name: 'one hidden for Outlook, too', html: '<div style="display:none;mso-hide:all">One</div><p>x', text: 'One' },
  { name: 'one in capitals', html: '<DIV STYLE="DISPLAY : NONE !important">One</DIV><p>x', text: 'One' },
  { name: 'one by the attribute', html: '<p hidden>One</p><p>x', text: 'One' },
  { name: 'one that cannot be seen', html: '<span style="visibility:hidden">One</span><p>x', text: 'One' },
  { name: 'one without opacity', html: '<span style="opacity:0">One</span><p>x', text: 'One' },
  { name: 'one without height', html: '<div style="max-height:0;overflow:hidden">One</div><p>x', text: 'One' },
  { name: 'one in letters of one pixel', html: '<span style="font-size:1px">One</span><p>x', text: 'One' },
  { name: 'one in white on white', html: '<span style="color:#fff">One</span><p>x', text: 'One' },
  {
    name: 'one around which a layout is hidden',
    html: '<table style="display:none"><tr><td>One</td></tr><tr><td>two</td></tr></table><p>x',
    text: 'One two',
  },
  { name: 'marks within it', html: '<div style="display:none">a<b>b</b><br>c</div><p>x', text: 'ab c' },
  { name: 'runs of white space', html: '<div style="display:none">\n One\n  two </div><p>x', text: 'One two' },
  {
    name: 'the filler in an element of its own',
    html: '<div style="display:none">One</div><div style="display:none">&#847;&zwnj;&nbsp;&#847;</div><p>x',
    text: 'One',
  },
  {
    name: 'two hidden elements, one after the other',
    html: '<div style="display:none">One</div><div style="display:none">two</div><p>x',
    text: 'One two',
  },
  { name: 'an empty one: the body follows', html: '<div style="display:none">&nbsp;</div><p>x', text: null },
  { name: 'nothing hidden: the first words are shown', html: '<p>x</p>', text: null },
  { name: 'hidden after the first words', html: '<p>x</p><div style="display:none">One</div>', text: null },
  { name: 'a comment for Outlook', html: '<!--[if mso]><p style="display:none">One</p><![endif]--><p>x', text: null },
])('the preheader with $name', ({ html, text }) => expect(preheaderOf(html)?.text ?? null).toBe(text))

test.each([
  { name: 'within it', html: `<div style="display:none">One${'&#847; '.repeat(9)}</div><p>x`, filler: 18 },
  {
    name: 'after it',
    html: `<div style="display:none">One</div><div style="display:none">${'&#847;&nbsp;'.repeat(9)}</div><p>x`,
    filler: 19,
  },
  {
    name: 'of blanks alone after it',
    html: `<div style="display:none">One</div><div style="display:none">${'&nbsp;'.repeat(9)}</div><p>x`,
    filler: 10,
  },
  { name: 'around it', html: `<div style="display:none">${' '.repeat(9)}One</div><p>x`, filler: 0 },
])('counts the filler $name', ({ html, filler }) => expect(preheaderOf(html)?.filler).toBe(filler))

test('what no inbox takes for a preheader is hidden text', () =>
  expect(readOutline('<p>x</p><div style="display:none">One</div>').hidden).toEqual([
    { text: 'One', how: 'display:none' },
  ]))
