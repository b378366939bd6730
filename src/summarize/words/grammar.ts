/**
 * Closed classes of English words, after "A Comprehensive Grammar of the English Language" (Quirk et al., 1985), lower case, without
 * apostrophes. They are complete enough to be looked up: any other word is taken for a noun, a verb or an adjective.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const DETERMINERS = set(
  'a an the my our your each every some any no another either neither all many most several few two three four five six seven eight nine ten hundreds thousands millions dozens various certain',
)

export const THIRD_PERSON = set(
  'it its itself they their theirs them themselves he him his himself she her hers herself',
)

export const PREPOSITIONS = set(
  'about above across after against along alongside amid among around as at before behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto out outside over past per since through throughout to toward towards under unlike until up upon via with within without',
)

export const CONJUNCTIONS = set(
  'and or but nor so yet because although though while whereas if unless when whenever where wherever since until once than that whether as which who whom whose what how why',
)

export const AUXILIARIES = set(
  "is are was were be been being am isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't didn't can could will would may might must shall should cannot can't couldn't won't wouldn't shouldn't",
)

export const ADVERBS = set(
  'also already always almost again almost even ever far first further here just later least less more most much never not now often only perhaps quite rather really recently sometimes soon still then there today together too usually very well yet finally simply currently',
)

export const OTHER_PRONOUNS = set(
  'i me my mine we us our ours ourselves you your yours yourself anyone anybody anything everyone everybody everything someone somebody something nobody nothing one ones this that these those such',
)

/** Verbs, in these forms, so common that they tell a sentence from a label. */
export const COMMON_VERBS = set(
  'add adds allow allows announce announces apply applies appear appears ask asks become becomes became begin begins began believe believes bring brings brought build builds built buy call calls came choose chose come comes consider contain contains continue continues cost costs cover covers create creates cut decide depends describe describes develop enable enables expect explain explains feel feels felt find finds focus focuses follow follows found gave get gets give gives go goes got grow grows grew happen happens hear heard held help helps hold holds hope hopes improve improves include includes introduce introduces keep keeps kept knew know knows launch launches lead leads learn learns led left let lets like live lives look looks lost made make makes manage mean means meant meet met miss move moves need needs offer offers open opens paid plan plans play plays present presents prevent prevents provide provides publish publishes put puts ran read reads recommend recommends release releases remain remains report reports require requires require run runs said saw say says see sees seem seems sent serve serves set sets share shares ship ships show shows sit sits speak spoke spend spent stand stands start starts support supports take takes talk talks taught tell tells tend think thinks thought told took try tries turn turns understand use uses visit walk want wants watch went win wins won work works write writes wrote',
)

/** Verbs among them that are nouns as well. */
export const NOUNS_TOO =
  /^(?:work|release|update|plan|move|report|change|support|show|talk|focus|need|use|visit|look|help|start|launch|offer|cost|play|share|set|try|call|walk|run|read|win|build|lead)$/

const GRAMMAR: ReadonlySet<string> = new Set([
  'the',
  'to',
  ...ADVERBS,
  ...AUXILIARIES,
  ...CONJUNCTIONS,
  ...DETERMINERS,
  ...OTHER_PRONOUNS,
  ...PREPOSITIONS,
  ...THIRD_PERSON,
])

/** A word of any closed class. */
export const isGrammarWord = (word: string): boolean => GRAMMAR.has(word)

const PHRASE_ENDS: ReadonlySet<string> = new Set([
  'the',
  'to',
  ...AUXILIARIES,
  ...CONJUNCTIONS,
  ...OTHER_PRONOUNS,
  ...PREPOSITIONS,
  ...THIRD_PERSON,
])

/** A word that ends a noun phrase. */
export const endsNounPhrase = (word: string): boolean => PHRASE_ENDS.has(word)
