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
  'لماذا (?:يهم|هذا مهم|يهمنا)[^:\\n]{0,30}|لماذا هذا مهم|ما أهمية ذلك|الخلاصة|خلاصة القول',
  'למה זה (?:חשוב|משנה)|מדוע זה חשוב|בשורה התחתונה|השורה התחתונה',
  'چرا (?:این )?مهم است|نتیجه|یہ کیوں اہم ہے|خلاصہ',
].join('|')

/** "Why this matters: …", also "Why this matters - a few words more: …" and "The bottom line: …". */
export const TAKEAWAY_LABEL = new RegExp(
  `${AFTER_SENTENCE}(?:Why (?:this|it|that|even|does|do|should|you)\\b[^:\\n]{0,160}|(?:The )?[Bb]ottom line|TL;?DR|The takeaway|The big picture|${FOREIGN_TAKEAWAYS})\\s?[:：]\\s*`,
  'g',
)

const REFERENCE_VERBS = `Read (?:more|on|it|the|about|this)|Find out more|Learn more|See more|More here|Get the|Get it|Check out|Check it out|Watch|Access the|Download the|Try (?:it|the)|View the|Apply here|Register|Sign up`

/** "Read more: Title (Source)." or "Get the code for it here (Where)."; the label ends at a colon or with its first words. */
export const REFERENCE_LABEL = new RegExp(`${AFTER_SENTENCE}(?:${REFERENCE_VERBS})\\b(?:[^:.\\n(]{0,60}:)?`, 'g')

/** Whether bold words name a part of a story ("Why this matters", "Note", "Update") and not a story of its own. */
export const isPartLabel = (words: string): boolean => PART_LABEL.test(words.trim())

const PART_LABEL = new RegExp(
  `^(?:(?:Why (?:this|it|that|even|does|do|should|you)\\b.{0,160}|(?:The )?[Bb]ottom line|TL;?DR|The takeaway|The big picture|(?:${REFERENCE_VERBS})\\b.{0,60})|(?:notes?|nb|n\\.b\\.|p\\.?s\\.?|updates?|update \\d+|edit|tips?|hint|warning|caution|important|attention|example|for example|source|sources|via|quote|question|answer|q|a|summary|abstract|conclusion|result|hinweis|achtung|wichtig|tipp|beispiel|quelle|remarque|attention|exemple|astuce|nota|atención|consejo|ejemplo|fuente|importante|exemplo|fonte|attenzione|esempio|let op|voorbeeld|bron|примечание|внимание|важно|пример|注意|注|提示|例|来源|补充|참고|주의|注釈|补充说明))\\s*[:：.!]?$`,
  'i',
)
