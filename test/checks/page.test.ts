import { describe, expect, it, test } from 'vitest'
import { GOOD, page, passes, said, withBody } from './mails.ts'

const SIZE = 'width="10" height="10"'

describe('images', () => {
  test.each([
    { name: 'none', html: '' },
    { name: 'a text and a size', html: `<img src="cid:a@b" alt="A chart" ${SIZE}>` },
    { name: 'decoration', html: `<img src="cid:a@b" alt="" ${SIZE}>` },
    { name: 'decoration by its role', html: `<img src="cid:a@b" role="presentation" ${SIZE}>` },
    { name: 'a size in its style', html: '<img src="cid:a@b" alt="A chart" style="width:10px;height:auto">' },
  ])('passes $name', ({ html }) => {
    expect(said('images', withBody(html))).toEqual([])
    expect(passes('images', withBody(html))).toBe(true)
  })

  test.each([
    {
      name: 'no text',
      html: `<img src="cid:a@b" ${SIZE}>`,
      says: ['error image 1, “cid:a@b”: It has no alternative text.'],
    },
    {
      name: 'a text of spaces',
      html: `<img src="cid:a@b" alt=" " ${SIZE}>`,
      says: ['error image 1: It has no alternative text.'],
    },
    { name: 'no address', html: `<img alt="A" ${SIZE}>`, says: ['error image 1, “A”: It has no address.'] },
    {
      name: 'half an address',
      html: `<img src="a.png" alt="A" ${SIZE}>`,
      says: ['error image 1, “A”: “a.png” is a relative address, which does not work in a mail.'],
    },
    {
      name: 'data',
      html: `<img src="data:image/png;base64,AAAA" alt="A" ${SIZE}>`,
      says: ['warning image 1, “A”: It is embedded as a data: URL, which Gmail and Outlook remove.'],
    },
    {
      name: 'no size',
      html: '<img src="cid:a@b" alt="A" width="10"><img src="cid:a@b" alt="B">',
      says: [
        'warning image 1, image 2: 2 images have no width or no height: the text moves when they load, and Outlook shows them at full size.',
      ],
    },
    {
      name: 'one that is loaded',
      html: `<img src="https://a.example/a.png" alt="A" ${SIZE}>`,
      says: ['note image 1: 1 image comes over the network; many readers have images off.'],
    },
    {
      name: 'a pixel',
      html: '<img src="https://a.example/open.gif" alt="" width="1" height="1">',
      says: [
        'warning image 1: It is one pixel in size: it only reports that the mail was opened.',
        'note image 1: 1 image comes over the network; many readers have images off.',
      ],
    },
  ])('finds $name', ({ html, says }) => expect(said('images', withBody(html))).toEqual(says))

  it('finds a mail that is a picture', () =>
    expect(
      said('images', { ...GOOD, html: page(`<h1>Sale</h1><img src="cid:a@b" alt="Everything must go" ${SIZE}>`) }),
    ).toEqual(['warning –: It has 1 image and only 4 letters of text.']))
})

const structure = (body: string, parts: Parameters<typeof page>[1] = {}) =>
  said('structure', { ...GOOD, html: page(body, parts) })
const H1 = '<h1>The Weekly</h1>'

