import type { HousekeepingReasons } from './housekeeping-line.ts'

/**
 * What newsletters in other languages say about themselves or to their readers, by reason: the usual words of each language. Each line is
 * a pattern for the beginning of a sentence in lower case; patterns without `^` match anywhere.
 */
export const FOREIGN_PATTERNS: HousekeepingReasons = [
  [
    'thanks',
    [
      /^(?:(?:wir|ich) (?:danken|bedanken|danke|möchten? (?:uns|mich) (?:bei|herzlich))|(?:herzlichen|besten|vielen|besonderer|großer|unser) dank|danke(?:schön)?|dank (?:aan|je|u)|we bedanken|met dank|bedankt|tack (?:till|för|alla)|takk (?:til|for)|tak (?:til|for)|kiitos)\b/,
      // "Der Vorstand möchte allen Helfern danken": thanks after who gives them.
      [
        /^.{0,60}\b(?:möchten?|wollen|willen?|tenons à|souhait(?:ons|e)|voud(?:rions|rais)|queremos|quiero|quer|gostar(?:ía|ia)mos de|vogliamo|vorrei|vorremmo)\b.{0,60}\b(?:danken|bedanken|remercier|agradecer|ringraziare)\b/,
        'danken|remercier|agradecer|ringraziare',
      ],
      [
        /^.{2,60}\b(?:dankt alle[nr]?|bedankt alle|remercie(?:nt)? (?:tous|toutes|l'ensemble)|agradecen? a tod[ao]s|ringrazia(?:no)? tutt[ie])\b/,
        'dankt |remercie|agradece|ringrazia',
      ],
      /^(?:(?:nous|je) (?:remercions|remercie|(?:tenons|tiens) (?:\S+ )?à remercier)|(?:un (?:grand |énorme )?|encore |mille )?mercis? (?:à|aux?|de|d'|pour|beaucoup)|remerciements)(?!\p{L})/u,
      /^(?:(?:muchas |mil )?gracias (?:por|de|a(?! l[aeo]s? [^,.]{3,60}, (?!.* por )))|(?:queremos |quiero )?agradec(?:er|emos|imientos?)|(?:muito )?obrigad[oa]s? (?:a|por|pel[ao])|(?:gostaríamos de )?agradecimentos?|(?:(?:molte|mille|tante) )?grazie (?:a|ai|al|alla|agli|per)(?! [^,.]{3,60}, (?!.* per ))|ringrazia(?:re|mo|menti)|un (?:grazie|ringraziamento))\b/,
      /^(?:děkuj(?:i|u|eme)|díky (?:za|všem)|dzięki za|dziękuj(?:emy|ę)|podziękowania|köszön(?:jük|et)|teşekkür|terima kasih|cảm ơn|شكرا|شكرًا)/,
      /^(?:в (?:релизе|разработке|подготовке|создании) .{0,60}(?:участвовал|приняли участие)|(?:an|zu) dieser (?:version|ausgabe) .{0,60}(?:mitgewirkt|beigetragen|mitgearbeitet)|\d+ (?:personnes|personas|pessoas|persone) .{0,20}contribu)/,
      /^(?:(?:большое |огромное )?спасибо(?:$|[^а-яё])|благодар(?:им|ю|ност)|дякуємо|щиро дякуємо)/,
      /^(?:(?:特别|衷心|非常|最后|在此|(?:本[站文])?(?:需要|还要|要))?(?:感谢|感謝|鸣谢)(?!信|祭|节)|谢谢)/,
      [
        /(?:感謝(?:を)?(?:します|(?:いた|致)します|申し上げます)|ありがとうござい(?:ます|ました))[。！!]*$|(?:감사(?:합니다|드립니다)|고맙습니다)[.!。]*$/,
        '感謝|ありがとうござい|감사|고맙습니다',
      ],
    ],
  ],
  [
    'greeting',
    [
      [/(?:오신 (?:것을|걸) 환영합니다|hoş ?geldiniz|へようこそ)[.!！。]*$/, '환영합니다|geldiniz|へようこそ'],
      /^(?:hallo|liebe |guten |willkommen|bonjour|chers? |bienvenue|hola|bienvenid|olá|bem-vind|ciao|cari |benvenut|beste |hoi |welkom|cześć|привет|здравствуйте|добро пожаловать|大家好|欢迎(?:来到|阅读|收听|收看)|こんにちは|みなさん|ようこそ|안녕하세요)/,
      /^(?:(?:mit )?(?:herzlichen?|besten?|lieben?|vielen?) grüßen?|bis (?:zum nächsten|zur nächsten|nächste|bald|dann)|auf wiedersehen|tschüss|schöne woche|viel spaß (?:beim|mit)|frohes neues|schöne feiertage)/,
      /^(?:à (?:bientôt|la prochaine|la semaine prochaine|très vite)|bonne (?:lecture|semaine|année)|bon week-end|au plaisir de (?:vous|te)|nous espérons vous (?:voir|retrouver|croiser))/,
      /^¡?(?:hola|buenas|bienvenid[oa]s|un (?:abrazo|saludo)|saludos|nos vemos|hasta (?:la próxima|pronto|luego)|feliz (?:año|semana|lectura)|um abraço|abraços|(?:(?:então|e|bom),? )?(?:até|nos vemos) (?:a próxima|o próximo|na próxima|mais|logo|breve)|boa (?:leitura|semana)|feliz ano|bom,? (?:galera|pessoal))(?=[\s,!.]|$)/,
      /^(?:alla prossima|a presto|arrivederci|buona (?:lettura|settimana)|buon anno|tot (?:de )?volgende|tot (?:ziens|snel)|veel (?:leesplezier|plezier))/,
      /^(?:witajcie|witamy?|do (?:zobaczenia|następnego)|na razie|miłej lektury|ahoj|zdravím|vítejte|na viděnou|hej alla|välkommen till|velkommen (?:til|tilbage|tilbake)|vi (?:ses|sees))(?=[\s,!.]|$)/,
      /^(?:до (?:встречи|свидания|скорого|зустрічі)|приятного (?:чтения|просмотра)|с новым годом|привіт|вітаємо|приємного читання)/,
      /^(?:(?:herkese )?(?:merhaba|selam)(?:lar)?|haftaya görüş|(?:i̇yi|iyi|keyifli) okumalar|halo|selamat (?:datang|pagi|membaca)|sampai jumpa|xin chào|hẹn gặp lại|مرحبا|أهلا)(?=[\s,!.]|$)/,
      /^(?:(?:各位|大家).{0,6}好[，,！!。]|再见|(?:我们)?下(?:期|周|次)(?:再)?见|祝大家|それではまた|また(?:来週|来月|次回)|さようなら|다음 (?:주|호)에 (?:만나|뵙)|안녕히)/,
    ],
  ],
  [
    'what comes next',
    [
      /^(?:in der nächsten ausgabe|im nächsten newsletter|dans (?:le prochain numéro|la prochaine (?:lettre|édition))|en (?:el próximo número|la próxima edición)|na próxima edição|nel prossimo numero|in (?:de volgende (?:editie|nieuwsbrief)|het volgende nummer)|w następnym (?:numerze|wydaniu)|v (?:příštím|dalším) čísle|i (?:nästa|næste|neste) nummer|в следующем (?:выпуске|номере)|у наступному (?:випуску|номері)|bir sonraki sayıda|次回(?:は|も)|次号(?:は|では)|下期(?:预告|见|我们)|다음 호(?:에|에는|에서는|는) )/,
    ],
  ],
  [
    'sharing',
    [
      /^(?:teilt|teilen sie|teile?t? (?:diesen|uns)|gefällt (?:dir|euch|ihnen) (?:dieser|diese|der|die|unser)|deel (?:deze|dit|het)|vond je (?:deze|dit))\b/,
      /^(?:partagez(?![ -]?(?:un|une|des) )|diffusez|faites passer|(?:cette|ce|cet) (?:lettre|numéro|newsletter|édition) vous a plu)/,
      /^¿?(?:compart(?:e|an|id)|difunde|(?:te|os|le|les) (?:gustó|ha gustado) (?:esta|este|el|la)|si te (?:gusta|gustó|ha gustado)|compartilhem?|divulguem?|gostou (?:desta|deste|da|do)|se (?:você )?(?:curtiu|gostou)|condividi(?:te)?|diffond(?:i|ete)|(?:se )?(?:ti|vi) è piaciut[oa])(?!\p{L})/u,
      /^(?:podziel się|udostępnij|podoba(?:ło|ł|ła) (?:ci|się)|sdílejte|beğendiniz mi|поделитесь|расскажите (?:о|друзьям)|понравил(?:ся|ась|ось) |если вам (?:понравил|нравит))/,
      /^(?:欢迎(?:转发|分享|大家|在评论|点赞|star|通过|联系)|如果你(?:喜欢|觉得).{0,40}(?:分享|转发|关注|订阅|点赞|赞赏)|关注我们|シェア|공유해 ?주|팔로우)/,
      [/(?:공유해 ?주세요|팔로우해 ?주세요)[.!]*$/, '공유해|팔로우해'],
    ],
  ],
  ['support', [/^(?:spende[nt]?\b|unterstütze? uns|soutenez|apóyanos|apoie|sostieni)/]],
  [
    'contributing',
    [
      /^(?:hast du|haben sie|möchtest du|willst du|(?:si )?vous (?:souhaitez|voulez)|(?:¿|si )quieres|quer |se você|vuoi |se vuoi|wil je|хотите)/,
      [
        /^.{0,12}(?:欢迎|歡迎).{0,6}(?:关注|關注)|^.{0,30}(?:欢迎|歡迎).{0,40}(?:加入|参与|參與|参加|讨论|討論|提问|投稿|反馈|交流)[^。！，,]{0,12}[。！!~～]*$/,
        '欢迎|歡迎',
      ],
      [
        /(?:보내|알려|남겨|참여해|제보해|문의해|신청해|연락해) ?(?:주시기 바랍니다|주시면 (?:됩니다|감사하겠습니다)|주세요|주십시오)[.!]*$/,
        '주시|주세요|주십시오',
      ],
      [
        /(?:ぜひ|是非)[^。]{0,60}(?:ください|下さい|ましょう)[。！!]*$|(?:フィードバック|意見|感想|参加|応募|連絡)[^。]{0,12}お待ちして(?:います|おります)[。！!]*$|(?:ご連絡|ご意見|お問い合わせ|お寄せ|お聞かせ|ご協力|ご参加|ご応募|お申し込み|ご登録)(?:を|は|も)?(?:お待ち|ください|下さい|いただ|頂)[^。]{0,20}[。！]*$/,
        'ぜひ|是非|お待ち|ください|下さい|いただ|頂',
      ],
      /^(?:ihr habt|du hast|sie haben|habt ihr) (?:eine? |noch )?(?:fragen?|anregungen?|feedback|ideen|vorschl\S{1,8}|wünsche|hinweise?)\b/,
      /^(?:(?:wir|ich) freuen? (?:uns|mich) (?:(?:sehr|schon|jederzeit|immer) )?(?:über|auf) (?:euer|eure|euch|dein|deine|ihr|ihre|jede|feedback|rückmeld|(?:den|einen|zahlreiche|viele|tolle|gute|spannende) (?:\S+ )?(?:austausch|gespräche|besuche?r?|teilnehm|zuschrift|anmeldung))|bitte sprechen sie uns an|nutzen sie (?:das|unser) kontaktformular|helft uns|hilf uns|macht mit|schreibt uns|meld(?:e|et|en) (?:dich|euch|sie sich)|schickt uns|wir suchen (?:noch |weiterhin |dringend |neue )*(?:helfer|freiwillige|unterstützung|mitstreiter|mitglieder)|(?:wenn|falls) (?:du|ihr|sie) .{0,80}(?:schreib|meld|sag|helf|mitmach|kontakt|schick|unterstütz|spend))/,
      /^(?:nous (?:(?:re)?cherchons|(?:aurons|avons) .{0,20}besoin d).{0,20}(?:bénévoles|volontaires)|aidez[- ]nous|contribuez|participez à|rejoignez[- ](?:nous|le|la|notre)|inscrivez[- ]vous|(?:tu peux|vous pouvez) (?:m'|nous |me )(?:envoyer|écrire|contacter)|n'hésitez? pas à|envoyez[- ]nous|écrivez[- ]nous|si vous (?:avez|trouvez|repérez).{0,80}(?:contact|écri|dites|envoy|commentaire|question)|une (?:question|remarque|suggestion|idée)\b.{0,60}\?)/,
      /^(?:¡?(?:apúntate|inscríbete) |buscamos (?:más )?(?:voluntari|colaborador)|¿(?:tienes|tenéis|tienen)\b.{0,80}\?|ayúdanos|contribuye|únete a|participa en|envíanos|escríbenos|no dudes en|si te interesa (?:participar|colaborar|sumarte|contribuir)|si (?:tienes|encuentras|conoces).{0,80}(?:escríb|envía|contact|comenta|dinos|pregunta))/,
      /^(?:inscreva-se |procuramos voluntári|(?:tem|têm|você tem) (?:alguma?|uma?|sugest|dúvid|pergunt).{0,60}\?|ajude-nos|contribua|participe (?:d|n)|junte-se|(?:envie|escreva|mande)(?:-nos| (?:para|seus?|suas?)\b)|fique à vontade)/,
      /^(?:cerchiamo (?:nuovi )?volontari|iscrivetevi |we zoeken (?:nog )?(?:nieuwe )?vrijwilligers|klik (?:dan )?hier\b|hai (?:suggerimenti|domande|idee|commenti)|scriv(?:ici|imi|eteci)|contribu(?:isci|ite)|aiuta(?:ci|teci)|se volete|segnalateci|heb je (?:nog )?(?:vragen|opmerkingen|tips|suggesties|een (?:vraag|tip|idee))|help ons|doe mee|laat (?:het )?ons|stuur ons)\b/,
      /^(?:máte (?:nějak|dotaz|připom|tip)|napište (?:mi|nám)|masz (?:pytani|sugesti|pomysł)|napisz do|pomóż|dołącz do|jeśli (?:masz|chcesz|znalaz))/,
      /^(?:есть (?:вопросы|предложения|идеи)|остались вопросы|пишите (?:в комм|мне|нам|на)|(?:заметили|нашли) (?:ошибку|опечатку|неточность)|помогите|присоединяйтесь|присылайте|если (?:вы|у вас|хотите).{0,80}(?:пишите|напишите|сообщите|присоединяйтесь|свяжитесь|помочь)|будем рады|маєте (?:запитання|питання|ідеї)|пишіть (?:нам|мені)|допоможіть)/,
      /^(?:ada (?:pertanyaan|saran|masukan)|hubungi kami|jangan ragu (?:untuk )?(?:menghubungi|bertanya)|silakan (?:hubungi|kirim|bergabung|mendaftar)|đừng ngần ngại)/,
      /^(?:本(?:杂志|周刊|期刊)开源|如果(?:你|您)(?:有|想|对|发现|也).{0,60}(?:联系|告诉|提交|投稿|加入|issue|留言|反馈|提给|点这里|点击)|你也可以|欢迎(?:提|给我|参与|pr|在|投稿|提交|留言|关注|订阅|加入|推荐|自荐)|有(?:建议|任何|问题|想法|兴趣).{0,30}(?:欢迎|联系|请)|期待你|お気軽に|참여해 ?주|(?:의견|제안|질문|오류).{0,30}(?:있으시면|있다면)|문의(?:해|는))/,
    ],
  ],
  [
    'subscription',
    [
      /^(?:(?:den|diesen|unseren) newsletter (?:kannst|könnt|können)|newsletter abonnieren|abonnier|folgt uns|folgen sie uns|(?:ihr|du|sie) (?:könnt|kannst|können) (?:uns|mir|den newsletter|diesen newsletter)\b.{0,60}(?:folgen|abonnieren|erreichen)|abmelden|abbestellen|du (?:erhältst|bekommst) diese|sie erhalten diese)/,
      /^(?:abonnez|(?:vous pouvez|pour) (?:vous |te )?(?:abonner|inscrire|désabonner)|retrouvez[- ]nous|suivez[- ](?:nous|moi)|restez connecté|(?:nous )?vous invit(?:ons|e) à (?:nous (?:suivre|rejoindre)|vous (?:abonner|inscrire)|rejoindre)|vous recevez ce|se désabonner|désinscri|désabonn)/,
      /^¡?(?:suscríbe|(?:puedes|podéis|pueden) (?:suscribir|darte de|darse de|seguir(?:nos|me))|sígue(?:nos|me)|recibes este|(?:te|os|les|le) invitamos a (?:formar parte|unir|sumar|seguir|suscrib|visitar nuestr)|cancelar (?:la )?suscripción|darse de baja|assine |sigam?-nos|siga-nos|nos siga|você (?:está )?receb|cancelar (?:a )?inscrição)/,
      /^(?:iscriviti|segui(?:teci|ci)|ricevi questa|disiscri|annulla (?:l')?iscrizione|meld je\b.{0,40}\baan\b|volg ons|je ontvangt deze|uitschrijven|afmelden)/,
      /^(?:sledujte (?:nás|mě)|odebírejte|přihlaste se k|dostáváte? t|odhlásit|zapisz się na|śledź nas|obserwuj (?:nas|mnie)|otrzymujesz t|wypisz|abone ol|bültene abone|berlangganan|ikuti kami|du får (?:det här|detta|denne|dette)|meld (?:dere|deg) |tilmeld (?:jer|dig)|anmäl (?:er|dig)|(?:følg (?:oss|os)|följ oss)\b|avregistrer|avprenumerer|avmeld|leiratkoz|dezabon)/,
      /^(?:подпи(?:шитесь|саться|сывайтесь)|следите за нами|вы (?:получили|получаете|подписаны)|отпис|підписуйтес[ья]|ви (?:отримали|отримуєте)|відпис)/,
      /^(?:订阅|取消(?:订阅|訂閱)|退订|退訂|(?:扫码|扫描(?:上方|下方)?二维码|长按).{0,20}(?:关注|订阅|加入)|(?:您|你)(?:会)?(?:收到|接收)(?:此|这|這|本)|購読|(?:配信|購読)の?(?:解除|停止)|この(?:メール|ニュースレター|メルマガ).{0,30}(?:購読|配信)(?:を|の)?(?:解除|停止)|このメール(?:は|マガジンは).{0,40}(?:お送り|送信|配信)|구독|수신 ?거부|이 (?:이?메일|뉴스레터)[은는].{0,40}(?:발송|보내|구독)|إلغاء (?:ال)?اشتراك|تصلك هذه|להסרה|לביטול|आपको यह (?:ई-?मेल|संदेश))/,
      [/フォローして(?:ください|ね)/, 'フォローして'],
    ],
  ],
  [
    'about this issue',
    [
      /^(?:in dieser (?:ausgabe|woche)|diese ausgabe|der newsletter dieser woche|(?:dieser|der|unser) newsletter (?:erscheint|wird (?:jed|wöch|monat)|kommt)|die (?:letzte|vorige) ausgabe (?:findet|ist|gibt)|wie immer (?:können|könnt|findet|finden|kannst))/,
      /^(?:cette (?:édition|semaine)|dans ce numéro|ce numéro|cette (?:lettre|infolettre|newsletter) (?:est (?:publiée|envoyée)|paraît|vous)|voici (?:les (?:actualités|nouvelles|liens|infos)|le (?:récap|résumé|bilan)|l'essentiel|la sélection)\b.{0,60}$)/,
      /^(?:est[ae] (?:edición|edição|boletín|boletim|número)|en este número|nesta edição|este (?:es|é) (?:el|o|un|um|nuestro|nosso)\b.{0,30}(?:boletín|boletim|número|newsletter|edición|edição)|in questo numero|quest[ao] (?:edizione|numero)|benvenuti|deze editie|dit is de.{0,30}(?:nieuwsbrief|editie)|w tym numerze|to wydanie|в этом выпуске|эт(?:от|о) выпуск|(?:предыдущий|прошлый) выпуск|(?:дайджест|выпуск|подборка|обзор) (?:составлен|подготовлен|собран|создан))/,
      /^(?:esto es|aquí (?:tienes|está|tenéis|van)|estas son|ecco|confira|dit is|hierbij|hier (?:is |volgt )?(?:de|onze))\s.{0,50}(?:semana|mes|novedades|settimana|mese|novità|novidades|deze week|deze maand|nieuwsbrief(?: van .{2,40})?)[.!:]*$/,
      /^(?:本期|本(?:周的?)?周报|此版本|上一?期(?:回顾|周刊|链接|[:：])|封面(?:图|照片|摄影|来源|来自|[:：])|题图|头图|这里是.{0,15}(?:周刊|周报|日报|月刊|weekly)|(?:这里|本周刊|本专栏|本项目)记录|每周[一二三四五六日天](?:发布|更新)|今週のニュースレター|今号|前回の|이번 (?:뉴스레터|호)|이번 주 뉴스레터|지난 호)/,
      [
        /^(?:今(?:週|月)|過去|先(?:週|月)).{0,30}(?:まとめ(?:ました|ます)|お届け|(?:紹介|要約)し)|毎週.曜日に(?:更新|配信|公開)/,
        '今週|今月|過去|先週|先月|毎週',
      ],
      [
        /^.{2,16}是一(?:份|个|本|档)[^，。]{0,40}(?:周刊|周报|日报|月刊|电子报|邮件列表)/,
        '周刊|周报|日报|月刊|电子报|邮件列表',
      ],
      /^(?:(?:puede[ns]|pod[eé]i?s|pode|puoi|vous pouvez) (?:ver|leer|ler|lire|leggere) (?:el|la|l'|il|le|[oa])\s?(?:\S+ ){0,2}(?:original|complet)|(?:den|die|das) (?:original|vollständig).{0,60}\b(?:findet|gibt es|könnt))/,
      // What was written by a program, and under which licence it is.
      /^(?:(?:dies(?:er|e|es) (?:newsletter|ausgabe|zusammenfassung) w(?:urde|ird)|cette (?:newsletter|lettre) (?:a été|est)|est[ea] (?:newsletter|boletín|boletim|resumen|resumo) (?:se ha|ha sido|fue|foi)|quest[oa] (?:newsletter|riassunto) è (?:stat[oa] )?) ?(?:automati|generad|gerad|generat|générée?|mit ki\b)|本(?:日报|周报|简报|摘要|周刊|期).{0,20}(?:自动|ai ?)(?:生成|整理|汇总)|この(?:ニュースレター|まとめ)は.{0,20}(?:自動|ai)|(?:этот|данный) (?:дайджест|выпуск) .{0,20}(?:сгенерирован|автоматически))/,
      [
        /^(?:nuestr|este|esta|tod[oa]s?|os|as|nossos?|cet?|cette|tous|tout|nos|dies|unsere|alle|quest|i nostri|dit|deze|onze|ten|ta|все|этот)\S* .{0,60}(?:licencia|licença|licence|lizenz|licenza|licentie|licencj|лицензи)\S* .{0,20}(?:\bcc|creative commons)\b/,
        'licen|lizenz|лицензи',
      ],
      // Where a text appeared first, and what it is a part or a translation of.
      /^(?:(?:dieser|dieses|diese) (?:beitrag|artikel|text|post) (?:ist (?:zuerst|ursprünglich|eine übersetzung|(?:der \S+ )?teil)|erschien|wurde (?:zuerst|ursprünglich))|(?:zuerst|ursprünglich|erstmals) (?:veröffentlicht|erschienen))/,
      /^(?:cet (?:article|billet|texte) (?:a été publié (?:initialement|d'abord)|est (?:une|la) (?:traduction|suite)|fait partie)|publié (?:initialement|à l'origine)|initialement publié)/,
      /^(?:est[ea] (?:artículo|artigo|texto|entrada|post) (?:se publicó|fue publicad[oa]|foi (?:publicado|postado)|(?:es|é) (?:una|la|uma|a) (?:traducción|continuación|tradução|continuação)|(?:forma|faz) parte)|publicado (?:originalmente|por primera vez|pela primeira vez)|originalmente publicado|quest[oa] (?:articolo|post) (?:è (?:una traduzione|apparso|stato pubblicato)|fa parte)|originariamente pubblicato|dit (?:artikel|bericht|stuk) (?:verscheen|is (?:eerder|eerst|oorspronkelijk|een vertaling|onderdeel))|oorspronkelijk gepubliceerd)/,
      /^(?:ten (?:wpis|artykuł) jest (?:tłumaczeniem|częścią)|pierwotnie opublikowan|tento článek je (?:překlad|součást)|původně (?:vydáno|publikováno)|(?:это|эта статья) (?:—|-|является)? ?(?:перевод|продолжени|част)|(?:изначально|впервые|первоначально|вперше) опубл)/,
      /^(?:本文(?:由.{0,40}翻译|翻译自|译自|整理自)|(?:本文|原文|文章)?(?:首发于|首发在|首次发布于|转载自)|初出|이 (?:글|포스트|기사)[은는] .{2,80}(?:번역|연재)[^.]{0,20}[.]?$)/,
      [/(?:ご報告|お知らせ|お届け|ご案内)(?:いた|致)?します[。！!]*$/, 'します'],
      [
        /(?:以下|下記|こちら)[^。]{0,16}(?:ご覧|参照|確認)(?:して)?(?:ください|下さい|いただけます|頂けます)[。！!]*$/,
        'ください|下さい|いただけます|頂けます',
      ],
      [
        /^(?:この|本)(?:記事|エントリ|投稿)は.{2,80}(?:翻訳|続き|日目|記事|転載)(?:です|になります|となります)[。！]?$/,
        'です|ます',
      ],
      /^(?:(?:weitere|mehr) (?:infos?|informationen) (?:finden|findet|gibt|bei|unter|im|auf|zu[mr]?)|(?:plus d'infos?|más info(?:rmación)?|mais info(?:rmações)?|maggiori info(?:rmazioni)?|meer info(?:rmatie)?) (?:sur|en|em|su|op|dans|aquí|aqui|qui|hier))\b/,
    ],
  ],
]
