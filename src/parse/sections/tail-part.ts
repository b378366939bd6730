import { housekeepingReason } from '../../text/housekeeping.ts'
import { plainWords } from '../../text/plain-words.ts'
import { splitSentences } from '../../text/sentences.ts'
import { type Scene, wordsOf } from './scene.ts'
import { widthOf } from './widths.ts'

/** Subjects of headings near the end of a document that are no whole label: "How can I help the tram grow?". */
const FAMILIES: readonly (readonly [reason: string, words: RegExp])[] = [
  [
    'contributing',
    /\b(?:berkontribusi|berpartisipasi|bergabung(?:lah)?|zapoj\w*|pomoci|pomó[cż]\w*|współprac\w*|dołącz\w*|katkı|katıl\w*|contribut\w*|involved|participat(?:e|ing|ion)|volunteer\w*|help (?:us|out|needed|wanted|make|the)|(?:you|i|we) (?:can )?help|to help|join (?:us|the|our|in)|mitmach\w*|beteilig\w*|mithelfen|contribu\w*|participer|rejoign\w*|colabor\w*|ayudar|participar|ajudar|collabor\w*|aiutar\w*|meedoen|bijdragen)\b|помочь|участв|参与|参加し|投稿|参加方法|참여|долуч|допомог/,
  ],
  [
    'contact',
    /\b(?:hubungi|masukan|saran|pertanyaan|kontaktu\w*|dotazy|iletişim|geri bildirim|sorular|contact|feedback|questions|comments|discussion|in touch|kontakt|fragen|rückmeldung\w*|preguntas|dudas|perguntas|domande|contatti|contacto|contato)\b|вопросы|контакт|联系|反馈|連絡|問い合わせ|문의|зв'яз|питання/,
  ],
  [
    'subscription',
    /\b(?:berlangganan|ikuti|odebír\w*|odběr|zapisz|abone|subscribe|follow (?:us|me|along)|stay (?:tuned|in|up)|keep (?:up|in)|abonnier\w*|abonne\w*|suscr\w*|inscreva|iscriv\w*)\b|подпис|订阅|关注我|購読|구독|підпис/,
  ],
  [
    'thanks',
    /\b(?:terima kasih|poděkování|díky|podziękowan\w*|dziękuj\w*|teşekkür\w*|tack|takk?|kiito\w*|credits? and|thanks?|thank you|acknowledge?ments?|credits|kudos|gratitude|contributors|dank|danke|danksagung|merci|remerciements|gracias|agradecimientos?|obrigad[oa]|agradecimentos?|grazie|ringraziamenti)\b|спасибо|благодар|感谢|致谢|鸣谢|感謝|謝辞|감사|дяку|подяк/,
  ],
  [
    'support',
    /\b(?:donasi|dukungan|sponsorzy|podpo[rř]\w*|wesprzyj|darowizn\w*|destek\w*|bağış\w*|sponsor ?lar|donat(?:e|ing|ions?)|sponsors?|patreon|support (?:us|our|this)|spenden|faire un don|donar|doar)\b|поддерж|捐赠|赞助|寄付|후원|підтрим/,
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
    /\b(?:tautan|sumber|odkazy|zdroje|źródła|linki|kaynaklar|bağlantılar|källor|kilder|lähteet|references?|resources|further reading|(?:read|learn|find out) more|see also|more information|links|useful links|bibliography|downloads?|download hashes|checksums|quellen|weiterführend\w*|références|liens|enlaces|referencias|referências|riferimenti|fonti|bronnen)\b|источник|ссылки|материалы|参考|链接|資料|リンク|참고|посилання|джерел/,
  ],
]

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
  const [reason, pattern] = FAMILIES.find(([, pattern]) => pattern.test(words)) ?? []
  if (reason === undefined || pattern?.test(title.toLowerCase()) === true) return null
  const first = scene.leaves[leaves[0] ?? -1]
  if (first === undefined || first.start < TAIL * scene.text.length) return null
  const sentences = leaves.slice(1).flatMap((index) => {
    const leaf = scene.leaves[index]
    if (leaf === undefined || leaf.kind === 'code' || leaf.kind === 'image') return []
    const text = wordsOf(scene, leaf)
    return splitSentences(text).map(({ start, end }) => text.slice(start, end))
  })
  const width = sentences.reduce((sum, sentence) => sum + widthOf(sentence), 0)
  const asking = sentences.filter((sentence) => housekeepingReason(sentence) !== null || ASKS.test(sentence)).length
  const speaksToReader = asking >= 0.5 * sentences.length
  if (reason === 'pointers' && !pointsElsewhere(scene, leaves)) return null
  if (!scene.collection) return width <= LONGEST || speaksToReader ? reason : null
  return reason !== 'pointers' && width <= LONGEST && speaksToReader ? reason : null
}

/** A short part, a short list, or words of which many are links. `short`: what counts as a short part. */
export function pointsElsewhere({ leaves }: Scene, indexes: readonly number[], short = SHORT): boolean {
  const bodies = indexes.slice(1).flatMap((index) => {
    const leaf = leaves[index]
    return leaf === undefined || leaf.kind === 'rule' || leaf.kind === 'image' ? [] : [leaf]
  })
  const linked = bodies.reduce(
    (sum, leaf) => sum + leaf.links.reduce((width, link) => width + link.end - link.start, 0),
    0,
  )
  const all = bodies.reduce((sum, leaf) => sum + leaf.end - leaf.start, 0)
  return linked >= 0.25 * all || all <= short || (all <= LONGEST && bodies.some(({ item }) => item !== null))
}

const SHORT = 200

const ASKS =
  /\b(?:you|your|yours|please|let us|we.d love|du|dich|dir|dein\w*|ihr|euch|vous|votre|vos|usted\w*|tú|tu|vosotros|você\w*|voi|tuo|vostr\w*|je|jullie)\b|ваш|вам|вы\b|你|您|ください|주세요/i
