import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { asOutlook } from '../../src/inspect/as-outlook.ts'
import { SCRAPS } from './scraps.ts'

test.each([
  { name: 'a table for Outlook', html: 'a<!--[if mso | IE]><table><![endif]-->b', seen: 'a<table>b' },
  { name: 'what is not for Outlook', html: 'a<!--[if !mso]><!-->b<!--<![endif]-->c', seen: 'ac' },
  { name: 'the same on two lines', html: 'a<!--[if !mso]>\n<!-->b<!--<![endif]-->c', seen: 'ac' },
  { name: 'an older Outlook', html: 'a<!--[if lte mso 11]>b<![endif]-->c', seen: 'ac' },
  { name: 'a newer Outlook', html: 'a<!--[if gte mso 9]>b<![endif]-->c', seen: 'abc' },
  { name: 'both', html: 'a<!--[if (gte mso 9)&(lt mso 12)]>b<![endif]-->c', seen: 'ac' },
  { name: 'no settings', html: 'a<!--[if mso]><xml><o:PPI>96</o:PPI></xml>b<![endif]-->c', seen: 'abc' },
  { name: 'Internet Explorer', html: 'a<!--[if IE]>b<![endif]-->c', seen: 'ac' },
  { name: 'a comment', html: 'a<!-- b -->c', seen: 'a<!-- b -->c' },
])('reads $name', ({ html, seen }) => expect(asOutlook(html)).toBe(seen))

// https://www.caniemail.com, outlook.windows.
test.each([
  { name: 'the space of a cell', html: '<td style="padding:4px">', seen: '<td style="padding:4px">' },
  { name: 'no space of a paragraph', html: '<p style="padding:4px;color:red">', seen: '<p style="color:red">' },
  { name: 'no border of a paragraph', html: '<p style="border-left:3px solid red">', seen: '<p style="">' },
  { name: 'no round corners', html: '<td style="border-radius:4px;width:9px">', seen: '<td style="width:9px">' },
  { name: 'no box in the middle', html: '<div style="margin:0px auto;max-width:9px">', seen: '<div style="">' },
  {
    name: 'lists without a space inside',
    html: '<head></head><ul style="margin:0 9px;padding:4px">',
    seen: '<head><style>ul,ol{margin-left:48px;padding:0}</style></head><ul style="margin:0 9px">',
  },
  { name: 'margins', html: '<p style="margin:0 0 9px">', seen: '<p style="margin:0 0 9px">' },
  { name: 'what is hidden', html: '<div style="display:none;opacity:0">', seen: '<div style="display:none">' },
  { name: 'no block', html: '<a style="display:inline-block">', seen: '<a style="">' },
  {
    name: 'no media query',
    html: '<style>p{color:red}@media (max-width:9px){p{color:blue}i{color:red}}i{color:red}</style>',
    seen: '<style>p{color:red}i{color:red}</style>',
  },
  {
    name: 'no selector that it does not know',
    html: '<style>p > i, b{color:red}a:hover{color:red}</style>',
    seen: '<style> b{color:red}</style>',
  },
])('has $name', ({ html, seen }) => expect(asOutlook(html)).toBe(seen))

it('changes nothing of a text without comments and styles', () =>
  fc.assert(
    fc.property(SCRAPS, (scraps) => {
      fc.pre(!/style|<!--\[if/i.test(scraps))
      expect(asOutlook(scraps)).toBe(scraps)
    }),
  ))
