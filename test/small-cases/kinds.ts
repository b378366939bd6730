import type { LetterCase } from './letter-case.ts'

const TRAM = 'The council approved the new line on Monday evening. Work starts in May and lasts two years.'
const LIBRARY = 'The library opens its reading room again after two years of repairs. Entry is free for everybody.'
const STORIES = ['The tram is coming', 'The library is open']
const between = (name: string, part: string, more: Partial<LetterCase> = {}): LetterCase => ({
  name,
  text: `# Town letter 12\n\n## The tram is coming\n\n${TRAM}\n\n${part}\n\n## The library is open\n\n${LIBRARY}\n`,
  stories: STORIES,
  sponsors: [],
  ...more,
})
const after = (name: string, part: string, more: Partial<LetterCase> = {}): LetterCase => ({
  name,
  text: `# Town letter 12\n\n## The tram is coming\n\n${TRAM}\n\n## The library is open\n\n${LIBRARY}\n\n${part}\n`,
  stories: STORIES,
  sponsors: [],
  ...more,
})
const GERMAN = (part: string) =>
  `# Stadtbrief 12\n\n## Die Tram kommt\n\nDer Rat hat die neue Linie am Montag beschlossen. Die Arbeiten beginnen im Mai.\n\n${part}\n\n## Die Bücherei ist offen\n\nDie Bücherei öffnet nach zwei Jahren wieder ihren Lesesaal. Der Eintritt ist frei.\n`
const FRENCH = (part: string) =>
  `# Lettre 12\n\n## Le tramway arrive\n\nLe conseil a voté la nouvelle ligne lundi soir. Les travaux commencent en mai.\n\n${part}\n\n## La bibliothèque ouvre\n\nLa bibliothèque rouvre sa salle de lecture après deux ans. L’entrée est libre.\n`
const SPANISH = (part: string) =>
  `# Carta 12\n\n## Llega el tranvía\n\nEl consejo aprobó la nueva línea el lunes por la tarde. Las obras empiezan en mayo.\n\n${part}\n\n## La biblioteca abre\n\nLa biblioteca abre su sala de lectura después de dos años. La entrada es libre.\n`
const de = (name: string, part: string, more: Partial<LetterCase> = {}): LetterCase => ({
  name,
  text: GERMAN(part),
  stories: ['Die Tram kommt', 'Die Bücherei ist offen'],
  ...more,
})
const fr = (name: string, part: string, more: Partial<LetterCase> = {}): LetterCase => ({
  name,
  text: FRENCH(part),
  stories: ['Le tramway arrive', 'La bibliothèque ouvre'],
  ...more,
})
const es = (name: string, part: string, more: Partial<LetterCase> = {}): LetterCase => ({
  name,
  text: SPANISH(part),
  stories: ['Llega el tranvía', 'La biblioteca abre'],
  ...more,
})

const FERRY = 'The ferry to the island makes its last trip on Sunday.'
const CALLS: readonly string[] = [
  'Make sure to follow the town to keep up with its news.',
  'We are always looking for volunteers to deliver the letter.',
  'We need testers for the new form.',
  'Register now to secure your seat.',
  'Grab your ticket before Friday.',
  'You can stay up to date by joining the chat of the town.',
  'As always, we welcome contributions from all.',
  'Check back tomorrow for the other half.',
  'As always, this is only the tip of the iceberg.',
  'Come chat about the map with us.',
  'We also welcome everyone to take part in the fair.',
  'This post is now out of date.',
  "That's about all we have time for!",
  'In this post, we will look at what is new in town.',
]
const NOTICES: readonly string[] = [
  'Testers needed',
  'Appreciation',
  'Gratitude',
  'Code of conduct',
  'Get the new version',
]

