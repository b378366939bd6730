import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Color, contrastOf, hexOf, lay, readColor } from '../../../src/build/template-checks/contrast/color.ts'
import { measureContrast } from '../../../src/build/template-checks/contrast/measure-contrast.ts'
import { checked, inSection } from './checked.ts'

const color = (css: string): Color => {
  const found = readColor(css)
  if (found === null) throw new Error(`${css} is no colour`)
  return found
}

// The first four as WebAIM and the W3C publish them: https://webaim.org/resources/contrastchecker/,
// https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum (#777777 is 4.48 and fails); the last from the definition.
test.each([
  { name: 'black on white', a: '#000000', b: '#ffffff', ratio: 21 },
  { name: '#767676, the lightest grey that passes', a: '#767676', b: '#ffffff', ratio: 4.54 },
  { name: '#777777, which does not', a: '#777777', b: '#ffffff', ratio: 4.48 },
  { name: 'pure red', a: '#ff0000', b: '#ffffff', ratio: 4.0 },
  { name: 'pure blue', a: 'blue', b: 'white', ratio: 8.59 },
  { name: 'a colour on itself', a: 'rgb(18 52 86)', b: '#123456', ratio: 1 },
])('$name', ({ a, b, ratio }) => expect(contrastOf(color(a), color(b))).toBeCloseTo(ratio, 2))

/** WCAG 2.2's own definition of relative luminance, written out. */
function luminance({ r, g, b }: Color): number {
  const [R, G, B] = [r, g, b].map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (R ?? 0) + 0.7152 * (G ?? 0) + 0.0722 * (B ?? 0)
}

it('follows the definition of WCAG, whichever colour comes first', () => {
  const byte = fc.integer({ min: 0, max: 255 }).map((n) => n / 255)
  const any = fc.record({ r: byte, g: byte, b: byte, alpha: fc.constant(1) })
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
      expect(contrastOf(a, b)).toBeCloseTo((light + 0.05) / (dark + 0.05), 3)
      expect(contrastOf(a, b)).toBeCloseTo(contrastOf(b, a), 10)
    }),
  )
})

test('half of black on white is grey', () => expect(hexOf(lay(color('rgba(0,0,0,.5)'), color('#fff')))).toBe('#808080'))

const DARK = (rules: string) => `<mj-style>@media (prefers-color-scheme: dark) { ${rules} }</mj-style>`
const H1 = '<h1 style="color:#000000">T</h1>'

describe('a text that is too faint fails the build at its line', () => {
  test.each([
    {
      name: 'of its own colour',
      body: inSection(`${H1}<p style="color:#777777">faint</p>`),
      says: '#777777 on #ffffff: 4.47',
    },
    {
      name: 'by a class',
      head: '<mj-style inline="inline">.a { color: #777777; }</mj-style>',
      body: inSection(`${H1}<p class="a">faint</p>`),
      says: '(p.a) is #777777 on #ffffff',
    },
    {
      name: 'by an attribute of MJML',
      body: `${inSection(H1)}<mj-section background-color="#888888"><mj-column><mj-text color="#666666">faint</mj-text></mj-column></mj-section>`,
      says: '#666666 on #888888',
    },
    {
      name: 'on the colour of its section',
      body: inSection('<h1 style="color:#ff0000;font-size:16px">faint</h1>', '#0000ff'),
      says: '#ff0000 on #0000ff',
    },
    {
      name: 'a link of the browser’s own blue',
      body: inSection(`${H1}<a href="https://a.example/">faint</a>`, '#000080').replace(
        'color:#000000',
        'color:#ffffff',
      ),
      says: '#0000ee on #000080',
    },
    {
      name: 'by transparency',
      body: inSection(`${H1}<p style="color:#000000;opacity:.4">faint</p>`),
      says: '#999999 on #ffffff',
    },
    {
      name: 'by a colour with alpha',
      body: inSection(`${H1}<p style="color:rgba(0,0,0,.4)">faint</p>`),
      says: '#999999 on #ffffff',
    },
    {
      name: 'in the words of an image that is not loaded',
      body: `${inSection(H1)}<mj-section background-color="#222222"><mj-column><mj-image alt="faint" src="data:image/png;base64,AA==" /></mj-column></mj-section>`,
      says: '#000000 on #222222',
    },
    {
      name: 'only in dark',
      head: DARK('.a { color: #333333 !important; } .s, .s table { background: #111111 !important; }'),
      body: `<mj-section background-color="#ffffff" css-class="s"><mj-column><mj-text><h1 class="a">faint</h1></mj-text></mj-column></mj-section>`,
      says: '#333333 on #111111: 1.49 to 1',
    },
    {
      name: 'in dark, for want of !important',
      head: DARK('.a { color: #ffffff; } .s, .s table { background: #111111 !important; }'),
      body: `<mj-section background-color="#ffffff" css-class="s"><mj-column><mj-text><h1 class="a" style="color:#000000">faint</h1></mj-text></mj-column></mj-section>`,
      says: '#000000 on #111111',
    },
    {
      name: 'on a phone',
      head: '<mj-style>@media (max-width: 480px) { .a { font-size: 16px !important; } }</mj-style>',
      body: inSection('<h1 class="a" style="color:#888888;font-size:32px">faint</h1>'),
      says: 'text of 16 px bold needs 4.5 (WCAG 2.2 AA; light on a phone, dark on a phone)',
    },
    {
      name: 'where <style> is taken away',
      head: '<mj-style>.a { color: #ffffff; }</mj-style>',
      body: inSection('<h1 class="a">faint</h1>', '#000000'),
      says: 'light without <style>',
    },
    {
      name: 'of 23.9 px',
      body: inSection(`${H1}<p style="color:#888888;font-size:23.9px">faint</p>`),
      says: '23.9 px needs 4.5',
    },
    {
      name: 'bold, of 18.6 px',
      body: inSection(`${H1}<p style="color:#888888;font:700 18.6px Georgia">faint</p>`),
      says: '18.6 px bold needs 4.5',
    },
    {
      name: 'in a placeholder',
      body: inSection(`${H1}<p style="color:#999999">{{faint}}</p>`),
      placeholders: { faint: 'text' },
      says: '“{{faint}}” (p) is #999999',
    },
  ])('$name', async ({ head = '', body, placeholders = {}, says }) => {
    const { errors } = await checked({ head, body }, placeholders)
    const source = body.split('\n')
    const line = 8 + source.findIndex((text) => text.includes('faint'))
    const faint = errors.filter(({ message }) => message.includes('to 1, but'))
    expect(faint).toEqual([{ template: 'mail.mjml', line, message: expect.stringContaining(says) }])
  })
})

