import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/parse/charset/decode-text.ts'

/** Bytes as programs write them, made by Python’s codecs from the text beside them. */
const WRITTEN = [
  {
    charset: 'windows-1252',
    hex: '436166e9207365727669209620756e20ab206e6f757665617520bb20676ffb742c20e0206c92e974e92070726f636861696e',
    text: 'Café servi – un « nouveau » goût, à l’été prochain',
  },
  {
    charset: 'windows-1251',
    hex: 'd2f0e0ece2e0e920efeee9e4b8f220f7e5f0e5e720e3eef0eee420f3e6e520e2e5f1edeee9',
    text: 'Трамвай пойдёт через город уже весной',
  },
  {
    charset: 'koi8-r',
    hex: 'f4d2c1cdd7c1ca20d0cfcac4a3d420dec5d2c5da20c7cfd2cfc420d5d6c520d7c5d3cecfca',
    text: 'Трамвай пойдёт через город уже весной',
  },
  {
    charset: 'shift_jis',
    hex: '82b182ea82cd93fa967b8cea82cc83658358836782c582b78142',
    text: 'これは日本語のテストです。',
  },
  {
    charset: 'euc-jp',
    hex: 'a4b3a4eca4cfc6fccbdcb8eca4cea5c6a5b9a5c8a4c7a4b9a1a3',
    text: 'これは日本語のテストです。',
  },
  {
    charset: 'gb18030',
    hex: 'd5e2cac7d2bbb8f6d6d0cec4b5c4b2e2cad4a3acced2c3c7d4dad5e2c0efa1a3',
    text: '这是一个中文的测试，我们在这里。',
  },
  {
    charset: 'windows-1250',
    hex: '5a61bff3b3e62067ea9c6cb9206a619ff12c207472616d77616a206a75bf206a65647a6965',
    text: 'Zażółć gęślą jaźń, tramwaj już jedzie',
  },
  {
    charset: 'windows-1253',
    hex: 'd4ef20f4f1e1ec20ddf1f7e5f4e1e920f3f4e7ed20f0fcebe7',
    text: 'Το τραμ έρχεται στην πόλη',
  },
  {
    charset: 'big5',
    hex: 'b36fac4fa440add3a4a4a4e5aabab4fab8d5a141a7daadcca662b36fb8cca143',
    text: '這是一個中文的測試，我們在這裡。',
  },
  {
    charset: 'euc-kr',
    hex: 'c0ccb0cdc0ba20c7d1b1b9beee20bdc3c7e8c0d4b4cfb4d92e20bdc3b9cec0ba20b4d9b8aeb8a620bbe7bfebc7d1b4d92e',
    text: '이것은 한국어 시험입니다. 시민은 다리를 사용한다.',
  },
  {
    charset: 'utf-32le',
    hex: '430000006100000066000000e9000000200000008bf60100200000002204000040040000300400003c040000320400003004000039040000',
    text: 'Café 🚋 Трамвай',
  },
  {
    charset: 'utf-32be',
    hex: '000000430000006100000066000000e9000000200001f68b000000200000042200000440000004300000043c000004320000043000000439',
    text: 'Café 🚋 Трамвай',
  },
] as const

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a charset that nothing names is guessed, and the answer says so', () => {
  test.each(WRITTEN)('$charset', ({ charset, hex, text }) => {
    const decoded = decodeText(bytesOf(hex), 'text')
    expect(decoded).toEqual({ ok: true, value: { text, charset: { name: charset, by: 'guess' } } })
  })
})

describe('what names the charset', () => {
  test.each([
    {
      name: 'a byte order mark',
      bytes: [0xef, 0xbb, 0xbf, ...utf8('é')],
      kind: 'text',
      header: 'windows-1252',
      by: 'byte order mark',
      text: 'é',
    },
    {
      name: 'UTF-16 with its mark',
      bytes: [0xff, 0xfe, 0xe9, 0x00],
      kind: 'text',
      header: null,
      by: 'byte order mark',
      text: 'é',
    },
    {
      name: 'UTF-16 without a mark',
      bytes: [...utf8('<p>The tram</p>')].flatMap((byte) => [byte, 0]),
      kind: 'html',
      header: null,
      by: 'guess',
      text: '<p>The tram</p>',
    },
    {
      name: 'the header of the answer',
      bytes: [0xe9, 0x20],
      kind: 'html',
      header: 'ISO-8859-1',
      by: 'header',
      text: 'é ',
    },
    {
      name: 'an XML declaration',
      bytes: [...utf8('<?xml version="1.0" encoding="koi8-r"?><rss>'), 0xf0],
      kind: 'rss',
      header: null,
      by: 'declaration',
      text: '<?xml version="1.0" encoding="koi8-r"?><rss>П',
    },
    {
      name: 'a meta element',
      bytes: [...utf8('<meta charset=windows-1251>'), 0xcf],
      kind: 'html',
      header: null,
      by: 'declaration',
      text: '<meta charset=windows-1251>П',
    },
    {
      name: 'a meta element of the old kind',
      bytes: [...utf8('<meta http-equiv="Content-Type" content="text/html; charset=euc-jp">'), 0xa4, 0xb3],
      kind: 'html',
      header: null,
      by: 'declaration',
      text: '<meta http-equiv="Content-Type" content="text/html; charset=euc-jp">こ',
    },
    {
      name: 'the bytes, where they are UTF-8 and the declaration says otherwise',
      bytes: utf8('<meta charset="iso-8859-1">é“'),
      kind: 'html',
      header: null,
      by: 'its bytes, against its declaration',
      text: '<meta charset="iso-8859-1">é“',
    },
    {
      name: 'the bytes, where nothing else does',
      bytes: utf8('é'),
      kind: 'text',
      header: null,
      by: 'its bytes',
      text: 'é',
    },
    {
      name: 'a guess, where the bytes are not what is declared',
      bytes: [...utf8('<?xml version="1.0" encoding="utf-8"?>caf'), 0xe9, 0x20],
      kind: 'rss',
      header: null,
      by: 'guess',
      text: '<?xml version="1.0" encoding="utf-8"?>café ',
    },
    {
      name: 'a guess, where nobody knows the name',
      bytes: [...utf8('<meta charset="utf-7">caf'), 0xe9, 0x20],
      kind: 'html',
      header: 'x-unknown',
      by: 'guess',
      text: '<meta charset="utf-7">café ',
    },
  ] as const)('$name', ({ bytes, kind, header, by, text }) => {
    const decoded = decodeText(Uint8Array.from(bytes), kind, header)
    expect(decoded.ok && [decoded.value.text, decoded.value.charset.by]).toEqual([text, by])
  })
})

test('UTF-8 with one damaged sign stays UTF-8', () => {
  const decoded = decodeText(Uint8Array.from([...utf8('Ärger über Öl – naïve Façade '), 0xc3, 0x20]), 'text')
  expect(decoded.ok && decoded.value.text).toBe('Ärger über Öl – naïve Façade \ufffd ')
})

test.each([
  { name: 'a picture', bytes: [0x89, 0x50, 0x4e, 0x47, 0, 1] },
  { name: 'noise', bytes: Array.from({ length: 400 }, (_, i) => 1 + ((i * 97) % 31)) },
])('$name is no text', ({ bytes }) =>
  expect(decodeText(Uint8Array.from(bytes), 'text')).toMatchObject({ ok: false, error: { kind: 'binary' } }),
)
