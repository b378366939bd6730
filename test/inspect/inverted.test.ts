import { converter, formatHex, wcagContrast } from 'culori'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it, test } from 'vitest'
import { invertColour, inverted } from '../../src/inspect/inverted.ts'
import { SCRAPS } from './scraps.ts'

/** Words of a mail, style sheets aside, by the parser of the library. */
function wordsOf(html: string): string {
  const words: string[] = []
  let style = false
  const parser = new Parser({
    onopentagname: (name) => {
      style = name === 'style'
    },
    onclosetag: () => {
      style = false
    },
    ontext: (text) => {
      if (!style) words.push(text)
    },
  })
  parser.end(html)
  return words.join('')
}

describe('invertColour', () => {
  test.each([
    { colour: '#fff', opposite: '#000000' },
    { colour: 'black', opposite: '#ffffff' },
    { colour: 'rgb(255 255 255 / 0.5)', opposite: '#00000080' },
    { colour: 'transparent', opposite: null },
    { colour: 'rgba(0,0,0,0)', opposite: null },
    { colour: 'inherit', opposite: null },
    { colour: 'solid', opposite: null },
    { colour: 'url(red)', opposite: null },
  ])('$colour', ({ colour, opposite }) => expect(invertColour(colour)).toBe(opposite))

  it('gives every colour the opposite lightness, as near as bytes can say it', () => {
    const lightness = (colour: string) => converter('oklch')(colour)?.l ?? Number.NaN
    for (let level = 0; level < 256; level++) {
      const grey = formatHex({ mode: 'rgb', r: level / 255, g: level / 255, b: level / 255 })
      // What rounds to #000000 reaches up to 0.053: half of its last bit, through the cube root of OKLab.
      expect(Math.abs(lightness(invertColour(grey) ?? '') - (1 - lightness(grey)))).toBeLessThan(0.054)
    }
  })

  it('keeps the hue of what has one', () => {
    const hue = (colour: string) => converter('oklch')(colour)?.h ?? Number.NaN
    for (const colour of ['#8c2f22', '#1a73e8', '#2c6e49', '#ff9d87', '#6d6459'])
      expect(Math.abs(hue(invertColour(colour) ?? '') - hue(colour))).toBeLessThan(3)
  })

  it('keeps dark text on light ground readable: the contrast of black on white stays 21', () =>
    expect(wcagContrast(invertColour('#fff') ?? '', invertColour('#000') ?? '')).toBeCloseTo(21, 1))
})

describe('inverted', () => {
  test.each([
    {
      name: 'a style attribute',
      html: '<p style="color:#000;margin:0">',
      expected: '<p style="color:#ffffff;margin:0">',
    },
    { name: 'bgcolor', html: '<td bgcolor=white>', expected: '<td bgcolor=#000000>' },
    {
      name: 'a border among widths and words',
      html: '<p style="border:1px solid #fff">',
      expected: '<p style="border:1px solid #000000">',
    },
    {
      name: 'rules of a sheet, selectors left alone',
      html: '<style>#fff{color:#fff}</style>',
      expected: '<style>#fff{color:#000000}</style>',
    },
    {
      name: 'rules within a condition',
      html: '<style>@media (min-width:9px){.a{background:black}}</style>',
      expected: '<style>@media (min-width:9px){.a{background:#ffffff}}</style>',
    },
    {
      name: 'no font of a colour’s name',
      html: '<p style="font-family:Tan, black">',
      expected: '<p style="font-family:Tan, black">',
    },
    {
      name: 'no address',
      html: '<p style="background:url(red.png) white">',
      expected: '<p style="background:url(red.png) #000000">',
    },
    { name: 'no words', html: '<p>#fff white</p>', expected: '<p>#fff white</p>' },
    {
      name: 'dark rules off',
      html: '<style>@media (prefers-color-scheme:dark){a{color:red}}</style>',
      expected: '<style>@media (max-width:0){a{color:#7e0000}}</style>',
    },
  ])('$name', ({ html, expected }) => expect(inverted(html).replace(/^<style>html\{.*?<\/style>/, '')).toBe(expected))

  it('leaves the words alone, whatever the source', () => {
    fc.assert(fc.property(SCRAPS, (html) => void expect(wordsOf(inverted(html))).toBe(wordsOf(html))))
  })
})
