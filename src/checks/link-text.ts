import { siteOf } from '../model/url.ts'
import { replaceSigns } from '../text/letters.ts'

/** Whether the text of a link, alone, does not say where it leads (WCAG 2.4.9). */
export const saysNothing = (name: string): boolean => {
  // A final arrow or full stop does not count.
  if (name.length > 80) return false
  const words = replaceSigns(name.toLowerCase(), ' ').trim()
  return words === '' || EMPTY.has(words)
}

const EMPTY = new Set([
  ...['click here', 'click', 'here', 'read more', 'more', 'read on', 'link', 'this', 'this link', 'see more', 'go'],
  ...['learn more', 'find out more', 'more info', 'details', 'continue', 'continue reading', 'tap here', 'url', 'page'],
  ...[
    'hier',
    'hier klicken',
    'mehr',
    'weiterlesen',
    'mehr lesen',
    'cliquez ici',
    'ici',
    'lire la suite',
    'en savoir plus',
  ],
  ...[
    'plus',
    'aquí',
    'haz clic aquí',
    'leer más',
    'más',
    'qui',
    'clicca qui',
    'leggi tutto',
    'lees meer',
    'clique aqui',
  ],
])

/** When the text of a link is an address on another host than its target. Null otherwise. */
export interface OtherAddress {
  readonly shown: string
  readonly led: string
  /** False for a bare name with a dot: it may be no address but a name (`node.js`). */
  readonly sure: boolean
}

export function isAddressOfAnother(text: string, href: string): OtherAddress | null {
  if (!text.includes('.') || text.length > 2_048 || /\s/.test(text)) return null
  const led = hostOf(href)
  if (led === null) return null
  const whole = /^(?:https?:\/\/|www\.)/i.test(text)
  if (!whole && !BARE.test(text)) return null
  const shown = hostOf(/^https?:/i.test(text) ? text : `https://${text}`)
  if (shown === null || belongs(shown, led) || belongs(led, shown)) return null
  return { shown, led, sure: whole }
}

const hostOf = (address: string): string | null => {
  const parsed = URL.parse(address)
  return parsed === null || !/^https?:$/.test(parsed.protocol) ? null : siteOf(parsed)
}

const belongs = (host: string, to: string): boolean => host === to || host.endsWith(`.${to}`)

/** Common endings of hosts, in lower case as hosts are written. */
const BARE = /^(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|info|eu|de|fr|uk|ch|at|nl|it|es)(?:\/|$)/
