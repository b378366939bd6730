import { NAMES, STEPS } from './entities.gen.ts'

/** Bits of the first word of a node. */
const VALUE = 14
const NEEDS_SEMICOLON = 1 << 13
const BRANCHES = 7

/** The code of `#`, which is put behind a name that needs a semicolon. It and `!`, which is behind the others, are sorted before letters and digits. */
const NEEDED = 0x23

/**
 * Stands in the Worker for the tree of entities that `entities` brings (`alias` in `wrangler.toml`): its decoder finds the same in this
 * one, which is made from their names when the Worker starts and is 5 kB less, gzipped.
 */
export const htmlDecodeTree: Uint16Array = treeOf(sortedEntities())

/** Each name with its mark and its character behind it: one array of texts is sorted fastest. */
function sortedEntities(): readonly string[] {
  const steps = STEPS.split(',')
  let point = 0
  const entities = NAMES.split(' ').map((name, i) => {
    const step = steps[i] ?? ''
    point += step === '' || step.startsWith('+') ? 1 : Number.parseInt(step, 10)
    const character = step.includes('+')
      ? String.fromCharCode(point, Number(step.slice(step.indexOf('+'))))
      : String.fromCodePoint(point)
    return name.endsWith('!') ? name + character : `${name}#${character}`
  })
  return entities.sort()
}

/**
 * The nodes of the tree, in the words that `entities` reads. A letter that all names at a place have is a word. Another node is a first word,
 * its value if it has one, the letters that may follow, two in a word, and where the node of each begins, counted from the end of these.
 */
function treeOf(sorted: readonly string[]): Uint16Array {
  const words: number[] = []

  /** Writes what the entities from `start` to `end`, which begin alike, have from a place on. */
  function write(start: number, end: number, from: number): void {
    const first = sorted[start] ?? ''
    const last = sorted[end - 1] ?? ''
    let place = from
    let letter = first.charCodeAt(place)
    while (letter > NEEDED && letter === last.charCodeAt(place)) {
      words.push(letter)
      letter = first.charCodeAt(++place)
    }
    const isName = letter <= NEEDED
    const branches: number[] = []
    for (let at = isName ? start + 1 : start, before = 0; at < end; at++) {
      const code = sorted[at]?.charCodeAt(place) ?? 0
      if (code !== before) branches.push(at)
      before = code
    }
    const units = isName ? first.length - place - 1 : 0
    words.push(
      (isName ? ((units + 1) << VALUE) | (letter === NEEDED ? NEEDS_SEMICOLON : 0) : 0) | (branches.length << BRANCHES),
    )
    for (let i = 1; i <= units; i++) words.push(first.charCodeAt(place + i))
    if (branches.length === 0) return
    const letterOf = (i: number): number => sorted[branches[i] ?? -1]?.charCodeAt(place) ?? 0
    for (let i = 0; i < branches.length; i += 2) words.push(letterOf(i) | (letterOf(i + 1) << 8))
    const pointers = words.length
    for (const at of branches) words.push(at)
    const after = words.length
    for (let i = 0; i < branches.length; i++) {
      words[pointers + i] = words.length - after
      write(branches[i] ?? 0, branches[i + 1] ?? end, place + 1)
    }
  }

  write(0, sorted.length, 0)
  return Uint16Array.from(words)
}
