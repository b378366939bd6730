import { hasAnyOf } from '../text/has-any-of.ts'

/** Words an author puts in front of a part of a story. They name the part and are not its text. */

const AFTER_SENTENCE = String.raw`(?<=^|[.!?:…)”"’؟۔।。！？]\s*|\s{2})`

/** The same in other languages, those written from right to left among them. */
const FOREIGN_TAKEAWAYS = [
  'Warum (?:das|dies|es|ist das) [^:\\n]{0,60}(?:wichtig|zählt|relevant)[^:\\n]{0,20}|Das Wichtigste|Unterm Strich',
  "Pourquoi (?:c[’']est|cela|ça|est-ce) [^:\\n]{0,60}|À retenir|En résumé",
  'Por qué (?:importa|es importante|esto importa)|En resumen|Lo importante',
  'Por que (?:isso |isto )?(?:importa|é importante)|Em resumo',
  'Perché (?:è importante|conta|importa)|In sintesi',
  'Waarom (?:dit|het|is dit) [^:\\n]{0,40}|Kort gezegd|Dlaczego to (?:ważne|ma znaczenie)|Proč je to důležité|Varför det (?:är viktigt|spelar roll)',
  'Почему это важно|Главное|Чому це важливо|Neden önemli',
  '为什么(?:这)?(?:很)?重要|一句话总结|なぜ重要(?:か|なのか)?|왜 중요한가|यह क्यों (?:मायने रखता|महत्वपूर्ण) है',
  'لماذا (?:يهم|هذا مهم)[^:\\n]{0,30}|الخلاصة',
  'למה זה (?:חשוב|משנה)|בשורה התחתונה',
  'چرا (?:این )?مهم است|نتیجه|یہ کیوں اہم ہے|خلاصہ',
].join('|')

/** The first label of a takeaway in a paragraph: {@link TAKEAWAY_LABEL} is not searched for where no part of it is. */
export const takeawayLabelIn = (text: string): RegExpExecArray | undefined =>
  hasAnyOf(text, ':|：')
    ? hasAnyOf(text, FOREIGN_WORDS) || OTHER_SCRIPT.test(text)
      ? [...text.matchAll(TAKEAWAY_LABEL)][0]
      : hasAnyOf(text, 'Why |ottom line|TL|takeaway|big picture')
        ? [...text.matchAll(ENGLISH_LABEL)][0]
        : undefined
    : undefined

const FOREIGN_WORDS =
  'Warum|Wichtigste|Strich|Pourquoi|retenir|résumé|Por qu|resum|importante|Perch|sintesi|Waarom|gezegd|Dlaczego|Proč|Varför|Neden'
/** The labels of other scripts need no list: few texts of other languages are in them. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u3040-\ud7ff]/

/** "Why this matters: …", also "Why this matters - a few words more: …" and "The bottom line: …". */
const ENGLISH_TAKEAWAYS = String.raw`Why (?:this|it|that|even|does|do|should|you)\b[^:\n]{0,160}|(?:The )?[Bb]ottom line|TL;?DR|The takeaway|The big picture`
const labelOf = (words: string) => new RegExp(String.raw`${AFTER_SENTENCE}(?:${words})\s?[:：]\s*`, 'g')
const ENGLISH_LABEL = labelOf(ENGLISH_TAKEAWAYS)
const TAKEAWAY_LABEL = labelOf(`${ENGLISH_TAKEAWAYS}|${FOREIGN_TAKEAWAYS}`)

const REFERENCE_VERBS = `Read (?:more|on|it|the|about|this)|Find out more|Learn more|See more|More here|Get the|Get it|Check out|Check it out|Watch|Access the|Download the|Try (?:it|the)|View the|Apply here|Register|Sign up`

/** "Read more: Title (Source)." or "Get the code for it here (Where)."; the label ends at a colon or with its first words. */
export const REFERENCE_LABEL = new RegExp(`${AFTER_SENTENCE}(?:${REFERENCE_VERBS})\\b(?:[^:.\\n(]{0,60}:)?`, 'g')

/** Whether bold words name a part of a story ("Why this matters", "Note", "Update") and not a story of its own. */
export function isPartLabel(words: string): boolean {
  const label = words.trim()
  const lower = label.toLowerCase()
  const bare = /[:：.!]$/.test(lower) ? lower.slice(0, -1).trimEnd() : lower
  if (PART_LABELS.has(lower) || PART_LABELS.has(bare) || /^update \d+$/.test(bare)) return true
  return PART_LABEL_START.test(label) && PART_LABEL.test(label)
}

const PART_LABELS: ReadonlySet<string> = new Set(
  'when|where|who|date and time|location|venue|quorum|attendance|participants|note|notes|nb|n.b.|ps|p.s|ps.|p.s.|update|updates|edit|tip|tips|hint|warning|caution|important|attention|example|for example|source|sources|via|quote|question|answer|q|a|summary|abstract|conclusion|result|hinweis|achtung|wichtig|tipp|beispiel|quelle|remarque|exemple|astuce|nota|atención|consejo|ejemplo|fuente|importante|exemplo|fonte|attenzione|esempio|let op|voorbeeld|bron|примечание|внимание|важно|пример|注意|注|提示|例|来源|补充|참고|주의|注釈|补充说明'.split(
    '|',
  ),
)

/** How the longer labels begin. Their pattern is slow to compile. */
const PART_LABEL_START = /^(?:why|the|bot|tl|rea|fin|lea|see|more|get|che|wat|acc|dow|try|vie|app|reg|sig)/i
const PART_LABEL = new RegExp(
  `^(?:Why (?:this|it|that|even|does|do|should|you)\\b.{0,160}|(?:The )?[Bb]ottom line|TL;?DR|The takeaway|The big picture|(?:${REFERENCE_VERBS})\\b.{0,60})\\s*[:：.!]?$`,
  'i',
)
