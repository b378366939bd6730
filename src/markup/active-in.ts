import { REFUSED } from './elements.ts'
import type { StyleFacts } from './style-facts.ts'

/** What an open tag contains that mail programs refuse to run, or that loads something over the network. Short phrases. */
export function activeIn(
  name: string,
  attributes: ReadonlyMap<string, string>,
  facts: StyleFacts | null,
): readonly string[] {
  const found: string[] = []
  if (REFUSED.has(name)) found.push(`<${name}>`)
  if (name === 'meta' && attributes.get('http-equiv')?.trim().toLowerCase() === 'refresh')
    found.push('<meta http-equiv="refresh">')
  if (facts?.active != null) found.push(`${facts.active} (in <${name}>)`)
  for (const [attribute, value] of attributes) {
    if (attribute.startsWith('on') && HANDLER.test(attribute)) found.push(`${attribute}="…" in <${name}>`)
    else if (attribute === 'background' && value.trim() !== '' && !value.trim().startsWith('cid:'))
      found.push(`background="…" in <${name}>`)
    else if (ADDRESSES.has(attribute) && isScripted(value.slice(0, 64)))
      found.push(`${attribute}="${value.trim().split(':', 1)[0]?.trim()}:…" in <${name}>`)
  }
  return found
}

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data'])
/** How the names of events begin (HTML 8.1.8.2, and older ones); `only` or `one` is none. */
const HANDLER =
  /^on(?:abort|after|animation|auxclick|before|begin|blur|can|change|click|close|command|context|copy|cue|cut|dblclick|drag|drop|duration|emptied|end|error|focus|form|fullscreen|gotpointer|hashchange|input|invalid|key|load|lostpointer|message|mouse|offline|online|page|paste|pause|play|pointer|popstate|progress|ratechange|rejection|repeat|reset|resize|scroll|search|security|seek|select|show|slotchange|stalled|start|storage|submit|suspend|time|toggle|touch|transition|unhandled|unload|volume|waiting|webkit|wheel)/
const isScripted = (address: string): boolean =>
  address.toLowerCase().includes('script:') && /^\s{0,8}(?:javascript|vbscript|livescript):/i.test(address)
