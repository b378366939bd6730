/**
 * Verbs that report a change, in the past tense or as a participle: what news is made of. Chosen from the verbs of change,
 * creation, communication and transfer in "English Verb Classes and Alternations" (Levin, 1993), not from the labelled texts.
 */
export const CHANGE_VERBS: ReadonlySet<string> = new Set(
  'abandoned accepted achieved acquired adapted added addressed adopted agreed allowed announced appointed approved arrived asked assigned automated awarded backed banned became began bought brought broke built cancelled changed chose cleaned closed combined committed completed concluded confirmed connected converted created cut debuted decided declared declined defined delayed deleted delivered demonstrated deployed deprecated described designed developed disabled disclosed discovered discussed doubled dropped eliminated enabled ended enhanced established evaluated expanded explored exposed extended finalized finished fixed forced formed found founded gained gave got granted grew grown held hired identified implemented improved included increased integrated introduced invited joined killed landed launched learned leaked lifted linked lost lowered made managed merged met migrated modified moved named opened optimized ordered overhauled passed patched paused picked pledged polished ported posted postponed presented promoted proposed proved proven published pushed put raised ran reached received redesigned reduced refactored refined refreshed rejected released removed renamed reopened repaired replaced reported required resigned resolved restored restricted resulted returned revealed reversed reviewed revised rewrote rewritten rolled said saw scrapped secured selected sent separated set shipped showed shown shut signed simplified sold solved split sponsored started stopped strengthened submitted succeeded supported surpassed suspended switched took tested tightened told tripled turned unified unveiled updated upgraded voted warned welcomed withdrew won worked wrote written'.split(
    ' ',
  ),
)

/** Nouns that are news after "this", "the new" or "the latest". */
export const NEW_THINGS: ReadonlySet<string> = new Set(
  'release version update upgrade change feature option tool service program policy rule law proposal standard edition series site website platform design system guide report study survey library package'.split(
    ' ',
  ),
)