const ADVERTS: readonly string[] = [
  'Rails for all — Sponsored',
  'SPONSOR: Rails for all',
  'Message from our sponsor',
  'Thanks to our sponsors!',
  'From our partners',
  'Supported by Rail & Sons',
  'Rail & Sons | Sponsor',
  'Paid promotion: Rails',
  '(AD) Rails for all',
  'Rails for all #ad',
  'Advertorial: Rails',
  'Schienen für alle (Anzeige)',
  'Unser Sponsor',
  'Präsentiert von Schienen AG',
  'Notre partenaire',
  'Sponsorisé par Rails SA',
  'Nuestro patrocinador',
  'Nosso patrocinador',
  'Onze sponsor',
  'Annons',
  'Annonce',
  'Mainos',
  'Reklama',
  'Reklam',
  '【PR】線路を買おう',
  'スポンサー',
  '广告：便宜的铁轨',
  '광고',
  'إعلان ممول',
  'פרסומת',
  'विज्ञापन',
  'Χορηγός',
  'Iklan',
  'Quảng cáo',
  'Hirdetés',
  'Publicitate',
]

const FOOTERS: readonly string[] = [
  'Keine Lust mehr? [Hier abmelden](https://t.example/u).',
  'Vous ne souhaitez plus recevoir cette lettre ? [Désinscription](https://t.example/u)',
  '¿No quieres recibir más este boletín? [Cancela tu suscripción](https://t.example/u).',
  'Non vuoi più ricevere questa newsletter? [Cancellati](https://t.example/u).',
  'Não quer mais receber? [Cancele sua inscrição](https://t.example/u).',
  'Wil je deze mail niet meer ontvangen? [Afmelden](https://t.example/u).',
  'Vill du inte längre få brevet? [Avsluta prenumerationen](https://t.example/u).',
  'Не хотите получать письма? [Отписаться](https://t.example/u)',
  'このニュースレターの購読を解除するには[こちら](https://t.example/u)をクリックしてください。',
  '더 이상 받고 싶지 않으시면 [수신거부](https://t.example/u)를 눌러 주세요.',
  '[Website](https://t.example) | [Unsubscribe](https://t.example/u)',
  'If a friend forwarded this to you, [subscribe here](https://t.example/s).',
  'If you enjoy this letter, buy me a coffee.',
  'You can also read this via [RSS](https://t.example/feed).',
  '[Discuss this on Hacker News](https://n.example)',
  'Leave a comment below!',
  '[« Previous issue](https://t.example/11) | [Next issue »](https://t.example/13)',
  'Share: [Twitter](https://x.example) [Facebook](https://f.example)',
  'Made with Hugo.',
  'Tags: tram, library, town',
  '[Back to top](#top)',
  '次回もお楽しみに！',
  '扫码关注公众号，获取更多内容。',
  'Понравился выпуск? Поделитесь с друзьями!',
  'Cette lettre vous a plu ? Partagez-la !',
  'Gefällt dir dieser Brief? Leite ihn weiter!',
  '¿Te gustó esta carta? ¡Compártela!',
  'In der nächsten Ausgabe: das neue Freibad.',
  'Dans le prochain numéro : la nouvelle piscine.',
  'En el próximo número: la nueva piscina.',
  'I would like to thank Ann Example for her help with this letter.',
  'Republished with permission from [the town blog](https://t.example/1).',
  'Dieser Beitrag erschien zuerst auf [dem Stadtblog](https://t.example/1).',
  'Cet article a été publié initialement sur [le blog](https://t.example/1).',
  'Want to sponsor this letter? [Get in touch](mailto:a@b.example).',
  'Your ad here: [book a slot](https://t.example/ads).',
  'This letter contains affiliate links.',
  'Take our [reader survey](https://t.example/s)!',
  'This is a preview. [Upgrade](https://t.example/u) to read the full letter.',
  'Having trouble reading this? [View it online](https://t.example/12).',
  'Add letter@town.example to your address book so that you never miss an issue.',
]

