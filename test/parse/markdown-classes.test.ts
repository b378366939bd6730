import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { P, S } from '../../src/parse/markdown/unicode-classes.ts'

const require = createRequire(join(import.meta.dirname, '../../node_modules/markdown-it/package.json'))
const table: { readonly P: RegExp; readonly S: RegExp } = require('uc.micro')

test.each([
  { name: 'punctuation', ours: P, theirs: table.P },
  { name: 'symbols', ours: S, theirs: table.S },
])('$name are those of the table that markdown-it brings', ({ ours, theirs }) => {
  const codes = [...Array(0x1_fb_ff).keys()].filter((code) => code < 0xd800 || code > 0xdfff)
  const differ = codes.filter(
    (code) => ours.test(String.fromCodePoint(code)) !== theirs.test(String.fromCodePoint(code)),
  )
  // The runtime knows a newer Unicode than the table: what differs is new, and none of it is ASCII or in common use.
  expect(differ.length).toBeLessThan(50)
  expect(differ.filter((code) => code < 0x2000)).toEqual([])
})
