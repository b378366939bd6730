/**
 * What newsletters in other languages say about themselves or to their readers, by reason. Each line is a pattern for the beginning
 * of a sentence in lower case; patterns without `^` match anywhere.
 */
export const FOREIGN_PATTERNS: readonly (readonly [reason: string, patterns: readonly RegExp[]])[] = [
  [
    'thanks',
    [
      /^(?:wir|ich) (?:danken|bedanken uns|möchten? (?:uns|mich) (?:bei|herzlich)|danke)\b|^(?:herzlichen|besten|besonderer|großer|unser) dank\b|^danke(?:schön)?\b/,
      /^(?:(?:nous|je) (?:remercions|remercie|tenons à remercier|voudrions remercier)|(?:un (?:grand |énorme )?|encore |mille )?mercis? (?:à|aux?|pour|également)\b|remerciements\b)/,
      /^(?:(?:muchas |muchísimas |mil )?gracias (?:a|por|de)\b|(?:queremos |quiero )?agradec(?:er|emos|imientos?|iendo)\b|damos las gracias)|\bagradecimiento del equipo\b/,
      /^(?:(?:muito )?obrigad[oa]s? (?:a|por|pela|pelo|também)\b|(?:queremos |gostaríamos de )?agradec(?:er|emos|imentos?)\b)/,
      /^(?:(?:(?:molte|mille|tante) )?grazie (?:a|ai|al|alla|agli|per|anche)\b|(?:vogliamo )?ringrazia(?:re|mo|menti)\b|un grazie\b)/,
      /^(?:dank (?:aan|je|u)\b|we bedanken\b|met dank\b|tack (?:till|alla)\b|takk til\b|tak til\b|kiitos\b|děkujeme\b|dziękuj(?:emy|ę)\b|(?:jak zawsze,? )?chciał(?:bym|abym|ibyśmy) podziękować\b|podziękowania\b|köszön(?:jük|et)\b|teşekkür)/,
      /^(?:(?:большое |огромное )?спасибо(?:$|[^а-яё])|благодар(?:им|ю|ность|ности)|(?:мы )?выражаем (?:свою )?(?:благодарность|признательность)|дякуємо|щиро дякуємо)/,
      /^(?:(?:特别|衷心|非常|最后)?(?:感谢|感謝|鸣谢)(?!信|祭|节)|谢谢|向.{1,40}(?:致谢|表示感谢))/,
      /(?:感謝(?:します|いたします|申し上げます)|ありがとうござい(?:ます|ました)|お礼申し上げます)[。！!]*$/,
      /(?:감사(?:합니다|드립니다|를 (?:드립니다|전합니다|표합니다))|고맙습니다|도움을 주셨습니다)[.!。]*$/,
    ],
  ],
  [
    'greeting',
    [
      /^(?:bis (?:zum nächsten|nächste|bald|dann|demnächst)|auf wiedersehen|tschüss|schöne woche|viel spaß (?:beim|mit)|frohes neues|schöne feiertage)\b/,
      /^(?:à (?:bientôt|la prochaine|la semaine prochaine|très vite)|au mois prochain|bonne (?:lecture|semaine|année)|bon week-end|rendez-vous (?:la semaine|le mois|dans le) )/,
      /^(?:(?:y |nos vemos|hasta (?:la próxima|pronto|luego|el próximo))(?:\s|[.!,]|$).{0,60}|me despido\b|feliz (?:año|semana|lectura)|esperamos que (?:os|les|te) (?:haya|guste))/,
      /^(?:(?:então |e )?até (?:a próxima|o próximo|mais|logo|breve|a semana)|nos vemos\b|(?:bom,? )?(?:galera|pessoal)\b|bom,? (?:galera|pessoal)\b|esperamos que (?:tenham?|você|goste)|boa (?:leitura|semana)|feliz ano)/,
      /^(?:alla prossima|a presto|al (?:mese|prossimo)\b|arrivederci|buona (?:lettura|settimana)|buon anno|è un piacere avervi)/,
      /^(?:tot (?:de volgende|volgende|ziens|snel)|veel (?:leesplezier|plezier)|do (?:zobaczenia|następnego)|na razie|miłej lektury)/,
      /^(?:до (?:встречи|свидания|скорого|следующ|новых встреч|зустрічі)|всем пока|приятного (?:чтения|просмотра)|с новым годом)/,
      /^(?:再见|下(?:期|周|次|个月)(?:再)?见|我们下(?:期|周|次)|祝大家|それでは(?:また|、また)|また(?:来週|来月|次回)|さようなら|良い週末を|다음 (?:주|호|달|시간)에 (?:만나|뵙|또)|안녕히)/,
    ],
  ],
  [
    'what comes next',
    [
      /^(?:in der nächsten (?:ausgabe|folge)|im nächsten (?:brief|newsletter)|dans (?:le prochain numéro|la prochaine (?:lettre|édition))|en (?:el próximo (?:número|boletín)|la próxima (?:edición|carta|entrega))|na próxima (?:edição|carta)|no próximo número|nel prossimo numero|nella prossima (?:edizione|lettera)|in (?:de volgende (?:editie|nieuwsbrief|brief)|het volgende nummer)|w (?:następnym|kolejnym) (?:numerze|wydaniu)|v (?:příštím|dalším) (?:čísle|vydání)|i (?:nästa|næste|neste) (?:nummer|brev|utgave|udgave)|в следующем (?:выпуске|номере|письме)|у наступному (?:випуску|номері)|bir sonraki sayıda)/,
      /^(?:次回(?:も|は|の).{0,20}(?:お楽しみ|お届け)|次号(?:は|では|も)|下期(?:预告|见|我们)|다음 (?:호|회)(?:에|에는|에서는|는) )/,
    ],
  ],
  [
    'sharing',
    [
      /^(?:(?:cette|ce|cet) (?:lettre|numéro|infolettre|newsletter|édition) vous a plu|gefällt (?:dir|euch|ihnen) (?:dieser|diese|dieses|der|die|unser)|leite[tn]? .{0,25}weiter|¿?(?:te|os|le|les) (?:gustó|ha gustado|gusta) (?:esta|este|el|la)|(?:ti|vi) è piaciut|gostou (?:desta|deste|da|do)\b|vond je (?:deze|dit)|понравил(?:ся|ась|ось) |podoba(?:ło|ł|ła) (?:ci|się)|sdílejte|beğendiniz mi)/,
      /^(?:condividi(?:te)?|diffondi|diffondete|segui(?:teci|ci)|spargi la voce)\b/,
      /^(?:partagez(?:[- ](?:ce|cet|cette|la|le|les|notre|nos|votre|vos|avec|autour|via|sur|moi)\b|[ !.…]*$)|diffusez|faites passer|parlez-en|suivez[- ](?:nous|moi))\b/,
      /^(?:compart(?:e|an|id)|difunde|síguenos|síguen?os en|seguidnos)\b/,
      /^(?:compartilhe[mn]?|divulgue[mn]?|sigam?(?:-nos)?|siga-nos|deixe[mn]? (?:seus?|o seu|um|sua)? ?(?:comentário|opini|sugest))/,
      /^(?:teilt|teilen sie|erzählt|folgt uns|folgen sie uns|deel (?:deze|dit|het)|volg ons|podziel się|udostępnij|śledź nas)\b/,
      /^(?:поделитесь|поделись|расскажите (?:о|друзьям)|подписывайтесь|следите за нами|оставляйте комментарии)/,
      /^(?:欢迎(?:转发|分享|大家|在评论|点赞|star|通过|联系)|如果你(?:喜欢|觉得).{0,40}(?:分享|转发|关注|订阅|点赞|赞赏)|关注我们|我们开通了|シェア|フォローして|공유해 ?주|팔로우)/,
    ],
  ],
  [
    'contributing',
    [
      /^\W*(?:tu peux|vous pouvez|n'hésite(?:z)? pas à) (?:m'|nous |me )(?:envoyer|écrire|contacter|proposer)/,
      /^(?:collabora(?:te)?(?:\s|$)|contribuisci|contribuite|aiutaci|aiutateci|interessat[io] a (?:supportare|contribuire|partecipare|aiutare)|se apprezzate|se vuoi|se volete|scriveteci|segnalateci)/,
      /^(?:aidez[- ]nous|contribuez|participez à|rejoignez[- ](?:nous|le|la|notre)|n'hésitez pas à|envoyez[- ]nous|écrivez[- ]nous|si vous (?:avez|trouvez|repérez).{0,80}(?:contact|écri|dites|envoy|commentaire|question))/,
      /^(?:ayúdanos|contribuye|únete a|participa en|envíanos|escríbenos|no dudes en|si (?:tienes|encuentras|conoces).{0,80}(?:escríb|envía|contact|comenta|dinos|pregunta))/,
      /^(?:ajude-nos|contribua|participe (?:d|n)|junte-se|(?:envie|escreva|mande)(?:-nos| (?:para|seus?|suas?|um|uma|o seu|a sua))\b|fique à vontade|se você (?:tem|tiver|quer|quiser|conhece|encontr|gost))/,
      /^(?:helft uns|hilf uns|macht mit|schreibt uns|meldet euch|schickt uns|wenn (?:du|ihr|sie) .{0,80}(?:schreib|meld|helf|mitmach|kontakt|schick)|über (?:feedback|rückmeldungen|kommentare) freuen)/,
      /^(?:help ons|doe mee|laat (?:het )?ons|stuur ons|pomóż|dołącz|napisz do nas|jeśli (?:masz|chcesz|znalaz))/,
      /^(?:заметили (?:ошибку|опечатку|неточность)|нашли (?:ошибку|опечатку)|прислать (?:ссылку|новость|материал)|(?:вы )?можете прислать|если заметили|хотите (?:поделиться|рассказать|попасть)|знайшли помилку)/,
      /^(?:помогите|присоединяйтесь|пишите нам|присылайте|если (?:вы|у вас|хотите).{0,80}(?:пишите|напишите|сообщите|присоединяйтесь|свяжитесь|помочь)|будем рады|допоможіть)/,
      /^(?:如果(?:你|您)(?:有|想|对|发现|也).{0,60}(?:联系|告诉|提交|投稿|加入|issue|留言|反馈|提给|点这里|点击)|你也可以|欢迎(?:提|给我|参与|pr|在)|有(?:建议|任何|问题|想法).{0,30}(?:欢迎|联系|请)|期待你|ご(?:意見|感想|質問|参加).{0,40}(?:ください|お待ち|下さい)|お気軽に|참여해 ?주|의견(?:을|이 있)|문의(?:해|는))/,
    ],
  ],
  [
    'subscription',
    [
      /^(?:disiscri|annulla (?:l')?iscrizione|désinscri|désabonn|cancelar (?:la |a )?(?:suscripción|inscrição)|darse de baja|abmelden|abbestellen|uitschrijven|afmelden|wypisz|отпис|退订|退訂|取消(?:订阅|訂閱)|配信停止|(?:配信|購読)の?(?:解除|停止)|구독 (?:취소|해지)|수신 ?거부|відпис|avregistrer|avprenumerer|avmeld|meld deg av|frameld|odhlásit|odjav|leiratkoz|dezabon|abonelikten (?:çık|ayrıl)|hủy đăng ký|berhenti berlangganan|ยกเลิกการ(?:รับ|สมัคร)|להסרה|إلغاء (?:ال)?اشتراك|لغو (?:اشتراک|عضویت))/,
      /^(?:otrzymujesz t|вы (?:получили|получаете|подписаны)|ви (?:отримали|отримуєте)|du får (?:det här|detta|denne|dette|den här)|dostávát?e? t|ezt a(?:z e-?mailt| levelet)|primești acest|primiți acest|bu e-?postayı|λαμβάνετε αυτό|bạn nhận được|anda menerima|saat tämän|prejel[ai]? ste|primate ov)/,
      /^(?:この(?:メール|ニュースレター|メルマガ).{0,30}(?:購読|配信)(?:を|の)?(?:解除|停止)|(?:扫码|扫描(?:上方|下方)?二维码|长按).{0,20}(?:关注|订阅|加入))/,
      /^(?:このメール(?:は|マガジンは).{0,40}(?:お送り|送信|配信)|(?:您|你)(?:会)?(?:收到|接收)(?:此|这|這|本)|이 (?:이?메일|뉴스레터)[은는].{0,40}(?:발송|보내|구독)|تصلك هذه|(?:أنت )?تتلقى هذ|قد تلقيت|הודעה זו נשלחה|यह (?:ई-?मेल|संदेश) आपको|आपको यह (?:ई-?मेल|संदेश))/,
    ],
  ],
  [
    'about this issue',
    [
      /^(?:die (?:letzte|vorige|vorherige) ausgabe (?:findet|ist|gibt|könnt|kannst)|(?:retrouvez|vous pouvez (?:lire|retrouver)) (?:le numéro précédent|l'édition précédente)|(?:puedes|podéis) (?:leer|encontrar) (?:la edición|el número) anterior|(?:предыдущий|прошлый) выпуск|上一?期(?:回顾|周刊|链接|[:：])|前回の|지난 호)/,
      /^يمكن(?:ك|كم) الوصول إلى (?:الإصدار|العدد|الأعداد)/,
      /^(?:封面图|封面：|封面图片|题图|头图)/,
      /^wie immer (?:können|könnt|findet|finden|kannst)\b/,
      /^(?:questa edizione|questo numero|benvenuti|diese ausgabe|ce numéro|cette édition|este (?:boletín|boletim|número)|este (?:es|é) (?:el|o|un|um|nuestro|nosso)\b.{0,30}(?:boletín|boletim|número|newsletter|edición|edição)|estes são (?:os )?links|deze editie|dit is de.{0,30}(?:nieuwsbrief|editie)|to wydanie|этот выпуск|это выпуск|此版本|이번 (?:뉴스레터|호)는)/,
      /^(?:(?:дайджест|выпуск|подборка|обзор) (?:составлен|подготовлен|собран|создан)|над (?:выпуском|дайджестом) работал|←? ?(?:предыдущий|прошлый) (?:выпуск|дайджест))/,
      /^(?:изначально опубликован|впервые опубликован|первоначально опубликован|первая публикация|вперше опублікован)/,
      /^(?:zuerst (?:veröffentlicht|erschienen)|ursprünglich (?:veröffentlicht|erschienen)|erstmals veröffentlicht|initialement publié|publié (?:initialement|à l'origine|pour la première fois)|première publication|publicado (?:originalmente|inicialmente|por primera vez|pela primeira vez)|originalmente publicado|pubblicato (?:originariamente|inizialmente|per la prima volta)|originariamente pubblicato|prima pubblicazione|(?:oorspronkelijk|voor het eerst) gepubliceerd|pierwotnie opublikowan|po raz pierwszy opublikowan|původně (?:vydáno|publikováno))/,
      /^(?:(?:本文|原文|文章)?(?:首发于|首发在|最初发(?:布|表)|首次发布于|首次發布|转载自|原文发表)|(?:初出|初版公開|初公開|最初の公開)|(?:최초 (?:공개|게시)|처음 (?:공개|게시|발행)))/,
      /最初に公開(?:されました)?[。]?$/,
    ],
  ],
]
