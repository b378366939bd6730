import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { imagesOff } from '../../src/inspect/images-off.ts'

const words = (html: string) => html.replaceAll(/<span [^>]*>([^<]*)<\/span>/g, '[$1]')

describe('imagesOff', () => {
  test.each([
    { name: 'shows the alternative text', html: 'a<img src="x.png" alt="A dog">b', expected: 'a[A dog]b' },
    { name: 'is silent on decoration', html: 'a<img src="x.png" alt="">b', expected: 'ab' },
    {
      name: 'says where a description is missing',
      html: '<img src=x>',
      expected: '[[an image without a description]]',
    },
    { name: 'lets no markup out of an attribute', html: '<img alt="<b>x</b>">', expected: '[&lt;b&gt;x&lt;/b&gt;]' },
    { name: 'keeps entities as they are', html: '<img alt="A &amp; B">', expected: '[A &amp; B]' },
    {
      name: 'drops a background attribute',
      html: '<td background="x.png" bgcolor=red>',
      expected: '<td background="" bgcolor=red>',
    },
    {
      name: 'drops a background of a style',
      html: '<p style="background:#fff url(x.png) top">',
      expected: '<p style="background:#fff none top">',
    },
    {
      name: 'drops a quoted one of a sheet',
      html: "<style>a{background:url('x)y.png')}</style>",
      expected: '<style>a{background:none}</style>',
    },
    {
      name: 'changes nothing else',
      html: '<p>url(x.png) <a href="y">z</a></p>',
      expected: '<p>url(x.png) <a href="y">z</a></p>',
    },
  ])('$name', ({ html, expected }) => expect(words(imagesOff(html))).toBe(expected))

  it('leaves a mail without pictures alone', () => {
    const plain = fc.array(
      fc.constantFrom('<p>', '</p>', '<a href="x">', '</a>', 'words', '&amp;', '<!-- c -->', '<td style="color:red">'),
      { maxLength: 30 },
    )
    fc.assert(fc.property(plain, (parts) => void expect(imagesOff(parts.join(''))).toBe(parts.join(''))))
  })

  it('leaves no image, whatever the alternative text', () => {
    fc.assert(
      fc.property(fc.string(), (alt) => {
        const html = `<p>before<img alt="${alt.replaceAll('"', '&quot;')}">after</p>`
        expect(imagesOff(html)).not.toMatch(/<img/i)
        expect(imagesOff(html)).toMatch(/^<p>before.*after<\/p>$/s)
      }),
    )
  })
})
