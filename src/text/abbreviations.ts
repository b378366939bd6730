/**
 * What an abbreviation says about the sentence around it:
 * - `joins`: the sentence always continues ("vs. Epic", "Dr. Smith")
 * - `counts`: it belongs to a number or a numeral ("No. 1", "Fig. B") and is a word otherwise
 * - `measures`: a capital after it starts a sentence ("… etc. Models …")
 * - `names`: only a typical first word after it starts one ("Acme Inc. The", but "Acme Inc. Tower")
 */
export type AbbreviationKind = 'joins' | 'counts' | 'measures' | 'names'

/** The kind of a word before a full stop, given without the stop ("Inc", "e.g"); null for an ordinary word. */
export function abbreviationKind(word: string): AbbreviationKind | null {
  const kind = abbreviations().get(word.toLowerCase())
  if (kind !== undefined) return kind
  const capital = word.charAt(0)
  if (capital !== capital.toLowerCase()) return capitalised().get(word.toLowerCase()) ?? null
  return NO_VOWEL.test(word) ? 'measures' : null
}

/** Whether a capitalised word usually starts a sentence, rather than being part of a name. */
export function opensSentences(word: string): boolean {
  const bare = /^[a-z]+/.exec(word.toLowerCase())?.[0]
  return bare !== undefined && openers().has(bare)
}

/** Never words: "btw.", "rs.", "hwy.". */
const NO_VOWEL = /^[bcdfghjklmnpqrstvwxz]{2,4}$/

const LISTS: Readonly<Record<AbbreviationKind, string>> = {
  joins:
    'mr mrs ms mx dr prof messrs mme mlle vs e.g eg i.e ie c.f cf viz ca approx esp incl excl resp a.k.a w.r.t f.e n.b',
  counts:
    'no nos nr fig figs eq eqs p pp vol vols ch chap sec sect art arts par para tab app appx ver ref refs n° nº №',
  measures:
    'etc min max avg hr hrs sq lb lbs oz kg km cm mm mi mph temp est misc ext tel dept ed eds trans orig med prev',
  names:
    'inc ltd co corp llc llp plc bros jr sr esq st ste ave blvd rd hwy mt ft pt al univ assn ph.d ph.ds m.sc b.sc ed.d dist intl natl',
}

/**
 * German, French, Spanish, Italian, Dutch and Portuguese abbreviations after which the sentence always continues, and which are not
 * English words.
 */
const FOREIGN =
  'z.b d.h u.a mio mrd bzw evtl ggf inkl zzgl vgl sog geb verh bspw p.ex c.-à-d mlles mgr sra srta dña p.ej pág págs núm ecc sigg dott prof.ssa bijv d.w.z m.b.t o.a exmo exma pág'

/** Abbreviations that are words in lower case: "he sat. John", "the sun. A". */
const CAPITALISED: Readonly<Partial<Record<AbbreviationKind, string>>> = {
  joins: 'sen rep gov gen col lt sgt capt cmdr adm maj brig rev hon pres supt insp det amb atty fr sr',
  names:
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ind calif conn mass mich minn tenn tex wash wis fla ill',
}

/** Determiners, pronouns, conjunctions, prepositions, auxiliaries, adverbs, quantities. */
const OPENERS =
  'the a an this that these those it its he his she her they their we our you your i my there here what who why how when where which while whether if as at in on for from by with without and but or so yet nor after before since because although though despite during among between under over through until unless like unlike within however moreover furthermore meanwhile then now today yesterday tomorrow last next one two three four five some many most much more few several all each every both another other such no not is are was were do does did can could will would should may might must has have had let just also only even still perhaps maybe please see yes well instead thus therefore hence once thousands millions hundreds billions dozens thanks'

// The tables are built at first use, so that the Worker starts faster.
const once = <T>(make: () => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

const table = (lists: Readonly<Partial<Record<AbbreviationKind, string>>>) =>
  new Map(
    (Object.keys(lists) as AbbreviationKind[]).flatMap((kind) =>
      (lists[kind] ?? '').split(' ').map((word) => [word, kind] as const),
    ),
  )

const abbreviations = once(() => table({ ...LISTS, joins: `${LISTS.joins} ${FOREIGN}` }))
const capitalised = once(() => table(CAPITALISED))
const openers = once(() => new Set(OPENERS.split(' ')))
