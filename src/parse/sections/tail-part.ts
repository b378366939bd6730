import { housekeepingReason } from '../../text/housekeeping.ts'
import { plainWords } from '../../text/plain-words.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { Leaf } from '../document.ts'
import { INVITES } from './labels.ts'
import { type Scene, wordsOf } from './scene.ts'
import { widthOf } from './widths.ts'

/** Subjects of headings near the end of a document that are no whole label: "How can I help the tram grow?". */
const FAMILIES: readonly (readonly [reason: string, words: RegExp])[] = [
  [
    'contributing',
    /\b(?:contribut\w*|involved|participat(?:e|ing|ion)|volunteer\w*|help (?:us|out|needed|wanted|make|the)|(?:you|i|we) (?:can )?help|to help|join (?:us|the|our|in)|mitmach\w*|beteilig\w*|mithelfen|contribu\w*|participer|rejoign\w*|colabor\w*|ayudar|participar|ajudar|collabor\w*|aiutar\w*|meedoen|bijdragen)\b|помочь|участв|参与|投稿|参加方法|참여/,
  ],
  [
    'contact',
    /\b(?:contact|feedback|questions|comments|(?:^|the |our |join |further |and )discussion|in touch|kontakt|fragen|rückmeldung\w*|preguntas|dudas|perguntas|domande|contatti|contacto|contato)\b|вопросы|контакт|联系|反馈|連絡|問い合わせ|문의/,
  ],
  [
    'subscription',
    /\b(?:subscribe|follow (?:us|me|along)|stay (?:tuned|in|up)|keep (?:up|in)|abonnier\w*|abonne\w*|suscr\w*|inscreva|iscriv\w*)\b|подпис|订阅|关注我|購読|구독/,
  ],
  [
    'thanks',
    /\b(?:credits? and|thanks?|thank you|acknowledge?ments?|credits|kudos|gratitude|contributors|dank|danke|danksagung|merci|remerciements|gracias|agradecimientos?|obrigad[oa]|agradecimentos?|grazie|ringraziamenti)\b|спасибо|благодар|感谢|致谢|鸣谢|感謝|謝辞|감사/,
  ],
  [
    'support',
    /\b(?:donat(?:e|ing|ions?)|sponsors?|patreon|support (?:us|our|this)|^supporting \S+(?: \S+)?$|spenden|faire un don|donar|doar)\b|поддерж|捐赠|赞助|寄付|후원/,
  ],
  [
    'colophon',
    /\b(?:tentang (?:kami|penulis|proyek|\w{2,12})|o (?:nás|nas|projektu|autor\w*)|hakkında|biz kimiz|trademarks?|about (?:us|me|the authors?|this)|licen[cs]e|copyright|disclaimer|imprint|impressum)\b|об авторе|关于我们|许可|про нас/,
  ],
  [
    'what comes next',
    /^\W*(?:(?:coming (?:up )?|what.s )?in |for )?(?:the |our )?next (?:issue|edition|newsletter|week|month|time|one|episode|round|twi\w{1,3})\b|^in the next \w+$|nächste (?:ausgabe|woche)|prochain (?:numéro|épisode)|prochaine (?:édition|semaine|lettre)|próxim[oa] (?:número|edición|edição|semana)|prossim[oa] (?:numero|edizione|settimana)|volgende (?:editie|week)|następn(?:y|ym) (?:numer|wydani)|следующ(?:ий|ем) (?:выпуск|номер)|下期|次号|次回|다음 호/,
  ],
  [
    'pointers',
    /\b(?:references?|resources|further reading|(?:read|learn|find out) more|see also|more information|links|useful links|bibliography|downloads?|download hashes|checksums|quellen|weiterführend\w*|références|liens|enlaces|referencias|referências|riferimenti|fonti|bronnen)\b|источник|ссылки|материалы|参考|链接|資料|リンク|참고/,
  ],
]