describe('a text that stands out enough passes', () => {
  test.each([
    { name: '#767676 on white', body: inSection(`${H1}<p style="color:#767676">clear</p>`) },
    {
      name: 'large text of 3 to 1',
      body: inSection('<h1 style="color:#949494;font-size:24px;font-weight:400">clear</h1>'),
    },
    {
      name: 'bold text of 14 pt',
      body: inSection(`${H1}<p style="color:#949494"><b style="font-size:14pt">clear</b></p>`),
    },
    {
      name: 'what nobody sees',
      body: inSection(
        `${H1}<p style="color:#ffffff;display:none;font-size:1px;max-height:0;overflow:hidden">clear</p>`,
      ),
    },
    {
      name: 'a rule that another one beats',
      head: '<mj-style>p.a { color: #000000; } .a { color: #eeeeee; }</mj-style>',
      body: inSection(`${H1}<p class="a">clear</p>`),
    },
    {
      name: 'a rule for the pointer',
      head: '<mj-style>.a:hover { color: #eeeeee; }</mj-style>',
      body: inSection(`${H1}<p class="a">clear</p>`),
    },
    {
      name: 'a rule for print',
      head: '<mj-style>@media print { .a { color: #eeeeee; } }</mj-style>',
      body: inSection(`${H1}<p class="a">clear</p>`),
    },
    {
      name: 'both themes',
      head: DARK('.a { color: #ffffff !important; } .s, .s table { background: #111111 !important; }'),
      body: `<mj-section background-color="#ffffff" css-class="s"><mj-column><mj-text><h1 class="a" style="color:#000000">clear</h1></mj-text></mj-column></mj-section>`,
    },
  ])('$name', async ({ head = '', body }) => {
    const { errors, report } = await checked({ head, body })
    expect(errors).toEqual([])
    expect(report.passed).toContainEqual({ rule: 'contrast', message: expect.stringMatching(/to 1/) })
  })
})

test.each([
  { name: 'a variable', head: '<mj-style>.a { color: var(--ink) }</mj-style>', says: 'var(--ink)' },
  { name: 'a word that is no colour', head: '<mj-style>.a { color: lihgtgrey }</mj-style>', says: 'lihgtgrey' },
  {
    name: 'a mixed colour',
    head: '<mj-style>.a { color: color-mix(in srgb, red, blue) }</mj-style>',
    says: 'color-mix(',
  },
  {
    name: 'a colour for each theme',
    head: '<mj-style>.a { color: light-dark(#000, #fff) }</mj-style>',
    says: 'light-dark(',
  },
  {
    name: 'a colour of the reader’s system',
    head: '<mj-style>.a { color: GrayText }</mj-style>',
    says: 'is not a plain colour',
  },
  {
    name: 'a rule nested in a rule',
    head: '<mj-style>.a { & b { color: #eee } }</mj-style>',
    says: 'the rule ".a" has rules nested in it',
  },
  {
    name: 'a media query nested in a rule',
    head: '<mj-style>.a { color: #000; @media (max-width: 480px) { color: #eee } }</mj-style>',
    says: 'the rule ".a" has rules nested in it',
  },
  {
    name: 'a media query of something else',
    head: '<mj-style>@media (orientation: landscape) { .a { color: #000 } }</mj-style>',
    says: 'more than width and theme',
  },
])('what cannot be judged is no pass: $name', async ({ head, says }) => {
  const { errors } = await checked({ head, body: inSection('<h1 class="a">x</h1>') })
  expect(errors.map(({ message }) => message)).toContainEqual(expect.stringContaining(says))
})

// css-tree reads the second as raw text, and the third as a declaration.
test.each(['& i { color: #eee }', 'i { color: #eee }', 'i:hover { color: #eee }'])(
  'a nested %s is reported',
  (rule) => {
    const html = `<style>.a { color: #000; ${rule} }</style><p class="a">x</p>`
    expect(measureContrast(html, (text) => text).unread).toEqual(['the rule ".a" has rules nested in it'])
  },
)

test.each([
  { size: '1', pixels: 10 },
  { size: '5', pixels: 24 },
  { size: '7', pixels: 48 },
  { size: '9', pixels: 48 },
  { size: '0', pixels: 10 },
  { size: '+1', pixels: 18 },
  { size: '-1', pixels: 13 },
  { size: '-9', pixels: 10 },
  { size: ' 4pt', pixels: 18 },
  { size: 'large', pixels: 16 },
])('<font size="$size"> is text of $pixels px', ({ size, pixels }) => {
  const [first] = measureContrast(`<font size="${size}">x</font>`, (text) => text).texts
  expect(first?.fontSize).toBe(pixels)
})
