import { stem } from '../../text/stem.ts'
import { lastMarkOf } from '../last-mark.ts'
import type { Reading, Sentence } from '../reading.ts'
import { opensWith, type PhraseSet, phraseSet } from '../stand-alone/phrases.ts'
import { CONTRASTS, REFERENCES } from '../words/openers.ts'
import { flag } from './place.ts'

/**
 * Words that announce what a sentence contains. They are looked up word by word: compiling thirty patterns takes longer than a Worker may
 * take for a whole page.
 */
const CUES = [
  'action',
  'proposal',
  'thisWork',
  'thisPost',
  'result',
  'launch',
  'method',
  'lesson',
  'statistics',
  'past',
  'danglingReference',
] as const

/** The first sentence with such a cue counts more than later ones. */
const SEQUENCE = ['firstAction', 'firstProposal', 'firstThisWork', 'justAfterContrast', 'afterQuestion'] as const

type Cue = (typeof CUES)[number]

export const CUE = [...CUES, ...SEQUENCE] as const

export function measureCues({ sentences }: Reading): Record<(typeof CUE)[number], number>[] {
  const cues = sentences.map(readCues)
  const firstWith = (cue: Cue) => cues.findIndex((row) => row[cue] === 1)
  const [act, proposal, work] = (['action', 'proposal', 'thisWork'] as const).map(firstWith)
  return cues.map((own, i) => {
    return {
      ...own,
      firstAction: flag(i === act),
      firstProposal: flag(i === proposal),
      firstThisWork: flag(i === work),
      justAfterContrast: flag(opensWith(sentences[i - 1]?.words ?? [], contrasts()) !== null),
      afterQuestion: flag(lastMarkOf(sentences[i - 1]?.text ?? '') === '?'),
    }
  })
}

function readCues(sentence: Sentence): Record<Cue, number> {
  const { words, text } = sentence
  const places = placesOf(sentence)
  const has = (list: ListName) => flag(places.has(list))
  /** A word of the first list, followed by one of the second within `reach` words. */
  const pair = (first: ListName, second: ListName, reach = 1) => {
    const tails = places.get(second) ?? []
    let next = 0
    return flag(
      (places.get(first) ?? []).some((head) => {
        while ((tails[next] ?? Infinity) <= head) next++
        return (tails[next] ?? Infinity) <= head + reach
      }),
    )
  }
  const opens = (phrases: () => PhraseSet) => flag(opensWith(words, phrases()) !== null)
  return {
    action: pair('actors', 'actions', 3),
    proposal: pair('makers', 'proposals', 4),
    thisWork: flag(pair('pointers', 'works', 2) + pair('here', 'makers') > 0),
    thisPost: pair('near', 'posts', 2),
    result: has('result'),
    launch: flag(has('launch') + pair('having', 'made') + pair('new', 'news') > 0),
    method: has('methods'),
    lesson: has('lessons'),
    statistics: flag(STATISTICS.test(text)),
    past: has('past'),
    danglingReference: opens(references),
  }
}

const STATISTICS = /\b(?:CI|RR|OR|MD|SMD|P [<=>])\b|95%/

const LISTS = {
  actors: 'we i author authors researcher researchers team company paper report study',
  actions:
    'propose present introduce show describe develop study investigate demonstrate explore address argue find found build built create release publish explain examine provide design analyze analyse evaluate formulate establish extend improve aim learn train use',
  makers: 'we i paper work article post',
  proposals: 'propose present introduce develop describe design devise build built create formulate',
  pointers: 'this the',
  works: 'paper work article post study report issue guide survey thesis week newsletter',
  here: 'here',
  near: 'this following today our',
  posts: 'post article guide series page checklist webinar',
  result:
    'result outperform significant significantly state-of-the-art improve improvement achieve achievement reduce reduction evidence conclude conclusion accurate accuracy',
  launch: 'announce announcement launch release unveil publish publication introduce',
  having: 'has have',
  made: 'built developed created made released published used become revealed studied discovered',
  new: 'new',
  news: 'blog research study report paper post article essay analysis survey book law rule tool system model dataset version feature way service program site website',
  methods: 'method approach model framework algorithm technique system architecture tool platform service program',
  lessons: 'learn learned lesson lessons tip tips step steps way ways guide practices',
  past: 'was were had did',
} as const

type ListName = keyof typeof LISTS

/** These are compared as written, all others by their stems. */
const EXACT: ReadonlySet<ListName> = new Set(['methods', 'lessons', 'past'])

const references = phraseSet(REFERENCES)
const contrasts = phraseSet(CONTRASTS)

/** Where the words of each list occur in a sentence. */
function placesOf({ words, stems }: Sentence): ReadonlyMap<ListName, readonly number[]> {
  const { exact, stemmed } = index()
  const places = new Map<ListName, number[]>()
  const note = (list: ListName, at: number) => {
    const known = places.get(list)
    if (known === undefined) places.set(list, [at])
    else known.push(at)
  }
  words.forEach((word, at) => {
    for (const list of stemmed.get(stems[at] ?? word) ?? []) note(list, at)
    for (const list of exact.get(word) ?? []) note(list, at)
  })
  return places
}

interface Index {
  readonly exact: ReadonlyMap<string, readonly ListName[]>
  readonly stemmed: ReadonlyMap<string, readonly ListName[]>
}

let made: Index | undefined

/** Maps a word to the lists that contain it. Built on first use, so that the Worker starts without it. */
function index(): Index {
  if (made !== undefined) return made
  const exact = new Map<string, ListName[]>()
  const stemmed = new Map<string, ListName[]>()
  for (const name of Object.keys(LISTS) as ListName[]) {
    const into = EXACT.has(name) ? exact : stemmed
    for (const word of LISTS[name].split(' ')) {
      const key = EXACT.has(name) ? word : stem(word)
      const lists = into.get(key) ?? []
      if (!lists.includes(name)) into.set(key, [...lists, name])
    }
  }
  made = { exact, stemmed }
  return made
}
