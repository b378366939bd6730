/** Whether words offer to end a subscription, or to change it. */
export const saysLeave = (words: string): boolean => LEAVE.test(words)

/** Whether an address leads to where a subscription is ended or changed, as far as addresses tell. */
export const isLeaveAddress = (address: string): boolean => LEAVE_ADDRESS.test(address)

/** Beginnings of words, or whole phrases. Where a word has other uses, too, the phrase stands here. */
const WORDS: Readonly<Record<string, string>> = {
  English:
    'unsubscri|un-subscri|opt[ -]?out|leave this list|no longer (?:want|wish|like)|(?:stop|avoid) (?:getting|receiving)|(?:manage|update|change|edit) (?:your |my )?(?:e-?mail |newsletter |mailing )?(?:subscription|preferences|settings)|(?:e-?mail|subscription|communication) preferences|cancel (?:your |my |the )?subscription|remove (?:me|yourself|your (?:e-?mail|address))',
  German:
    'abmeld|abzumeld|abbestell|abzubestell|austragen|auszutragen|(?:nicht mehr|keine \\S{1,30} mehr) (?:erhalten|bekommen)',
  French: 'd[ée]sabonn|d[ée]sinscri|ne plus recevoir|(?:annuler|r[ée]silier) (?:mon|votre) (?:abonnement|inscription)',
  Spanish:
    'dar(?:se|te|me|nos)? de baja|d[ée](?:se|te)? de baja|date de baja|(?:cancelar|anular) (?:la |mi |su |tu )?suscripci|desuscri|desinscri|(?:dejar de|no) (?:desea )?recibir',
  Portuguese:
    '(?:cancelar|anular|remover) (?:a |sua |o |minha )?(?:inscri|subscri|assinatura)|descadastr|desinscrev|desubscrev|deixar de receber|sair da lista|n[ãa]o (?:quer|quero|desej\\S{1,4}) (?:mais )?receber',
  Italian:
    'disiscri|(?:annulla(?:re)?|cancella(?:re)?) (?:la |l.)?(?:tua |mia )?iscrizione|cancella(?:ti|rsi)|(?:non|smettere di) ricevere',
  Catalan: 'don(?:ar|ar-se|a.t|eu-vos) de baixa|cancel·?la(?:r)? la subscripci',
  Galician: 'darse de baixa|cancelar a subscrici',
  Basque: 'harpidetza (?:utzi|ezeztatu|kendu)|baja eman',
  Dutch: 'uitschrijv|uit te schrijv|afmeld|af te melden|geen \\S{1,30} meer ontvangen',
  Afrikaans: 'teken uit|uitteken',
  Swedish: 'avregistrer|avprenumerer|avsluta (?:din )?prenumeration|avanm[äa]l|avbest[äa]ll|s[äa]g upp',
  Danish: 'afmeld|frameld|afbestil',
  Norwegian: 'avmeld|meld (?:deg|meg) av|avslutt(?:e)? abonnement',
  Icelandic: 'afskr[áa]|segja upp áskrift',
  Finnish:
    'peru(?:uta|uttaa|a)? (?:uutiskirje\\S* )?tila|lopeta (?:uutiskirje\\S* )?tila|tilauksen (?:peru|lopet)|poist(?:u|ua) (?:posti)?listalta',
  Estonian: 'loobu|(?:tühista|lõpeta) (?:uudiskirja )?tellimus',
  Latvian: 'atrakst|atteikties|anulēt abon',
  Lithuanian: 'atsisakyti|atšaukti prenumerat|nebegauti',
  Polish: 'wypisz|wypisa[ćc]|zrezygn|rezygnacj|rezygnuj|anuluj subskrypcj|odsubskryb',
  Czech: 'odhl[áa][sš]|zru[šs]it odb[ěe]r|odregistr',
  Slovak: 'odhl[áa]s|zru[šs]i[ťt] odber',
  Slovenian: 'odjav',
  Croatian: 'odjav|otkaž\\S{0,4} pretplat',
  Serbian: 'одјав|откаж\\S{0,4} претплат',
  Hungarian: 'leiratkoz|feliratkozás törlés',
  Romanian: 'dezabon|dezînscri|dezinscri',
  Albanian: 'çregjistro|çabono',
  Bulgarian: 'отпис|отказ от абонамент|откажете',
  Russian: 'отпис|отказаться от (?:рассылк|подписк)|отмен\\S{1,6} подписк',
  Ukrainian: 'відпис|скасувати підписк',
  Belarusian: 'адпіс',
  Macedonian: 'одјав|отпиш',
  Greek: 'διαγραφ|απεγγραφ|κατάργηση (?:της )?εγγραφ|διαγράψ',
  Turkish:
    'abonelik(?:ten)? (?:çık|iptal|ayrıl)|aboneli[ğg]i(?:ni|nizi|mi)? iptal|(?:listeden|[üu]yelikten) (?:çık|ayrıl)',
  Azerbaijani: 'abunəli(?:yi|kdən)',
  Georgian: 'გამოწერის გაუქმება|გამოწერის შეწყვეტა',
  Armenian: 'ապաբաժանորդ|հրաժարվել',
  Hebrew: 'להסרה|הסר(?:ה|ת)?(?: מ)|ביטול (?:ה)?(?:הרשמה|מנוי)|לביטול',
  Arabic: 'إلغاء (?:ال)?اشتراك|الغاء (?:ال)?اشتراك|لإلغاء اشتراك',
  Persian: 'لغو (?:اشتراک|عضویت)',
  Urdu: 'ان سبسکرائب|رکنیت ختم',
  Hindi: 'सदस्यता (?:रद्द|समाप्त|छोड़|छोड़)|अनसब्सक्राइब|सदस्यता समाप्त',
  Bengali: 'আনসাবস্ক্রাইব|সদস্যতা (?:বাতিল|ত্যাগ)',
  Tamil: 'குழுவிலக|சந்தாவை? (?:ரத்து|நீக்க)',
  Thai: 'ยกเลิกการ(?:สมัคร|รับ|เป็นสมาชิก|ติดตาม)|เลิกรับ',
  Vietnamese: 'h[uủ][yỷ] đăng k[ýí]|ngừng nhận',
  Indonesian: 'berhenti (?:ber)?langganan|batalkan (?:ber)?langganan|berhenti menerima',
  Malay: 'nyahlanggan|berhenti melanggan',
  Swahili: 'jiondoe',
  Welsh: 'dad-?danysgrif',
  Irish: 'd[íi]liost[áa]il',
  Chinese: '退订|退訂|取消订阅|取消訂閱|取消訂阅|停止接收|不再接收',
  Japanese: '配信停止|配信解除|配信の?(?:停止|解除)|購読(?:の|を)?(?:解除|停止|中止)|登録(?:の)?解除|退会',
  Korean: '수신 ?거부|구독 ?(?:취소|해지|중지)|수신을 원(?:하지|치)',
}

const LEAVE = new RegExp(Object.values(WORDS).join('|'), 'iu')

const LEAVE_ADDRESS =
  /unsub|opt-?_?out|abmeld|abbestell|austrag|desabo|desinscri|disiscri|desuscri|descadastr|dezabon|uitschrij|afmeld|avmeld|avregist|avprenum|odjav|odhlas|wypis|rezygn|leiratk|otpis|\/(?:signoff|optin-?out|email-?preferences|preference-?cent(?:er|re)|subscription-?preferences|disable_email|update-?_?profile)\b|manage-?_?(?:subscriptions?|preferences)|list-manage\d?\.com\/(?:profile|unsubscribe)/i
