import type { Scheme, Seeing } from '../../inspect/as-seen.ts'

/** Which view of a mail is shown, and how. The whole view is in the URL. */
export interface MailView extends Seeing {
  readonly view: Tab
  /** Pixels of the frame. */
  readonly width: Width
  /** A second frame beside the first. */
  readonly side: 'none' | 'dark' | 'phone'
  /** How the source is broken into lines: as it is sent, or before every block. */
  readonly lines: 'sent' | 'blocks'
  /** Number of the recipient in the settings, from 1. A URL never contains a mail address. */
  readonly to: number
  /** Name of a Slot that waits for the editor; null for the coming one. */
  readonly slot: string | null
  /** Token of the "Send now" form; the preview then shows exactly the mail that this form sends. Null for a scheduled Edition. */
  readonly now: string | null
}

export type Tab = 'mail' | 'text' | 'source' | 'headers' | 'structure' | 'reading' | 'budget' | 'checks' | 'json'
export type Width = 700 | 320 | 375 | 414

export const TABS: Readonly<Record<Tab, string>> = {
  mail: 'Mail',
  text: 'Text',
  source: 'Source',
  headers: 'Headers',
  structure: 'Structure',
  reading: 'Reading order',
  budget: 'Size',
  checks: 'Checks',
  json: 'JSON',
}

const WIDTHS: readonly Width[] = [700, 320, 375, 414]
const SCHEMES: readonly Scheme[] = ['sent', 'light', 'dark', 'inverted', 'outlook']

const DEFAULTS: MailView = {
  view: 'mail',
  width: 700,
  scheme: 'sent',
  images: 'on',
  side: 'none',
  lines: 'blocks',
  to: 1,
  slot: null,
  now: null,
}

/** Reads the view from the query; unknown values fall back to the default. */
export function readMailView(query: (name: string) => string | undefined): MailView {
  const view = query('view') ?? ''
  const width = query('width') === 'phone' ? 375 : Number(query('width'))
  const side = query('side')
  const to = query('to') ?? ''
  return {
    view: Object.hasOwn(TABS, view) ? (view as Tab) : DEFAULTS.view,
    width: WIDTHS.find((known) => known === width) ?? DEFAULTS.width,
    scheme: SCHEMES.find((known) => known === query('scheme')) ?? DEFAULTS.scheme,
    images: query('images') === 'off' ? 'off' : 'on',
    side: side === 'dark' || side === 'phone' ? side : 'none',
    lines: query('lines') === 'sent' ? 'sent' : 'blocks',
    slot: query('slot') ?? null,
    now: /^[A-Za-z0-9_-]{8,64}$/.exec(query('now') ?? '')?.[0] ?? null,
    to: /^[1-9]\d{0,3}$/.test(to) ? Number(to) : 1,
  }
}

/** `?view=…&width=…`, only what is not the default; '' where nothing is. */
export function queryOf(view: Partial<MailView>): string {
  const changed = (Object.keys(DEFAULTS) as (keyof MailView)[]).filter(
    (name) => view[name] !== undefined && view[name] !== DEFAULTS[name],
  )
  return changed.length === 0
    ? ''
    : `?${changed.map((name) => `${name}=${encodeURIComponent(`${view[name]}`)}`).join('&')}`
}

/** The recipient and the Edition: every link from one view to another keeps them. */
export const sameMail = ({ to, slot, now }: SameMail): SameMail => ({ to, slot, now })

type SameMail = Pick<MailView, 'to' | 'slot' | 'now'>