describe('structure', () => {
  test.each([
    { name: 'headings in order', body: `${H1}<h2>a</h2><h3>b</h3><h2>c</h2>`, parts: {} },
    { name: 'a region and a script in the language', body: H1, parts: { html: 'lang="zh-Hant-TW"' } },
    { name: 'right to left', body: H1, parts: { html: 'lang="ar" dir="rtl"' } },
    { name: 'a layout table', body: `${H1}<table role="presentation"><tr><td>x</table>`, parts: {} },
    { name: 'a table of facts', body: `${H1}<table><tr><th>Year<tr><td>2026</table>`, parts: {} },
    {
      name: 'facts within a layout',
      body: `${H1}<table role=none><tr><td><table><caption>Years</caption></table></table>`,
      parts: {},
    },
    { name: 'a heading that is an image', body: '<h1><img alt="The Weekly"></h1>', parts: {} },
  ])('passes $name', ({ body, parts }) => expect(structure(body, parts)).toEqual([]))

  test.each([
    {
      name: 'no language',
      body: H1,
      parts: { html: '' },
      says: 'error the element html: It has no language: screen readers guess how to pronounce it.',
    },
    {
      name: 'an empty language',
      body: H1,
      parts: { html: 'lang' },
      says: 'error the element html: It has no language: screen readers guess how to pronounce it.',
    },
    {
      name: 'an undetermined one',
      body: H1,
      parts: { html: 'lang="und" dir="auto"' },
      says: 'warning the element html: Its language is “und”, undetermined.',
    },
    {
      name: 'no tag of a language',
      body: H1,
      parts: { html: 'lang="in English"' },
      says: 'warning the element html: “in English” is not a language tag.',
    },
    {
      name: 'no direction',
      body: H1,
      parts: { html: 'lang="en" dir="left"' },
      says: 'warning the element html: “left” is not a direction.',
    },
    {
      name: 'Hebrew from the left',
      body: H1,
      parts: { html: 'lang="he"' },
      says: 'warning the element html: Its language is written from right to left, and `dir` does not say so.',
    },
    { name: 'no title', body: H1, parts: { head: '' }, says: 'warning the element title: The mail has no title.' },
    {
      name: 'another title',
      body: H1,
      parts: { head: '<title>Newsletter</title>' },
      says: 'note the element title: “Newsletter” is not the subject; some filters count that.',
    },
    { name: 'no first heading', body: '<h2>a</h2>', parts: {}, says: 'warning –: No heading of the first level.' },
    { name: 'two first headings', body: `${H1}${H1}`, parts: {}, says: 'warning –: 2 headings of the first level.' },
    {
      name: 'a skipped level',
      body: `${H1}<h3>Deep</h3>`,
      parts: {},
      says: 'warning heading 2, “Deep”: It is of level 3 and follows one of level 1.',
    },
    { name: 'an empty heading', body: `${H1}<h2> <br></h2>`, parts: {}, says: 'warning heading 2: It has no text.' },
    {
      name: 'a table that may be for layout',
      body: `${H1}<table><tr><td>x</table>`,
      parts: {},
      says: 'warning table 1: 1 table is read aloud cell by cell, with rows and columns.',
    },
  ])('finds $name', ({ body, parts, says }) => expect(structure(body, parts)).toEqual([says]))

  it('takes a mail of text alone as it is', () =>
    expect(said('structure', { ...GOOD, html: '' })).toEqual(['warning the HTML part: There is none.']))
})

describe('active-content', () => {
  test.each([
    { name: 'a script', html: '<script>alert(1)</script>', says: '<script>' },
    { name: 'a frame', html: '<iframe src="https://a.example"></iframe>', says: '<iframe>' },
    { name: 'an object', html: '<object data="a"></object>', says: '<object>' },
    { name: 'a form', html: '<form action="https://a.example">', says: '<form>' },
    { name: 'a field', html: '<INPUT name=a>', says: '<input>' },
    {
      name: 'a refresh',
      html: '<meta http-equiv="Refresh" content="0;url=https://a.example">',
      says: '<meta http-equiv="refresh">',
    },
    { name: 'a handler', html: '<p onclick="x()">a</p>', says: 'onclick="…" in <p>' },
    { name: 'a scripted address', html: '<a href=" JavaScript:x()">a</a>', says: 'href="JavaScript:…" in <a>' },
    {
      name: 'a scripted address in entities',
      html: '<a href="&#106;avascript:x()">a</a>',
      says: 'href="javascript:…" in <a>',
    },
    { name: 'two scripts', html: '<script></script><script></script>', says: '<script>, 2 times' },
  ])('finds $name', ({ html, says }) => {
    expect(said('active-content', withBody(html))).toEqual([
      `error ${says}: Mail programs remove it or warn about it, and spam filters count it.`,
    ])
  })

  // Without these a mail only looks plainer: https://www.caniemail.com/features/css-background-image/ and css-at-font-face/.
  test.each([
    {
      name: 'a style sheet from elsewhere',
      html: '<link rel="stylesheet" href="https://fonts.example/a">',
      says: '<link>',
    },
    { name: 'an import', html: '<style>@import "https://a.example/a.css";</style>', says: '@import in CSS' },
    {
      name: 'a web font',
      html: '<style>@font-face{font-family:a;src:url(https://a.example/a.woff)}</style>',
      says: 'a web font',
    },
    {
      name: 'a background in a style sheet',
      html: '<style>p{background:url( "//a.example/a.png")}</style>',
      says: 'a background image over the network',
    },
    {
      name: 'a background in a style',
      html: '<p style="background-image:url(&quot;https://a.example/a.png&quot;)">a</p>',
      says: 'a background image over the network (in <p>)',
    },
    {
      name: 'a background attribute',
      html: '<table role=none background="https://a.example/a.png"></table>',
      says: 'background="…" in <table>',
    },
    {
      name: 'an image for Outlook',
      html: '<!--[if mso]><v:fill src="https://a.example/a.png"/><![endif]-->',
      says: '“src="https://” in a part for Outlook',
    },
  ])('warns of $name', ({ html, says }) => {
    expect(said('active-content', withBody(html))).toEqual([
      `warning ${says}: Some mail programs remove it; the others load it over the network, which tells the sender that the mail was opened.`,
    ])
  })

  it('warns of a base', () =>
    expect(said('active-content', withBody('<base href="https://a.example/">'))).toEqual([
      'warning <base>: Some mail programs remove it: addresses that need it do not work there.',
    ]))

  test.each([
    { name: 'an attribute that begins like an event', html: '<span only="x" once="y">a</span>' },
    { name: 'script in words', html: '<p>&lt;script&gt; and onclick="x()"</p>' },
    { name: 'a comment', html: '<!-- <script> -->' },
    { name: 'tables for Outlook', html: '<!--[if mso]><table role="presentation"><tr><td><![endif]-->' },
    {
      name: 'CSS that loads nothing',
      html: '<style>p{color:red;background:none}</style><p style="background:url(cid:a@b)">a</p>',
    },
  ])('passes $name', ({ html }) => expect(said('active-content', withBody(html))).toEqual([]))
})

