import type { Reading } from '../reading.ts'
import { flag } from './place.ts'

/** What the words of a sentence announce. One table: name, pattern, reason. None of the patterns can run away. */
const CUES = {
  acts: {
    reason: 'says what somebody did',
    pattern:
      /\b(?:we|I|authors?|researchers?|the (?:team|company|paper|report|study|researchers))\b(?: \w+){0,2} (?:propose|present|introduce|show|describe|develop|study|investigate|demonstrate|explore|address|argue|find|found|built|build|created?|released?|publish|explain|examine|provide|design|analy[sz]e|evaluate|formulate|establish|extend|improve|aim|learn|train|use)/i,
  },
  proposes: {
    reason: 'says what is proposed',
    pattern:
      /\b(?:we|I|paper|work|article|post)\b(?: \w+){0,3} (?:propose|present|introduce|develop|describe|design|devise|build|built|create|formulate)/i,
  },
  finds: {
    reason: 'says what was found',
    pattern:
      /\b(?:we|I|results?|experiments?|study|analysis|evaluation)\b(?: \w+){0,3} (?:show|find|found|demonstrate|prove|observe|reveal|indicate|suggest|confirm|conclude|establish|argue)/i,
  },
  thisWork: {
    reason: 'says what the text is about',
    pattern:
      /\b(?:in )?(?:this|the) (?:paper|work|article|post|blog post|study|report|issue|guide|survey|thesis|week|newsletter)\b|\bhere(?:,| we| I)\b/i,
  },
  thisPost: {
    reason: 'says what the post is about',
    pattern:
      /\b(?:this|the following|today.s|our) (?:blog )?(?:post|article|guide|series|case study|page|checklist|webinar)\b/i,
  },
  results: {
    reason: 'tells a result',
    pattern:
      /\b(?:result|outperform|significant(?:ly)?|state[- ]of[- ]the[- ]art|improv(?:e|es|ed|ement|ing)|achiev|reduc(?:e|es|ed|ing)|better than|evidence|conclu|accura)/i,
  },
  stresses: {
    reason: 'says what matters',
    pattern:
      /\b(?:important(?:ly)?|key|crucial|essential|main|goal|purpose|in short|in summary|to summari[sz]e|overall|ultimately|bottom line|takeaway|the point is|big deal|matters?|means that|as a result|therefore)\b/i,
  },
  launches: {
    reason: 'says what was launched',
    pattern:
      /\b(?:announc|launch|releas|unveil|publish|introduc|has (?:built|developed|created|made|released|published|used|become|revealed)|have (?:built|developed|created|made|released|published|used|studied|discovered)|new (?:blog )?(?:research|study|report|paper|post|article|essay|analysis|survey|book|law|rules?|tool|system|model|dataset|version|feature|way|service|program|site|website))/i,
  },
  leans: {
    reason: null,
    pattern:
      /^["“(]?(?:they|this|these|those|that|it|its|he|she|his|her|their|such|here|there|both|another|others?|some|one of (?:these|the)|the (?:former|latter|same|other)|in (?:this|that|these|those) |at (?:this|that) |as such|to (?:this|that) end|to do (?:this|that|so))\b/i,
  },
  connects: {
    reason: null,
    pattern:
      /^["“(]?(?:however|but|and|also|moreover|furthermore|additionally|in addition|besides|nevertheless|nonetheless|thus|therefore|hence|so|then|for (?:example|instance)|similarly|likewise|instead|meanwhile|finally|lastly|next|second(?:ly)?|third(?:ly)?|first(?:ly)?,|yet|still|on the other hand|in contrast|conversely|specifically|in particular|further|plus|or|again|rather|otherwise|indeed|of course)\b/i,
  },
  turns: {
    reason: 'turns the story',
    pattern: /^(?:however|but|unfortunately|yet|nevertheless|despite)\b/i,
  },
  beckons: {
    reason: null,
    pattern:
      /\b(?:read more|click here|learn more|sign up|subscribe|register|follow us|get the (?:code|data|dataset|models?)|read the (?:paper|full)|via @|photo by|image (?:by|via|credit)|find out more|check out|contact us|stay tuned|let us know|join us|more here|editor.s note|originally (?:posted|published))\b/i,
  },
  concludes: {
    reason: 'draws a conclusion',
    pattern: /\b(?:conclu|in summary|overall|our results|results show|we show|demonstrat|suggest)/i,
  },
  generalises: {
    reason: null,
    pattern:
      /\b(?:is|are|has been|have been) (?:a |an |one of |the )?(?:widely|commonly|often|typically|usually|important|essential|crucial|key|central|fundamental|popular|powerful|increasingly|notoriously|well[- ]known|ubiquitous)/i,
  },
  tests: {
    reason: 'speaks of experiments',
    pattern: /\b(?:experiment|empirical|evaluat|benchmark|dataset|baseline|simulation)/i,
  },
  shares: { reason: 'says where the code is', pattern: /\b(?:code|source|github|available at|open[- ]sourc)/i },
  byDoing: { reason: 'says how', pattern: /\bby \w+ing\b/i },
  can: { reason: null, pattern: /\bcan\b/i },
  also: { reason: null, pattern: /\balso\b/i },
  method: {
    reason: 'names a method or a tool',
    pattern:
      /\b(?:method|approach|model|framework|algorithm|technique|system|architecture|tool|platform|service|program)\b/i,
  },
  suffers: { reason: null, pattern: /\b(?:is|are|was|were|been|be) \w+ed\b/i },
  past: { reason: null, pattern: /\b(?:was|were|had|did)\b/i },
  teaches: {
    reason: 'says what is to be learned',
    pattern: /\b(?:learn(?:ed)?|lessons?|tips?|steps?|ways?|how to|best practices?|guide)\b/i,
  },
  people: {
    reason: 'says who was studied',
    pattern: /\b(?:studies|trials|participants|patients|women|men|children|people)\b/i,
  },
  certainty: { reason: 'weighs the evidence', pattern: /\b(?:evidence|quality|certainty|bias)\b/i },
  statistics: { reason: 'gives statistics', pattern: /\b(?:CI|RR|OR|MD|SMD|95%|P [<=>])\b|95%/ },
} as const satisfies Record<string, { readonly reason: string | null; readonly pattern: RegExp }>

type Cue = keyof typeof CUES
const NAMES = Object.keys(CUES) as Cue[]

/** The first sentence with such a cue is worth more than the later ones. */
const SEQUENCE = {
  firstAct: 'is the first to say what somebody did',
  firstProposal: 'is the first to say what is proposed',
  firstThisWork: 'is the first to say what the text is about',
  firstLaunch: 'is the first to say what was launched',
  afterAct: null,
  justAfterAct: 'follows on the news',
  afterTurn: null,
  justAfterTurn: 'follows on the turn of the story',
  afterQuestion: 'answers a question',
} as const

type CueFeature = Cue | keyof typeof SEQUENCE

export const CUE: Readonly<Record<CueFeature, string | null>> = {
  ...(Object.fromEntries(NAMES.map((name) => [name, CUES[name].reason])) as Record<Cue, string | null>),
  ...SEQUENCE,
}

export function measureCues({ sentences }: Reading): Record<CueFeature, number>[] {
  const cues = sentences.map(({ text }) => {
    const row = {} as Record<Cue, number>
    for (const name of NAMES) row[name] = flag(CUES[name].pattern.test(text))
    return row
  })
  const firstWith = (cue: Cue) => cues.findIndex((row) => row[cue] === 1)
  const [act, proposal, work, launch, turn] = (['acts', 'proposes', 'thisWork', 'launches', 'turns'] as const).map(
    firstWith,
  )
  const later = (i: number, first: number | undefined) => flag(first !== undefined && first >= 0 && first < i)
  return cues.map((own, i) => {
    return {
      ...own,
      firstAct: flag(i === act),
      firstProposal: flag(i === proposal),
      firstThisWork: flag(i === work),
      firstLaunch: flag(i === launch),
      afterAct: later(i, act),
      justAfterAct: flag(i > 0 && i - 1 === act),
      afterTurn: later(i, turn),
      justAfterTurn: cues[i - 1]?.turns ?? 0,
      afterQuestion: flag(QUESTION.test(sentences[i - 1]?.text ?? '')),
    }
  })
}

const QUESTION = /\?["”’)]*$/
