/** Whether a text offers to end or change a subscription. */
export function saysUnsubscribe(words: string): boolean {
  const lower = words.toLowerCase()
  return ALL.some((phrase) =>
    typeof phrase === 'string' ? lower.includes(phrase) : lower.includes(phrase[0]) && phrase[1].test(lower),
  )
}

/** Whether the words of a link are those of a link that ends a subscription. A longer text may be news about such links. */
export const endsSubscription = (words: string): boolean => words.length <= LONGEST_LINK && saysUnsubscribe(words)

const LONGEST_LINK = 40

/** Whether an address leads to a page for ending or changing a subscription, judging by the address alone. */
export const isLeaveAddress = (address: string): boolean => LEAVE_ADDRESS.test(address)

/** A pattern, and a text that every match of it contains: one pattern of all of them takes milliseconds to compile. */
type Phrase = string | readonly [mark: string, expression: RegExp]

const CHANGE =
  /(?:manage|update|change|edit) (?:your |my )?(?:e-?mail |newsletter |mailing )?(?:subscription|preferences|settings)/
const RESILIER = /(?:annuler|r[ée]silier) (?:mon|votre) (?:abonnement|inscription)/
const CANCELAR = /(?:cancel(?:ar|e|a)|anular|remover) (?:a |sua |o |minha )?(?:inscri|subscri|assinatura)/
const CIKMAK = /(?:listeden|[üu]yelikten) (?:çık|ayrıl)/