describe('hidden-text', () => {
  const white = 'its colour is that of its background, #ffffff'

  test.each([
    {
      name: 'display:none',
      html: '<p style="color:red; DISPLAY : none !important">secret words</p>',
      how: 'display:none',
    },
    { name: 'visibility', html: '<p style="visibility:hidden">secret words</p>', how: 'visibility:hidden' },
    { name: 'no size', html: '<p style="font-size:0px">secret words</p>', how: 'font-size:0' },
    {
      name: 'no size, from above',
      html: '<div style="font-size:0"><b>secret <i>words</i></b></div>',
      how: 'font-size:0',
    },
    { name: 'opacity', html: '<p style="opacity:0.0">secret words</p>', how: 'opacity:0' },
    { name: 'no height', html: '<p style="max-height:0;overflow:hidden">secret words</p>', how: 'max-height:0' },
    { name: 'the attribute', html: '<p hidden>secret words</p>', how: 'the attribute hidden' },
    { name: 'one pixel', html: '<p style="font-size:1px">secret words</p>', how: 'font-size:1px' },
    { name: 'white on white', html: '<p style="color:#fff">secret words</p>', how: white },
    {
      name: 'nearly white on white, said in another way',
      html: '<div style="background:rgb(255, 255, 255)"><font color="#FEFEFE">secret words</font></div>',
      how: white,
    },
    {
      name: 'the colour of a cell',
      html: '<table role=none><tr><td bgcolor="#123456"><b style="color:#123456">secret words</b></table>',
      how: 'its colour is that of its background, #123456',
    },
    {
      name: 'off the page',
      html: '<p style="position:absolute;left:-9999px">secret words</p>',
      how: 'left:-9999px',
    },
    { name: 'an indent', html: '<p style="text-indent:-5000px">secret words</p>', how: 'text-indent:-5000px' },
  ])('finds $name', ({ html, how }) =>
    expect(said('hidden-text', withBody(html))).toEqual([
      `warning “secret words”: Its 12 characters cannot be seen (${how}).`,
    ]),
  )

  test.each([
    { name: 'the preheader alone', html: '' },
    { name: 'small print', html: '<p style="font-size:9px">words</p>' },
    { name: 'white on a colour', html: '<p style="background:#036;color:white">words</p>' },
    {
      name: 'white on the colour of a cell',
      html: '<table role=none bgcolor="#003366"><tr><td style="color:#fff">words</table>',
    },
    {
      name: 'white on a picture',
      html: '<div style="background:#fff url(cid:a@b)"><p style="color:#fff">words</p></div>',
    },
    {
      name: 'white on what a sheet says',
      html: '<style>.dark td, #x{background:#000}</style><table role=none id=x><tr><td><p style="color:#fff">words</p></table>',
    },
    {
      name: 'white on what a sheet says for a cell',
      html: '<style>@media all{table .cell{background-color:#000}}</style><table role=none><tr><td class="a Cell" style="color:#fff">words</table>',
    },
    {
      name: 'a link of white words in a button, after a link that never ends',
      html: '<a href="https://a.example/1" style="color:#000">x<table role=none><tr><td bgcolor="#20B2AA"><a href="https://a.example/2" style="color:WHITE">words</a></table>',
    },
    { name: 'a margin that pulls a little', html: '<p style="margin-left:-20px">words</p>' },
    { name: 'white bullets', html: '<p style="color:#fff">• .</p>' },
    {
      name: 'a size that is given back',
      html: '<table role=none style="font-size:0px"><tr><td> <div style="font-size:16px">words</div>&nbsp;</table>',
    },
    { name: 'a hidden element without words', html: '<div style="display:none">&nbsp;&zwnj;<img></div>' },
    { name: 'a paragraph that ends where the next begins', html: '<p style="display:none"><p>words' },
    { name: 'text after hidden text', html: '<b style="display:none"></b>words' },
  ])('passes $name', ({ html }) => expect(said('hidden-text', withBody(html))).toEqual([]))
})