/** "Fix comments in templates": what a release changes is news, whatever it changes. */
const CHANGES =
  /^\W*(?:fix(?:e[sd])?|handle[sd]?|add(?:s|ed)?|improve[sd]?|remove[sd]?|allow(?:s|ed)?|preserve[sd]?|update[sd]?|use[sd]?|avoid(?:s|ed)?|move[sd]?|rename[sd]?|replace[sd]?|drop(?:s|ped)?|deprecate[sd]?|ignore[sd]?|print(?:s|ed)?|parse[sd]?|format(?:s|ted)?|do not|don't|new|better|faster)\s/

const MOST_WORDS = 7
const MOST_WIDTH = 60
/** A longer part has more to say. */
const LONGEST = 700
/** The tail of a document begins after this share of it. */
const TAIL = 0.6

/**
 * Why a part near the end of a document is not told: its heading has such a subject, and its text is short or speaks to the reader. Null
 * for any other part, and if the title names the same thing.
 */
export function tailReason(scene: Scene, leaves: readonly number[], heading: string, title: string): string | null {
  const words = heading.toLowerCase().replaceAll('’', "'")
  // A sign of Chinese or Japanese is half a word.
  if (plainWords(heading).split(' ').length > MOST_WORDS || widthOf(heading) > MOST_WIDTH) return null
  const first = scene.leaves[leaves[0] ?? -1]
  if (first === undefined || first.start < TAIL * scene.text.length) return null
  const sentences = sentencesBelow(scene, leaves)
  const [reason, pattern] = CHANGES.test(words) ? [] : (FAMILIES.find(([, pattern]) => pattern.test(words)) ?? [])
  if (reason === undefined) return asksThroughout(sentences)
  if (pattern?.test(title.toLowerCase()) === true) return null
  const width = sentences.reduce((sum, sentence) => sum + widthOf(sentence), 0)
  const asking = sentences.filter((sentence) => housekeepingReason(sentence) !== null || ASKS.test(sentence)).length
  const speaksToReader = asking >= 0.5 * sentences.length
  if (reason === 'pointers' && !pointsElsewhere(scene, leaves)) return null
  if (reason === 'contact' && tellsOnly(scene, leaves)) return null
  if (!scene.collection) return width <= LONGEST || speaksToReader ? reason : null
  return reason !== 'pointers' && width <= LONGEST && speaksToReader ? reason : null
}

function sentencesBelow(scene: Scene, leaves: readonly number[]): string[] {
  return leaves.slice(1).flatMap((index) => {
    const leaf = scene.leaves[index]
    if (leaf === undefined || leaf.kind === 'code' || leaf.kind === 'image') return []
    const text = wordsOf(scene, leaf)
    return splitSentences(text).map(({ start, end }) => text.slice(start, end))
  })
}

/** The reason most of the sentences have, if nearly all the others speak to the reader: "Over and out", and how to follow the project. */
function asksThroughout(sentences: readonly string[]): string | null {
  if (sentences.length < LEAST_ASKING || sentences.length > MOST_ASKING) return null
  const reasons = sentences.map((sentence) => {
    const reason = housekeepingReason(sentence)
    return reason !== null && INVITES.has(reason) ? reason : null
  })
  const found = reasons.filter((reason) => reason !== null)
  const asking = sentences.filter((sentence, at) => reasons[at] !== null || ASKS.test(sentence)).length
  return found.length >= 0.5 * sentences.length && asking >= 0.8 * sentences.length ? (found[0] ?? null) : null
}

const LEAST_ASKING = 2
const MOST_ASKING = 15

/** A short part, a short list, or words of which many are links. `short`: what counts as a short part. */
export function pointsElsewhere({ leaves }: Scene, indexes: readonly number[], short = SHORT): boolean {
  const bodies = indexes.slice(1).flatMap((index) => {
    const leaf = leaves[index]
    return leaf === undefined || leaf.kind === 'rule' || leaf.kind === 'image' ? [] : [leaf]
  })
  const { linked, all } = widthsOf(bodies)
  return linked >= 0.25 * all || all <= short || (all <= LONGEST && bodies.some(({ item }) => item !== null))
}

const SHORT = 200
/** A part with this many sentences, none of which asks the reader for anything, tells something. */
const LEAST_TOLD = 3

/** Whether a part tells something and asks for nothing, whatever its heading. */
export function tellsOnly(scene: Scene, leaves: readonly number[]): boolean {
  const sentences = sentencesBelow(scene, leaves)
  return (
    sentences.length >= LEAST_TOLD &&
    !sentences.some((sentence) => housekeepingReason(sentence) !== null || ASKS.test(sentence)) &&
    linkedShare(scene, leaves) < 0.1
  )
}

function widthsOf(leaves: readonly Leaf[]): { readonly linked: number; readonly all: number } {
  const linked = leaves.reduce(
    (sum, leaf) => sum + leaf.links.reduce((width, link) => width + link.end - link.start, 0),
    0,
  )
  return { linked, all: leaves.reduce((sum, leaf) => sum + leaf.end - leaf.start, 0) }
}

function linkedShare({ leaves }: Scene, indexes: readonly number[]): number {
  const { linked, all } = widthsOf(indexes.slice(1).flatMap((index) => leaves[index] ?? []))
  return all === 0 ? 0 : linked / all
}

const ASKS =
  /\b(?:you|your|yours|please|let us|we.d love|du|dich|dir|dein\w*|ihr|euch|vous|votre|vos|usted\w*|tú|tu|vosotros|você\w*|voi|tuo|vostr\w*|je|jullie)\b|ваш|вам|вы\b|你|您|ください|주세요/i
