import { hasAnyOf } from '../text/has-any-of.ts'

/** Two instructions and more in running text are steps. */
const FEWEST_STEPS = 2

/** What is done with a screen and a keyboard, also behind a time or a place: "In the menu, choose …". */
function isInstruction(text: string): boolean {
  return [...text.matchAll(VERB)].some(
    ({ index, 0: verb }) => OBJECT.test(text.slice(index + verb.length)) && BEFORE.test(text.slice(0, index)),
  )
}

const VERB =
  /(?:^|[, ])(?:[Cc]lick|[Ss]elect|[Tt]ap|[Tt]ype|[Ee]nter|[Pp]aste|[Dd]rag|[Ss]croll|[Nn]avigate|[Dd]ouble-click|[Rr]ight-click|[Gg]o|[Oo]pen|[Rr]un|[Cc]opy|[Hh]it|[Ll]og in|[Pp]ress|[Uu]pload)(?= )/g
const OBJECT = /^ (?:the|an?|your|this|on|in|into|to|down|back to|up|it|and|[“"‘'\dA-Z])/
const BEFORE = /^(?:(?:Then|Now|Next|Finally|First|Again|After|Once|When|To|In|On|From|Under|At|If)\b[^.!?:]{0,60})?$/

/** "You'll be presented with your dashboard.": what the reader sees or clicks on the way. What is new about a dashboard is news. */
const SEEN =
  /\b[Yy]ou(?:r|['’]ll)?\b(?! to ).{0,80}\b(?:dashboard|dropdown|drop-down|checkbox|console|terminal|the page|button|tab|menu|screen|window)\b|\b(?:click|cd|ctrl)\b.{0,80}\b[Yy]ou(?:r|['’]ll)?\b/
const THINGS = 'dashboard|drop|checkbox|console|terminal|the page|button|tab|menu|screen|window|click|cd |ctrl'

const NEW = /\b(?:new|now)\b/

export const isStep = (text: string): boolean =>
  isInstruction(text) || (hasAnyOf(text, THINGS) && SEEN.test(text) && !NEW.test(text))

/** Which of the sentences are steps of instructions. None, if only one is: an instruction alone is advice. */
export function stepsAmong(sentences: readonly string[]): readonly boolean[] {
  const steps = sentences.map(isStep)
  return steps.filter(Boolean).length < FEWEST_STEPS ? sentences.map(() => false) : steps
}