/** Beginnings of words, or whole phrases, in lower case. Where a word has other uses as well, the whole phrase is listed. */
const PHRASES: Readonly<Record<string, readonly Phrase[]>> = {
  English: [
    ...['unsubscri', 'un-subscri', 'leave this list'],
    ...['stop getting', 'stop receiving', 'avoid getting', 'avoid receiving'],
    ['opt', /opt[ -]?out/],
    ['no longer ', /no longer (?:want|wish|like)/],
    ['subscription', CHANGE],
    ['preferences', CHANGE],
    ['settings', CHANGE],
    [' preferences', /(?:e-?mail|subscription|communication) preferences/],
    ['subscription', /cancel (?:your |my |the )?subscription/],
    ['remove ', /remove (?:me|yourself|your (?:e-?mail|address))/],
  ],
  German: [
    ...['abmeld', 'abzumeld', 'abbestell', 'abzubestell', 'austragen', 'auszutragen'],
    [' mehr ', /(?:nicht|keine \S{1,30}) mehr (?:erhalten|bekommen)/],
  ],
  French: [
    'ne plus recevoir',
    ['sabonn', /d[ée]sabonn/],
    ['sinscri', /d[ée]sinscri/],
    ['annuler ', RESILIER],
    ['silier ', RESILIER],
  ],
  Spanish: [
    ...['desuscri', 'desinscri'],
    [' de baja', /(?:dar(?:se|te|me|nos)?|d[ée](?:se|te)?|date) de baja/],
    ['suscripci', /(?:cancel(?:ar|a|e)|anul(?:ar|a|e)) (?:la |mi |su |tu )?suscripci/],
    [' recibir', /(?:dejar de|no) (?:desea )?recibir/],
  ],
  Portuguese: [
    ...['descadastr', 'desinscrev', 'desubscrev', 'deixar de receber', 'sair da lista'],
    ['cancel', CANCELAR],
    ['anular ', CANCELAR],
    ['remover ', CANCELAR],
    [' receber', /n[ãa]o (?:quer|quero|desej\S{1,4}) (?:mais )?receber/],
  ],
  Italian: [
    ...['disiscri', 'cancellati', 'cancellarsi', 'non ricevere', 'smettere di ricevere'],
    ['iscrizione', /(?:annulla|cancella)(?:re)? (?:la |l.)?(?:tua |mia )?iscrizione/],
  ],
  Catalan: [
    [' de baixa', /don(?:ar|ar-se|a.t|eu-vos) de baixa/],
    [' la subscripci', /cancel·?lar? la subscripci/],
  ],
  Galician: ['darse de baixa', 'cancelar a subscrici'],
  Basque: ['harpidetza utzi', 'harpidetza ezeztatu', 'harpidetza kendu', 'baja eman'],
  Dutch: [
    ...['uitschrijv', 'uit te schrijv', 'afmeld', 'af te melden'],
    [' meer ontvangen', /geen \S{1,30} meer ontvangen/],
  ],
  Afrikaans: ['teken uit', 'uitteken'],
  Swedish: [
    ...['avregistrer', 'avprenumerer', 'avsluta prenumeration', 'avsluta din prenumeration'],
    ...['avanmäl', 'avanmal', 'avbeställ', 'avbestall', 'säg upp', 'sag upp'],
  ],
  Danish: ['afmeld', 'frameld', 'afbestil'],
  Norwegian: ['avmeld', 'meld deg av', 'meld meg av', 'avslutt abonnement', 'avslutte abonnement'],
  Icelandic: ['afskrá', 'afskra', 'segja upp áskrift'],
  Finnish: [
    ...['tilauksen peru', 'tilauksen lopet'],
    [' tila', /(?:peru(?:uta|uttaa|a)?|lopeta) (?:uutiskirje\S* )?tila/],
    ['listalta', /poistua? (?:posti)?listalta/],
  ],
  Estonian: ['loobu', ['tellimus', /(?:tühista|lõpeta) (?:uudiskirja )?tellimus/]],
  Latvian: ['atrakst', 'atteikties', 'anulēt abon'],
  Lithuanian: ['atsisakyti', 'atšaukti prenumerat', 'nebegauti'],
  Polish: [...['wypisz', 'wypisać', 'wypisac', 'zrezygn', 'rezygnacj', 'rezygnuj', 'anuluj subskrypcj', 'odsubskryb']],
  Czech: ['odregistr', ['odhl', /odhl[áa][sš]/], ['it odb', /zru[šs]it odb[ěe]r/]],
  Slovak: ['odhlás', 'odhlas', [' odber', /zru[šs]i[ťt] odber/]],
  Slovenian: ['odjav'],
  Croatian: ['odjav', [' pretplat', /otkaž\S{0,4} pretplat/]],
  Serbian: ['одјав', [' претплат', /откаж\S{0,4} претплат/]],
  Hungarian: ['leiratkoz', 'feliratkozás törlés'],
  Romanian: ['dezabon', 'dezînscri', 'dezinscri'],
  Albanian: ['çregjistro', 'çabono'],
  Bulgarian: ['отпис', 'отказ от абонамент', 'откажете'],
  Russian: [...['отпис', 'отказаться от рассылк', 'отказаться от подписк'], [' подписк', /отмен\S{1,6} подписк/]],
  Ukrainian: ['відпис', 'скасувати підписк'],
  Belarusian: ['адпіс'],
  Macedonian: ['одјав', 'отпиш'],
  Greek: ['διαγραφ', 'απεγγραφ', 'κατάργηση εγγραφ', 'κατάργηση της εγγραφ', 'διαγράψ'],
  Turkish: [
    ['abonelik', /abonelik(?:ten)? (?:çık|iptal|ayrıl)/],
    [' iptal', /aboneli[ğg]i(?:ni|nizi|mi)? iptal/],
    ['listeden ', CIKMAK],
    ['yelikten ', CIKMAK],
  ],
  Azerbaijani: ['abunəliyi', 'abunəlikdən'],
  Georgian: ['გამოწერის გაუქმება', 'გამოწერის შეწყვეტა'],
  Armenian: ['ապաբաժանորդ', 'հրաժարվել'],
  Hebrew: ['להסרה', ['הסר', /הסר(?:ה|ת)?(?: מ)/], ['ביטול ', /ביטול (?:ה)?(?:הרשמה|מנוי)/], 'לביטול'],
  Arabic: [['إلغاء ', /إلغاء (?:ال)?اشتراك/], ['الغاء ', /الغاء (?:ال)?اشتراك/], 'لإلغاء اشتراك'],
  Persian: [['لغو ', /لغو (?:اشتراک|عضویت)/]],
  Urdu: ['ان سبسکرائب', 'رکنیت ختم'],
  Hindi: [['सदस्यता ', /सदस्यता (?:रद्द|समाप्त|छोड़|छोड़)/], 'अनसब्सक्राइब', 'सदस्यता समाप्त'],
  Bengali: ['আনসাবস্ক্রাইব', ['সদস্যতা ', /সদস্যতা (?:বাতিল|ত্যাগ)/]],
  Tamil: ['குழுவிலக', ['சந்தாவ', /சந்தாவை? (?:ரத்து|நீக்க)/]],
  Thai: [['ยกเลิกการ', /ยกเลิกการ(?:สมัคร|รับ|เป็นสมาชิก|ติดตาม)/], 'เลิกรับ'],
  Vietnamese: ['ngừng nhận', [' đăng k', /h[uủ][yỷ] đăng k[ýí]/]],
  Indonesian: ['berhenti menerima', ['langganan', /(?:berhenti|batalkan) (?:ber)?langganan/]],
  Malay: ['nyahlanggan', 'berhenti melanggan'],
  Swahili: ['jiondoe'],
  Welsh: ['dad-danysgrif', 'daddanysgrif'],
  Irish: ['díliostáil', 'díliostail', 'diliostáil', 'diliostail'],
  Chinese: ['退订', '退訂', '取消订阅', '取消訂閱', '取消訂阅', '停止接收', '不再接收'],
  Japanese: [
    '配信停止',
    '配信の停止',
    '配信解除',
    '配信の解除',
    '退会',
    ['購読', /購読[のを]?(?:解除|停止|中止)/],
    ['解除', /登録の?解除/],
  ],
  Korean: ['수신 거부', '수신거부', '수신을 원하지', '수신을 원치', ['구독', /구독 ?(?:취소|해지|중지)/]],
}

const ALL: readonly Phrase[] = Object.values(PHRASES).flat()

const LEAVE_ADDRESS =
  /unsub|opt-?_?out|abmeld|abbestell|austrag|desabo|desinscri|disiscri|desuscri|descadastr|dezabon|uitschrij|afmeld|avmeld|avregist|avprenum|odjav|odhlas|wypis|rezygn|leiratk|otpis|\/(?:signoff|optin-?out|email-?preferences|preference-?cent(?:er|re)|subscription-?preferences|disable_email|update-?_?profile)\b|manage-?_?(?:subscriptions?|preferences)|list-manage\d?\.com\/(?:profile|unsubscribe)/i
