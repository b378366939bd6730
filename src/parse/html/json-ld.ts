import { elementsOf, type HtmlElement, textOf } from './tree.ts'

const KINDS = /(?:Article|Posting|NewsletterIssue|WebPage|Report|Review|CreativeWork)$/
const MOST_NODES = 500

/** The fields of the first article in schema.org's JSON-LD. */
export function readJsonLd(root: HtmlElement): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const element of elementsOf(root)) {
    if (element.name !== 'script' || !/ld\+json/i.test(element.attributes.get('type') ?? '')) continue
    let wire: unknown
    try {
      wire = JSON.parse(
        textOf(element).replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, ''),
      )
    } catch {
      continue
    }
    const nodes = nodesOf(wire)
    const article =
      nodes.find(({ type }) => KINDS.test(type) && type !== 'WebPage') ?? nodes.find(({ type }) => KINDS.test(type))
    if (article === undefined) continue
    for (const name of [
      'headline',
      'datePublished',
      'dateModified',
      'description',
      'url',
      'author',
      'publisher',
    ] as const) {
      const value = nameOf(
        article.node[name] ?? (name === 'headline' && article.type !== 'WebPage' ? article.node.name : undefined),
        nodes,
      )
      if (value !== null && !found.has(name)) found.set(name, value)
    }
  }
  return found
}

type Node = Readonly<Record<string, unknown>>

function nodesOf(wire: unknown): { readonly type: string; readonly node: Node }[] {
  const nodes: { type: string; node: Node }[] = []
  const open: unknown[] = [wire]
  for (let value = open.shift(); value !== undefined && nodes.length < MOST_NODES; value = open.shift()) {
    if (Array.isArray(value)) open.push(...value.slice(0, MOST_NODES))
    else if (typeof value === 'object' && value !== null) {
      const node = value as Node
      const type = Array.isArray(node['@type']) ? String(node['@type'][0]) : String(node['@type'] ?? '')
      nodes.push({ type, node })
      if (node['@graph'] !== undefined) open.push(node['@graph'])
      if (node.mainEntity !== undefined) open.push(node.mainEntity)
    }
  }
  return nodes
}

function nameOf(value: unknown, nodes: readonly { readonly node: Node }[]): string | null {
  if (typeof value === 'string')
    return value.trim() === '' || (/^https?:\/\/\S+$/.test(value) && /\/(?:author|profile|user)s?\//.test(value))
      ? null
      : value.trim()
  if (Array.isArray(value)) {
    const names = value.slice(0, 5).flatMap((one) => nameOf(one, nodes) ?? [])
    return names.length === 0 ? null : names.join(', ')
  }
  if (typeof value !== 'object' || value === null) return null
  const node = value as Node
  if (typeof node.name === 'string') return node.name.trim() || null
  const named = nodes.find(
    ({ node: other }) => node['@id'] !== undefined && other['@id'] === node['@id'] && typeof other.name === 'string',
  )
  return named === undefined ? null : String(named.node.name)
}
