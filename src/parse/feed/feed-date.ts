/** Rewrites a date of a feed or a mail into a form that `readDate` knows: zones by their names, years of two digits, seconds since 1970. */
export function feedDate(written: string | null): string | null {
  const text = written?.trim() ?? ''
  if (text === '') return null
  const seconds = /^(1\d{9})(\d{3})?$/.exec(text)?.[1]
  if (seconds !== undefined) return new Date(Number(seconds) * 1_000).toISOString().replace('.000Z', 'Z')
  return text
    .slice(0, 100)
    .replace(/^([a-z]{3,9}),(?=\d)/i, '$1, ')
    .replace(
      /^((?:[a-z]{3,9},?\s+)?\d{1,2}[\s-][a-z]{3,9})[\s-](\d\d)(?=\s)/i,
      (_, day: string, year: string) => `${day} ${Number(year) < 70 ? '20' : '19'}${year}`,
    )
    .replace(/(?<=\d\s)([A-Z]{1,4})$/i, (name: string) => ZONES[name.toUpperCase()] ?? name)
    .replace(/(?<=:\d\d)\s*(?:GMT|UTC)?\s*([+-]\d\d):?(\d\d)(?:\s*\([^()]*\))?$/i, '$1:$2')
}

/** RFC 822 5, and others that feeds use. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ UT: 'Z', UTC: 'Z', GMT: 'Z', Z: 'Z', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00' },
  ...{ MDT: '-06:00', PST: '-08:00', PDT: '-07:00', CET: '+01:00', CEST: '+02:00', MEZ: '+01:00', MESZ: '+02:00' },
  ...{ BST: '+01:00', IST: '+05:30', JST: '+09:00', KST: '+09:00', MSK: '+03:00', EET: '+02:00', EEST: '+03:00' },
  ...{
    WET: 'Z',
    WEST: '+01:00',
    AEST: '+10:00',
    AEDT: '+11:00',
    NZST: '+12:00',
    NZDT: '+13:00',
    HST: '-10:00',
    AKST: '-09:00',
  },
}
