import { expect, test } from 'vitest'
import { darkened, lightened } from '../../src/inspect/darkened.ts'

test.each([
  { html: '@media (prefers-color-scheme: dark) {', dark: '@media (min-width:0) {', light: '@media (max-width:0) {' },
  {
    html: '@media screen and (PREFERS-color-scheme:dark)',
    dark: '@media screen and (min-width:0)',
    light: '@media screen and (max-width:0)',
  },
  {
    html: '@media (prefers-color-scheme: light)',
    dark: '@media (prefers-color-scheme: light)',
    light: '@media (prefers-color-scheme: light)',
  },
  { html: '<p>dark</p>', dark: '<p>dark</p>', light: '<p>dark</p>' },
])('$html', ({ html, dark, light }) => expect([darkened(html), lightened(html)]).toEqual([dark, light]))