export const KINDS: readonly LetterCase[] = [
  between('contents', '## Contents\n\n- [Tram](#tram)\n- [Library](#library)', { reasons: ['table of contents'] }),
  between(
    'contents without a heading',
    '- [The tram is coming](#the-tram-is-coming)\n- [The library is open](#the-library-is-open)',
    { reasons: ['table of contents'] },
  ),
  between(
    'contents with numbers',
    '## In this issue\n\n1. [The tram is coming](#tram)\n2. [The library is open](#library)',
    { reasons: ['table of contents'] },
  ),
  between('contents in a line', '**In this issue:** [The tram is coming](#tram) | [The library is open](#library)', {
    never: ['In this issue'],
  }),
  de('Inhalt', '## Inhalt\n\n- [Die Tram kommt](#tram)\n- [Die Bücherei ist offen](#buch)'),
  fr('sommaire', '## Au sommaire\n\n- [Le tramway arrive](#tram)\n- [La bibliothèque ouvre](#bib)'),
  es('índice', '## Índice\n\n- [Llega el tranvía](#tram)\n- [La biblioteca abre](#bib)'),
  after('subscribe', '## Subscribe\n\nGet this letter every Wednesday in your inbox.', { reasons: ['subscription'] }),
  after('subscribe in a sentence', '[Subscribe to our newsletter](https://t.example/s) to get it every Wednesday.', {
    never: ['Subscribe to our'],
  }),
  after('share', '## Share this letter\n\nForward it to a friend who rides the tram.', { reasons: ['sharing'] }),
  after('share in a sentence', 'Did you like this letter? Share it with a friend!', { never: ['Share it'] }),
  after(
    'why you receive this',
    '---\n\nYou are receiving this email because you signed up at town.example. [Unsubscribe](https://t.example/u) | [Manage preferences](https://t.example/p)',
    { never: ['You are receiving', 'Unsubscribe', 'Manage'] },
  ),
  after(
    'why you receive this, in short',
    'You got this because you live in town.\n\nNo longer want it? [Opt out](https://t.example/u).',
    { never: ['You got this', 'Opt out'] },
  ),
  after('unsubscribe', '[Unsubscribe](https://t.example/u)', { never: ['Unsubscribe'] }),
  after('unsubscribe in small letters', 'Click here to unsubscribe.', { never: ['unsubscribe'] }),
  de('Abmelden', 'Sie erhalten diese E-Mail, weil Sie sich angemeldet haben. [Abmelden](https://t.example/u)', {
    never: ['Sie erhalten', 'Abmelden'],
  }),
  fr('se désabonner', 'Vous recevez cet e-mail parce que vous êtes inscrit. [Se désabonner](https://t.example/u)', {
    never: ['Vous recevez', 'désabonner'],
  }),
  es('darse de baja', 'Recibes este correo porque te suscribiste. [Darse de baja](https://t.example/u)', {
    never: ['Recibes', 'baja'],
  }),
  {
    name: 'disiscriviti',
    text: `# Lettera 12\n\n## Arriva il tram\n\nIl consiglio ha approvato la nuova linea lunedì sera. I lavori iniziano a maggio.\n\nRicevi questa email perché sei iscritto. [Disiscriviti](https://t.example/u)\n`,
    never: ['Ricevi questa', 'Disiscriviti'],
  },
  {
    name: 'uitschrijven',
    text: `# Brief 12\n\n## De tram komt\n\nDe raad heeft de nieuwe lijn maandag goedgekeurd. Het werk begint in mei.\n\nJe ontvangt deze mail omdat je je hebt aangemeld. [Uitschrijven](https://t.example/u)\n`,
    never: ['Je ontvangt', 'Uitschrijven'],
  },
  {
    name: 'wypisz się',
    text: `# List 12\n\n## Nadjeżdża tramwaj\n\nRada przyjęła nową linię w poniedziałek wieczorem. Prace zaczynają się w maju.\n\nOtrzymujesz tę wiadomość, ponieważ się zapisałeś. [Wypisz się](https://t.example/u)\n`,
    never: ['Otrzymujesz', 'Wypisz'],
  },
  {
    name: 'отписаться',
    text: `# Письмо 12\n\n## Идёт трамвай\n\nСовет одобрил новую линию в понедельник вечером. Работы начнутся в мае.\n\nВы получили это письмо, потому что подписались. [Отписаться](https://t.example/u)\n`,
    never: ['Вы получили', 'Отписаться'],
  },
  {
    name: '配信停止',
    text: `# 町の便り\n\n## 路面電車が来る\n\n市議会は月曜の夜に新しい路線を承認した。工事は五月に始まる。\n\nこのメールは登録された方にお送りしています。[配信停止](https://t.example/u)\n`,
    never: ['このメールは', '配信停止'],
  },
  {
    name: '退订',
    text: `# 城市信\n\n## 电车要来了\n\n市议会周一晚上批准了新线路。工程五月开始，持续两年。\n\n您收到此邮件是因为您订阅了本刊。[退订](https://t.example/u)\n`,
    never: ['您收到此', '退订'],
  },
  after('contributors', '## Contributors\n\n- Ann Example\n- Bo Example\n- Cy Example', { reasons: ['thanks'] }),
  after('thanks', '## Thank you\n\nThanks to Ann Example and Bo Example for their help with this letter.', {
    reasons: ['thanks'],
  }),
  after('thanks in a sentence', 'Thanks to Ann and Bo for reading drafts of this letter.', { never: ['Thanks to'] }),
  de('Dank', '## Danksagung\n\nVielen Dank an Anna und Bo für ihre Hilfe.'),
  fr('merci', '## Remerciements\n\nMerci à Anne et Bo pour leur aide.'),
  es('gracias', '## Agradecimientos\n\nGracias a Ana y Bo por su ayuda.'),
  after('cross-post', '*This letter was originally published on [the town site](https://t.example).*', {
    never: ['originally published'],
  }),
  between('cross-post above', '*Cross-posted from [the town site](https://t.example).*', { never: ['Cross-posted'] }),
  after('footnotes', '## Footnotes\n\n1. See the minutes of Monday.\n2. See the plan.', {}),
  after('footnotes with marks', 'It is so.[^1]\n\n[^1]: See the minutes of Monday.', { never: ['See the minutes'] }),
  between(
    'jobs in a list',
    '## Jobs\n\n- [Lifeguard](https://t.example/a) at the pool\n- [Cook](https://t.example/b) at the school',
    { stories: ['The tram is coming', 'Jobs', 'The library is open'], kinds: ['news', 'links', 'news'] },
  ),
  between(
    'jobs in German',
    '## Stellenangebote\n\n- [Bademeister](https://t.example/a) im Freibad\n- [Koch](https://t.example/b) in der Schule',
    { stories: ['The tram is coming', 'Stellenangebote', 'The library is open'], kinds: ['news', 'links', 'news'] },
  ),
  between(
    'events in a list',
    '## Upcoming events\n\n- 4 March: [Concert](https://t.example/a) at the hall\n- 9 March: [Market](https://t.example/b) on the square',
    { stories: ['The tram is coming', 'Upcoming events', 'The library is open'], kinds: ['news', 'links', 'news'] },
  ),
  between('our sponsor', '## Our sponsor\n\nKettle Ltd brings tea to your desk in four minutes. Use the code TOWN.', {
    sponsors: ['Our sponsor'],
  }),
  between('sponsored by', '## Sponsored by Kettle\n\nTea in four minutes at your desk, every day. Use the code TOWN.', {
    sponsors: ['Sponsored by Kettle'],
  }),
  between(
    'a word from our sponsor',
    '## A word from our sponsor\n\nKettle Ltd brings tea to your desk in four minutes.',
    { sponsors: ['A word from our sponsor'] },
  ),
  between('Ad:', '## Ad: Cheap paint\n\nPaint your house for ten euros with Cheap Paint. Order today.', {
    sponsors: ['Ad: Cheap paint'],
  }),
  between('[Promoted]', '## [Promoted] Rails for everybody\n\nRail & Sons sells rails of every size.', {
    sponsors: ['[Promoted] Rails for everybody'],
  }),
  between('(Sponsored)', '## Rails for everybody (Sponsored)\n\nRail & Sons sells rails of every size.', {
    sponsors: ['Rails for everybody (Sponsored)'],
  }),
  between('[Ad]', '## Rails for everybody [Ad]\n\nRail & Sons sells rails of every size.', {
    sponsors: ['Rails for everybody [Ad]'],
  }),
  between('Partner', '## Partner content: Rails\n\nRail & Sons sells rails of every size.', {
    sponsors: ['Partner content: Rails'],
  }),
  between('Advertisement', '## Advertisement\n\nRail & Sons sells rails of every size.', {
    sponsors: ['Advertisement'],
  }),
  between(
    'presented by',
    '## Presented by Rail & Sons\n\nRail & Sons sells rails of every size. Buy ten and get one free.',
    { sponsors: ['Presented by Rail & Sons'] },
  ),
  between('brought to you by', '**This issue is brought to you by Rail & Sons.** They sell rails of every size.', {
    never: ['rails of every size'],
  }),
  between('together with', '## Together with Rail & Sons\n\nRail & Sons sells rails of every size.', {
    sponsors: ['Together with Rail & Sons'],
  }),
  between('a heading with an emoji', '## 💛 Our sponsors\n\nKettle Ltd brings tea to your desk.', {
    sponsors: ['💛 Our sponsors'],
  }),
  de('Anzeige', '## Anzeige\n\nKaufen Sie Farbe bei Billigfarbe.', { sponsors: ['Anzeige'] }),
  de('Werbung', '## Werbung: Farbe\n\nKaufen Sie Farbe bei Billigfarbe.', { sponsors: ['Werbung: Farbe'] }),
  fr('publicité', '## Publicité\n\nAchetez de la peinture chez Peinture.', { sponsors: ['Publicité'] }),
  es('patrocinado', '## Patrocinado por Pintura\n\nCompre pintura barata.', { sponsors: ['Patrocinado por Pintura'] }),
  {
    name: 'sponsor in Italian',
    text: `# Lettera 12\n\n## Arriva il tram\n\nIl consiglio ha approvato la nuova linea lunedì sera.\n\n## Il nostro sponsor\n\nComprate la vernice economica.\n`,
    stories: ['Arriva il tram'],
    sponsors: ['Il nostro sponsor'],
  },
  {
    name: 'sponsor in Dutch',
    text: `# Brief 12\n\n## De tram komt\n\nDe raad heeft de nieuwe lijn maandag goedgekeurd.\n\n## Advertentie\n\nKoop goedkope verf.\n`,
    stories: ['De tram komt'],
    sponsors: ['Advertentie'],
  },
  {
    name: 'sponsor in Portuguese',
    text: `# Carta 12\n\n## O bonde chega\n\nO conselho aprovou a nova linha na segunda à noite.\n\n## Patrocinador\n\nCompre tinta barata.\n`,
    stories: ['O bonde chega'],
    sponsors: ['Patrocinador'],
  },
  {
    name: 'sponsor in Polish',
    text: `# List 12\n\n## Nadjeżdża tramwaj\n\nRada przyjęła nową linię w poniedziałek wieczorem.\n\n## Reklama\n\nKup tanią farbę.\n`,
    stories: ['Nadjeżdża tramwaj'],
    sponsors: ['Reklama'],
  },
  {
    name: 'sponsor in Russian',
    text: `# Письмо 12\n\n## Идёт трамвай\n\nСовет одобрил новую линию в понедельник вечером.\n\n## Реклама\n\nКупите дешёвую краску.\n`,
    stories: ['Идёт трамвай'],
    sponsors: ['Реклама'],
  },
  {
    name: 'sponsor in Japanese',
    text: `# 町の便り\n\n## 路面電車が来る\n\n市議会は月曜の夜に新しい路線を承認した。\n\n## 広告\n\n安いペンキを買おう。\n`,
    stories: ['路面電車が来る'],
    sponsors: ['広告'],
  },
  {
    name: 'sponsor in Chinese',
    text: `# 城市信\n\n## 电车要来了\n\n市议会周一晚上批准了新线路。\n\n## 赞助商\n\n买便宜的油漆。\n`,
    stories: ['电车要来了'],
    sponsors: ['赞助商'],
  },
  between(
    'news of a sponsor',
    '## The sponsor of the race quits\n\nThe maker of shoes ended its contract with the town on Friday.',
    { stories: ['The tram is coming', 'The sponsor of the race quits', 'The library is open'] },
  ),
  between('news of advertising', '## Ads leave the tram\n\nThe council takes all posters off the trams from June.', {
    stories: ['The tram is coming', 'Ads leave the tram', 'The library is open'],
  }),
  between(
    'news of a subscription',
    '## Subscriptions cost more\n\nThe theatre raises the price of its subscription by ten euros.',
    { stories: ['The tram is coming', 'Subscriptions cost more', 'The library is open'] },
  ),
  between(
    'news of jobs',
    '## Jobs come back to the harbour\n\nThe yard hires ninety welders from June, its owner said on Monday.',
    { stories: ['The tram is coming', 'Jobs come back to the harbour', 'The library is open'] },
  ),
  after('a teaser of the next letter', '## Next week\n\nWe visit the new pool.', { reasons: ['what comes next'] }),
  after('a teaser in a sentence', 'In the next issue: the new pool, and who swims in it.', {
    never: ['In the next issue'],
  }),
  de('ein Ausblick', '## Nächste Woche\n\nWir besuchen das neue Freibad.'),
  between('a story without text', '## The ferry stops', {}),
  between('a story of one mark', '## The ferry stops\n\n…', {}),
  between('a story that says that nothing is there', '## Culture\n\nNothing this week.', {
    reasons: ['nothing to tell'],
  }),
  between('a story to come', '## The ferry stops\n\nTODO', {}),
  between('coming soon', '## The ferry stops\n\nComing soon.', {}),
  after('about the author', '## About the author\n\nAnn Example writes about the town since 2001.', {}),
  after('the imprint', '## Imprint\n\nTown Letter, 1 Example Street', {}),
  de('Impressum', '## Impressum\n\nStadtbrief, Beispielstraße 1'),
  after('follow us', 'Follow us on [Mastodon](https://m.example) and [Bluesky](https://b.example).', {
    never: ['Follow us'],
  }),
  after('a goodbye', 'See you next week!\n\nAnn', { never: ['See you next week'] }),
  between('a greeting', 'Dear readers, welcome to the twelfth letter of our town.', { never: ['Dear readers'] }),
  after('a licence', 'This letter is licensed under CC BY-SA 4.0.', { never: ['licensed under'] }),
  after('a survey', 'What did you think of this letter? [Good](https://t.example/1) [Bad](https://t.example/2)', {
    never: ['What did you think'],
  }),
  after('a web version', '[View in browser](https://t.example/12)', { never: ['View in browser'] }),
  ...CALLS.map((call) => after(`the call “${call}”`, call, { never: [call.slice(0, 12)] })),
  ...CALLS.map((call) =>
    between(`the story above the call “${call}”`, `## The ferry stops\n\n${FERRY} ${call}`, {
      stories: ['The tram is coming', 'The ferry stops', 'The library is open'],
      says: [FERRY],
    }),
  ),
  ...NOTICES.map((heading) =>
    after(`the part “${heading}”`, `## ${heading}\n\nThe town has a new form for it. It is on the page of the town.`),
  ),
  after(
    'who publishes the letter',
    '## About the Town Club\n\nThe club writes about the town since 2001. It has ninety members.',
    {
      reasons: ['colophon'],
    },
  ),
  between('nothing found', '## Culture\n\nNo new plays identified across all theatres.', {
    reasons: ['nothing to tell'],
  }),
  after('a copyright line', '© 2026 Town Letter. All rights reserved.', { never: ['All rights'] }),
  ...ADVERTS.map((heading) =>
    between(`the advertisement “${heading}”`, `## ${heading}\n\nRail & Sons sells rails.`, { sponsors: [heading] }),
  ),
  ...FOOTERS.map((footer) =>
    after(`the footer “${footer}”`, footer, {
      links: [[], []],
      never: [footer.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').slice(0, 12)],
    }),
  ),
  ...[
    'This log covers work done between 1 March and 8 March.',
    'This new blog series will regularly highlight how the town changes.',
    'This is the eleventh weekly progress report of my year in the town.',
    'We greatly appreciate all the help of the last year.',
    'Wishing you all happy reading in the new year!',
  ].map((sentence) =>
    between('a sentence about the letter itself', sentence, {
      text: `# Town letter 12\n\n${sentence}\n\n## The tram is coming\n\n${TRAM}\n\n${sentence}\n\n## The library is open\n\n${LIBRARY}\n`,
      never: [sentence],
    }),
  ),
  between(
    'a list that would hold something',
    '## Closed ideas\n\nAn idea that nobody works on is closed after a year.\n\n- No ideas were closed this month.',
    {
      reasons: ['nothing to tell'],
    },
  ),
  after(
    'a list of references in Chinese',
    '## 参考链接\n\n- [Tram plan](https://t.example/1)\n- [Library plan](https://t.example/2)',
    {
      reasons: ['footnotes'],
    },
  ),
]
