import { hasAnyOf } from '../../text/has-any-of.ts'
import { housekeepingReason } from '../../text/housekeeping.ts'
import { plainWords } from '../../text/plain-words.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { Leaf } from '../document.ts'
import { INVITES } from './labels.ts'
import { type Scene, wordsOf } from './scene.ts'
import { widthOf } from './widths.ts'

/** Its pattern names the next issue: no words below need to speak to the reader. */
const NEXT = 'what comes next'

/**
 * Subjects of headings near the end of a document that are no whole label: "How can I help the tram grow?". Each has parts of which such a
 * heading has one, with a space where a word ends and `^` where the heading begins; and a pattern, where the parts do not decide.
 */
const FAMILIES: readonly (readonly [reason: string, parts: string, pattern?: RegExp])[] = [
  [
    'contributing',
    ' contribu| involved | participate | participating | participation | volunteer| help us | help out | help needed | help wanted | help make | help the | you help | i help | we help | you can help | i can help | we can help | to help | join us | join the | join our | join in | mitmach| beteilig| mithelfen | participer | rejoign| colabor| ayudar | participar | ajudar | collabor| aiutar| meedoen | bijdragen |помочь|участв|参与|投稿|参加方法|참여',
  ],
  [
    'contact',
    ' contact | feedback | questions | comments |^ discussion | the discussion | our discussion | join discussion | further discussion | and discussion | in touch | kontakt | fragen | rückmeldung| preguntas | dudas | perguntas | domande | contatti | contacto | contato |вопросы|контакт|联系|反馈|連絡|問い合わせ|문의',
  ],
  [
    'subscription',
    ' subscribe | follow us | follow me | follow along | stay tuned | stay in | stay up | keep up | keep in | abonnier| abonne| suscr| inscreva | iscriv|подпис|订阅|关注我|購読|구독',
  ],
  [
    'thanks',
    ' credit and | thank | thanks | acknowledgement| acknowledgment| credits | kudos | gratitude | contributors | dank | danke | danksagung | merci | remerciements | gracias | agradecimiento| obrigado | obrigada | agradecimento| grazie | ringraziamenti |спасибо|благодар|感谢|致谢|鸣谢|感謝|謝辞|감사',
  ],
  [
    'support',
    ' donate | donating | donation | donations | sponsor | sponsors | patreon | support us | support our | support this | spenden | faire un don | donar | doar |поддерж|捐赠|赞助|寄付|후원',
  ],
  ['support', '^ supporting ', /^supporting \S+(?: \S+)?$/],
  [
    'colophon',
    ' tentang | o nás | o nas | o projektu | o autor| hakkında | biz kimiz | trademark | trademarks | about us | about me | about the author | about the authors | about this | licence | license | copyright | disclaimer | imprint | impressum |об авторе|关于我们|许可|про нас',
  ],
  [
    NEXT,
    ' next | nächste | prochain| próxim| prossim| volgende | następn| следующ|下期|次号|次回|다음 호',
    /^\W*(?:(?:coming (?:up )?|what.s )?in |for )?(?:the |our )?next (?:issue|edition|newsletter|week|month|time|one|episode|round|twi\w{1,3})\b|^in the next \w+$|nächste (?:ausgabe|woche)|prochain (?:numéro|épisode)|prochaine (?:édition|semaine|lettre)|próxim[oa] (?:número|edición|edição|semana)|prossim[oa] (?:numero|edizione|settimana)|volgende (?:editie|week)|następn(?:y|ym) (?:numer|wydani)|следующ(?:ий|ем) (?:выпуск|номер)|下期|次号|次回|다음 호/,
  ],
  [
    'pointers',
    ' reference | references | resources | further reading | read more | learn more | find out more | see also | more information | links | bibliography | download | downloads | checksums | quellen | weiterführend| références | liens | enlaces | referencias | referências | riferimenti | fonti | bronnen |источник|ссылки|материалы|参考|链接|資料|リンク|참고',
  ],
]

const isAbout = ([, parts, pattern]: (typeof FAMILIES)[number], heading: string): boolean =>
  hasAnyOf(`^ ${plainWords(heading)} `, parts) && pattern?.test(heading.toLowerCase().replaceAll('’', "'")) !== false

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
  const family = CHANGES.test(words) ? undefined : FAMILIES.find((family) => isAbout(family, heading))
  if (family === undefined) return asksThroughout(sentences)
  if (isAbout(family, title)) return null
  const [reason] = family
  const width = sentences.reduce((sum, sentence) => sum + widthOf(sentence), 0)
  const asking = sentences.filter((sentence) => housekeepingReason(sentence) !== null || ASKS.test(sentence)).length
  const speaksToReader = asking >= 0.5 * sentences.length
  if (reason === 'pointers' && !pointsElsewhere(scene, leaves)) return null
  if (reason === 'contact' && tellsOnly(scene, leaves)) return null
  if (!scene.collection) return width <= LONGEST || speaksToReader ? reason : null
  return reason !== 'pointers' && width <= LONGEST && (speaksToReader || reason === NEXT) ? reason : null
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
