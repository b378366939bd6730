/** How long a sequence of characters must be to be counted. */
const LENGTH = 5

/** Characters. gzip finds what was written up to 32,768 bytes before. */
const WINDOW = 30_000

/** Sequences in more units than this are near everywhere. */
const MOST = 800

/** A short unit is not chosen because of one sequence. */
const LEAST = 20

/** Sequences are told apart by this many bits; a few that fall together do no harm. */
const BITS = 20

/**
 * An order of texts in which texts that have much in common stand near each other: a compressed file of them is smaller then. `after`
 * says what must come before each. Each next text is the one that has most in common with those just before it, for its length; what few texts have counts more.
 */
export function similarOrder(texts: readonly string[], after: readonly (readonly number[])[]): readonly number[] {
  const [sequences, textsWith] = sequencesOf(texts)
  const score = new Float64Array(texts.length)
  const lengths = Float64Array.from(texts, (text) => text.length + LEAST)
  const near = new Map<number, number>()
  const change = (text: number, by: 1 | -1) => {
    for (const sequence of sequences[text] ?? []) {
      const count = (near.get(sequence) ?? 0) + by
      near.set(sequence, count)
      if (count !== (by === 1 ? 1 : 0)) continue
      const others = textsWith.get(sequence) ?? []
      for (const other of others) score[other] = (score[other] ?? 0) + by / others.length
    }
  }
  const waiting = after.map((before) => new Set(before).size)
  const waitsFor = new Map<number, number[]>()
  for (const [text, before] of after.entries())
    for (const other of new Set(before))
      waitsFor
        .set(other, waitsFor.get(other) ?? [])
        .get(other)
        ?.push(text)
  const ready = new Set(texts.keys().filter((text) => waiting[text] === 0))
  const order: number[] = []
  let [characters, first] = [0, 0]
  while (ready.size > 0) {
    const next = bestOf(ready, score, lengths)
    ready.delete(next)
    order.push(next)
    change(next, 1)
    characters += texts[next]?.length ?? 0
    for (; characters > WINDOW && first < order.length - 1; first++) {
      const left = order[first] ?? 0
      change(left, -1)
      characters -= texts[left]?.length ?? 0
    }
    for (const text of waitsFor.get(next) ?? []) {
      const count = (waiting[text] ?? 0) - 1
      waiting[text] = count
      if (count === 0) ready.add(text)
    }
  }
  return order
}

function bestOf(all: ReadonlySet<number>, score: Float64Array, lengths: Float64Array): number {
  let [best, most] = [-1, -1]
  for (const one of all) {
    const share = (score[one] ?? 0) / (lengths[one] ?? 1)
    if (share > most) [best, most] = [one, share]
  }
  return best
}

/** The sequences of each text that others have too, each once, as numbers; and which texts have each. */
function sequencesOf(
  texts: readonly string[],
): [readonly (readonly number[])[], ReadonlyMap<number, readonly number[]>] {
  const seenBy = new Map<number, number>()
  const textsWith = new Map<number, number[]>()
  const all = texts.map((text, i) => {
    const own: number[] = []
    for (let at = 0; at + LENGTH <= text.length; at++) {
      let sum = 0
      for (let n = 0; n < LENGTH; n++) sum = Math.imul(sum, 0x01_00_01_93) ^ text.charCodeAt(at + n)
      const sequence = (sum ^ (sum >>> 13)) & ((1 << BITS) - 1)
      if (seenBy.get(sequence) === i) continue
      seenBy.set(sequence, i)
      own.push(sequence)
      const others = textsWith.get(sequence)
      if (others === undefined) textsWith.set(sequence, [i])
      else others.push(i)
    }
    return own
  })
  const isCounted = (sequence: number) => {
    const count = textsWith.get(sequence)?.length ?? 0
    return count > 1 && count <= MOST
  }
  return [all.map((own) => own.filter(isCounted)), textsWith]
}
