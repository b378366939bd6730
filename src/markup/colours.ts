/** `0xrrggbb` */
export type Rgb = number

/** What a colour of CSS or of an attribute means; `inherited` where it changes nothing. */
export function colourOf(written: string): Rgb | 'unknown' | 'inherited' {
  const value = written.slice(0, 200).trim().toLowerCase()
  if (INHERITS.has(value)) return 'inherited'
  const whole = value.length === 7 && value.startsWith('#') ? Number(`0x${value.slice(1)}`) : Number.NaN
  if (!Number.isNaN(whole)) return whole
  if (/url\(|gradient|image/.test(value)) return 'unknown'
  const [, hex] = /(?:^|\s)#?([\da-f]{3}|[\da-f]{6})(?=\s|$)/.exec(value) ?? []
  if (hex !== undefined && (value.includes('#') || /\d/.test(hex) || hex.length === 6))
    return Number.parseInt(hex.length === 3 ? hex.replace(/./g, '$&$&') : hex, 16)
  const rgb =
    /^rgba?\(\s{0,4}(\d{1,3})[\s,]{1,4}(\d{1,3})[\s,]{1,4}(\d{1,3})\s{0,4}(?:[,/]\s{0,4}1(?:\.0)?\s{0,4})?\)/.exec(
      value,
    )
  if (rgb !== null) return rgb.slice(1, 4).reduce((sum, channel) => sum * 256 + Math.min(255, Number(channel)), 0)
  const [first = ''] = value.split(/\s/, 1)
  return NAMED.get(first) ?? 'unknown'
}

const INHERITS = new Set(['', 'transparent', 'inherit', 'none', 'unset', 'initial'])

/** The colour names that mails use for text and background; other names are unknown. */
const NAMED: ReadonlyMap<string, Rgb> = new Map([
  ['white', 0xffffff],
  ['snow', 0xfffafa],
  ['ivory', 0xfffff0],
  ['ghostwhite', 0xf8f8ff],
  ['whitesmoke', 0xf5f5f5],
  ['black', 0x000000],
  ['silver', 0xc0c0c0],
  ['gray', 0x808080],
  ['grey', 0x808080],
  ['red', 0xff0000],
  ['navy', 0x000080],
  ['blue', 0x0000ff],
  ['green', 0x008000],
  ['yellow', 0xffff00],
])
