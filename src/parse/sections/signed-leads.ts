import type { Link } from '../../model/issue.ts'
import { isAddress } from './addresses.ts'
import { cutAt } from './cut-at.ts'
import type { Cut, PartName } from './outline.ts'
import { isFree, type Scene, wordsOf } from './scene.ts'

/**
 * Paragraphs that start with a sign, a name and a dash: `📌 The tram is coming — The council …`. At least three and half of all, most of
 * them with the same sign; other paragraphs belong to the one above. The address may be on a line of its own below.
 */
export function signedLeads(scene: Scene, range: readonly number[]): Cut | null {
  const leads = range.flatMap((index) => readLead(scene, index) ?? [])
  const named = leads.filter(({ name }) => name.links.length > 0 || name.body > name.span.end)
  const dashed = leads.filter(({ dashed }) => dashed)
  const paragraphs = range.filter((index) => isProse(scene, index)).length
  const counts = new Map<string, number>()
  for (const { sign } of dashed) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const [most, same] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0]
  if (dashed.length < 3 || same < 0.6 * dashed.length || dashed.length < 0.5 * paragraphs) return null
  // Where the sign is a habit, a line below an address of its own is named by all of its words.
  const names = named.filter(({ dashed, sign, name }) => dashed || (sign === most && name.links.length > 0))
  return cutAt(range, new Map(names.map(({ name }) => [name.leaf, name])), scene.leaves)
}

interface Lead {
  readonly sign: string
  readonly name: PartName
  readonly dashed: boolean
}

function readLead(scene: Scene, index: number): Lead | null {
  const leaf = scene.leaves[index]
  if (leaf === undefined || !isProse(scene, index)) return null
  const words = wordsOf(scene, { start: leaf.start, end: Math.min(leaf.end, leaf.start + WIDEST) })
  const [whole = '', sign = '', name = ''] = SIGNED.exec(words) ?? []
  const below = addressBelow(scene, index)
  if (whole !== '' && leaf.end - leaf.start - whole.length >= (below === null ? LEAST_BEHIND : 1)) {
    const start = leaf.start + whole.indexOf(name)
    const link = leaf.links.find((one) => one.start < start + name.length) ?? below
    const links = link === null ? leaf.links.slice(-1) : [link]
    const span = { start, end: start + name.length }
    return { sign, dashed: true, name: { span, links, kind: 'lead', leaf: index, body: leaf.start + whole.length } }
  }
  const [line, mark = ''] = SIGNED_LINE.exec(wordsOf(scene, leaf)) ?? []
  if (line === undefined || below === null) return null
  const start = leaf.start + line.indexOf(line.slice(mark.length).trimStart())
  const end = leaf.start + line.replace(/\s*[—–:-]?\s*$/, '').length
  return {
    sign: mark,
    dashed: false,
    name: { span: { start, end }, links: [below], kind: 'lead', leaf: index, body: leaf.end },
  }
}

/** A paragraph that is more than an address. */
const isProse = (scene: Scene, index: number): boolean => {
  const leaf = scene.leaves[index]
  return isFree(leaf) && leaf.kind === 'paragraph' && !isAddress(wordsOf(scene, leaf))
}

/** The link of the next paragraph, if it is only an address. */
function addressBelow(scene: Scene, index: number): Link | null {
  const next = scene.leaves[index + 1]
  return isFree(next) && next.kind === 'paragraph' && isAddress(wordsOf(scene, next)) ? (next.links[0] ?? null) : null
}

const SIGN = String.raw`(?:[\u2600-\u27bf\u2b00-\u2bff]|[\ud83c-\ud83e][\udc00-\udfff])\ufe0f?`
/** An emoji or a dingbat, words, and a dash between spaces. */
const SIGNED = new RegExp(String.raw`^(${SIGN})\s+(\S[^\n]{2,150}?)\s+[—–-]\s+`)
const SIGNED_LINE = new RegExp(String.raw`^(${SIGN})\s+\S[^\n]{2,120}$`)
const WIDEST = 170
/** Characters of text behind the name. */
const LEAST_BEHIND = 40
