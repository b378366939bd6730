import type { LetterCase } from './letter-case.ts'

const said = (name: string, language: string, parts: readonly string[], join = ' '): LetterCase => ({
  name,
  text: `---\ntitle: Letter 12\nlang: ${language}\n---\n\n## Tram\n\n${parts.join(join)}\n`,
  language,
  sentences: parts.length,
})

export const SENTENCES: readonly LetterCase[] = [
  said('Hindi', 'hi', [
    'परिषद ने सोमवार की शाम को नई लाइन को मंजूरी दे दी है।',
    'काम मई में शुरू होगा और दो साल तक चलेगा।',
    'लाइन में बारह स्टॉप हैं!',
    'क्या यह सस्ता है?',
    'डॉ. शर्मा ने हाँ कहा।',
  ]),
  said('Marathi', 'mr', ['परिषदेने सोमवारी संध्याकाळी नवीन मार्ग मंजूर केला.', 'काम मे महिन्यात सुरू होईल.', 'तिकीट स्वस्त आहे.']),
  said('Nepali', 'ne', ['परिषद्ले सोमबार नयाँ लाइन स्वीकृत गर्‍यो।', 'काम जेठमा सुरु हुन्छ।']),
  said('Bengali', 'bn', ['পরিষদ সোমবার সন্ধ্যায় নতুন লাইন অনুমোদন করেছে।', 'কাজ মে মাসে শুরু হবে।', 'টিকিট কি সস্তা?']),
  said('Punjabi', 'pa', ['ਕੌਂਸਲ ਨੇ ਸੋਮਵਾਰ ਨੂੰ ਨਵੀਂ ਲਾਈਨ ਮਨਜ਼ੂਰ ਕੀਤੀ।', 'ਕੰਮ ਮਈ ਵਿੱਚ ਸ਼ੁਰੂ ਹੋਵੇਗਾ।']),
  said('Arabic', 'ar', [
    'وافق المجلس على الخط الجديد مساء الاثنين.',
    'يبدأ العمل في مايو.',
    'هل هو رخيص؟',
    'نعم، قال د. أحمد ذلك.',
  ]),
  said('Urdu', 'ur', ['کونسل نے پیر کی شام نئی لائن کی منظوری دی۔', 'کام مئی میں شروع ہوگا۔', 'کیا یہ سستا ہے؟']),
  said('Persian', 'fa', ['شورا دوشنبه شب خط جدید را تصویب کرد.', 'کار در ماه مه آغاز می‌شود.', 'آیا ارزان است؟']),
  said('Armenian', 'hy', [
    'Խորհուրդը հաստատեց նոր գիծը երկուշաբթի երեկոյան։',
    'Աշխատանքները սկսվում են մայիսին։',
    'Տոմսը էժան է։',
  ]),
  said('Khmer', 'km', ['ក្រុមប្រឹក្សាបានអនុម័តខ្សែថ្មីនៅល្ងាចថ្ងៃច័ន្ទ។', 'ការងារចាប់ផ្តើមនៅខែឧសភា។']),
  said('Burmese', 'my', ['ကောင်စီသည် တနင်္လာနေ့ညနေတွင် လိုင်းသစ်ကို အတည်ပြုခဲ့သည်။', 'အလုပ်သည် မေလတွင် စတင်မည်။']),
  said('Amharic', 'am', ['ምክር ቤቱ ሰኞ ምሽት አዲሱን መስመር አጸደቀ።', 'ሥራው በግንቦት ይጀምራል።', 'ትኬቱ ርካሽ ነው፧']),
  said('Greek with its question mark', 'el', [
    'Το συμβούλιο ενέκρινε τη νέα γραμμή τη Δευτέρα.',
    'Είναι φθηνό;',
    'Ναι, είπε ο κ. Παπάς.',
  ]),
  said('Hebrew', 'he', ['המועצה אישרה את הקו החדש ביום שני בערב.', 'העבודה מתחילה במאי.', 'האם זה זול?']),
  said('Chinese', 'zh', ['市议会周一晚上批准了新线路。', '工程五月开始！', '票价便宜吗？', '是的。'], ''),
  said(
    'Chinese with a quotation in a sentence',
    'zh',
    ['市长说“这很好。我很高兴。”然后离开了会场。', '工程五月开始。'],
    '',
  ),
  said('Chinese with corner brackets', 'zh-TW', ['市長說「這很好。我很高興。」然後離開了會場。', '工程五月開始。'], ''),
  said(
    'Japanese with a quotation in a sentence',
    'ja',
    ['市長は「とてもうれしい。早く乗りたい。」と話した。', '工事は五月に始まる。'],
    '',
  ),
  said(
    'Japanese with a quotation as a sentence',
    'ja',
    ['「とてもうれしい。」', '市長は月曜の夜に話した。', '工事は五月に始まる！'],
    '',
  ),
  said('Korean', 'ko', [
    '시의회는 월요일 저녁 새 노선을 승인했다.',
    '공사는 5월에 시작된다.',
    '시장은 "기쁩니다."라고 말했다.',
  ]),
  said('German', 'de', [
    'Das alte Depot aus dem 19. Jahrhundert wird saniert, z. B. mit einem neuen Dach.',
    'Nach Abs. 2 der Satzung zahlt die Stadt vier Fünftel.',
    'Die Hauptstr. 12 bleibt frei.',
  ]),
  said('German dates and titles', 'de', [
    'Am 3. Mai kommt Dr. med. Anna Beispiel zum 2. Mal, d. h. nach einem Jahr.',
    'Es kostet ca. 3,5 Mio. Euro bzw. Franken.',
    'König Karl I. war nie hier.',
  ]),
  said('German, more', 'de', [
    'Die Firma Kessel GmbH & Co. KG liefert u. a. Schienen, Weichen usw. an die Stadt.',
    'Siehe Nr. 4 f. der Liste vom 12.3. an die Ämter.',
    'Der Bus hält ggf. auch vor St. Anna.',
    'Das war im 1. Stock.',
  ]),
  said('German, by CLDR', 'de', [
    'Der österr. Bund zahlt die Hälfte, d. h. u. a. die Schienen.',
    'Die Stadt zahlt den Rest, s. Abb. 4 und die südd. Ztg.',
  ]),
  said('Spanish, by CLDR', 'es', [
    'El Ldo. Pérez y los Excmos. señores del depto. de obras aprobaron la línea.',
    'La Lcda. Gómez no vino.',
  ]),
  said('French, by CLDR', 'fr', [
    'Le gouv. local et la coll. Durand ont voté la ligne en sept. 2026.',
    'Elle est chère.',
  ]),
  said('Italian, by CLDR', 'it', ['Il comune ha votato, sez. II del piano, tav. 4 della mappa.', 'Costa molto.']),
  said('Portuguese, by CLDR', 'pt', [
    'O Ilmo. Sr. Silva mora no apart. 4 da r. Nova, próx. ao rio.',
    'Eram dez.',
    'Depois veio o Dr. Sousa.',
  ]),
  said('Austrian', 'de-AT', [
    'Der Gemeinderat hat am 4. Jänner die Linie beschlossen.',
    'Bgm. Anna Beispiel freut sich.',
  ]),
  said('French', 'fr', [
    'M. Dupont et Mme. Durand ont voté la ligne, cf. p. 4 du plan.',
    'Elle coûte env. 40 millions, c.-à-d. beaucoup.',
    'Le Dr. Martin est d’accord.',
  ]),
  said('French guillemets', 'fr', ['« Je suis content. C’est beau », a dit le maire lundi soir.', 'Il est parti.']),
  said('Spanish', 'es', [
    'El Sr. Pérez y la Sra. Gómez aprobaron la línea, pág. 4 del plan.',
    '¿Es barata?',
    '¡Sí!',
    'Los EE. UU. no pagan nada, p. ej. los rieles.',
  ]),
  said('Spanish, more', 'es', [
    'La Avda. Mayor queda libre según el art. 2 del reglamento.',
    'Dña. Ana vive en la c. Real, núm. 12.',
    'El s. XIX fue así.',
  ]),
  said('Portuguese', 'pt', [
    'O Sr. Silva e a Sra. Costa aprovaram a linha, cf. pág. 4.',
    'A Av. Central fica livre.',
    'O Dr. Sousa mora na R. Nova, n. 12.',
  ]),
  said('Italian', 'it', [
    'Il sig. Rossi e la dott.ssa Bianchi hanno approvato la linea, pag. 4.',
    'L’art. 2 del regolamento lo dice, cfr. il piano.',
    'Costa ca. 40 mln. di euro.',
  ]),
  said('Italian, more', 'it', [
    'Il prof. Verdi abita in p.za Roma, n. 12.',
    'Nel sec. XIX era diverso, ecc. ecc. per tutti.',
    'L’on. Neri tace.',
  ]),
  said('Dutch', 'nl', [
    'Dhr. Jansen en mevr. de Vries hebben de lijn goedgekeurd, d.w.z. het plan.',
    'Zie blz. 4 resp. art. 2 van de regels.',
    'Ir. Bakker woont o.a. in de stad.',
  ]),
  said('Dutch ordinals', 'nl', ['In de 19e eeuw was het anders, bijv. bij St. Anna.', 'Het kost ca. 40 mln. euro.']),
  said('Czech', 'cs', [
    'Rada schválila linku v 19. století, tj. dávno.',
    'Dne 4. března přijde Ing. Novák a Mgr. Nová.',
    'Viz č. 2 a str. 4, např. mapu.',
  ]),
  said('Slovak', 'sk', [
    'Rada schválila linku dňa 4. marca, t. j. včera.',
    'Ing. Novák býva na ul. Dlhej č. 12.',
    'Bolo to v 19. storočí.',
  ]),
  said('Polish', 'pl', [
    'Rada przyjęła linię 4 marca br. przy ul. Długiej, tj. wczoraj.',
    'Prof. Nowak i dr Kowalska są za, m.in. z powodu ceny.',
    'Patrz str. 4 i art. 2 ustawy.',
  ]),
  said('Hungarian', 'hu', [
    'A tanács a 19. században, pl. 1880-ban döntött.',
    'Dr. Kovács március 4. napján jön.',
    'A jegy olcsó.',
  ]),
  said('Danish', 'da', [
    'Rådet godkendte linjen den 4. marts, dvs. i går.',
    'Den koster ca. 40 mio. kr. i alt.',
    'Det var i det 19. århundrede, f.eks. her.',
  ]),
  said('Norwegian', 'nb', [
    'Rådet godkjente linjen 4. mars, dvs. i går.',
    'Den koster ca. 40 mill. kroner.',
    'Det var på 1. plass.',
  ]),
  said('Swedish', 'sv', [
    'Rådet godkände linjen den 4 mars, dvs. i går.',
    'Den kostar ca. 40 milj. kronor, bl.a. för räls.',
    'Dr. Berg bor på nr. 12.',
  ]),
  said('Finnish', 'fi', [
    'Neuvosto hyväksyi linjan 4. maaliskuuta, ts. eilen.',
    'Se maksaa n. 40 milj. euroa, esim. kiskot.',
    'Tämä oli 19. vuosisadalla.',
  ]),
  said('Estonian', 'et', ['Nõukogu kinnitas liini 4. märtsil, st. eile.', 'See maksab u. 40 milj. eurot.']),
  said('Russian', 'ru', [
    'Совет одобрил линию 4 марта 2026 г. вечером, т. е. вчера.',
    'Она стоит 40 млн. руб. и идёт по ул. Ленина, д. 12.',
    'Проф. Иванов и А. С. Пушкин были за.',
  ]),
  said('Ukrainian', 'uk', [
    'Рада схвалила лінію 4 березня 2026 р. ввечері, тобто вчора.',
    'Вона коштує 40 млн. грн і йде по вул. Лесі Українки.',
    'Проф. Іваненко за.',
  ]),
  said('Turkish', 'tr', [
    'Meclis hattı 4 Mart’ta onayladı, vb. kararlarla.',
    'Prof. Dr. Yılmaz 19. yüzyılda yaşamadı.',
    'Bilet ucuz.',
  ]),
  said('Croatian', 'hr', [
    'Vijeće je odobrilo liniju 4. ožujka, tj. jučer.',
    'Npr. dr. Horvat stanuje u ul. Duga br. 12.',
    'Bilo je to u 19. stoljeću.',
  ]),
  said('Slovene', 'sl', [
    'Svet je potrdil progo 4. marca, tj. včeraj.',
    'Npr. dr. Novak živi na št. 12.',
    'To je bilo v 19. stoletju.',
  ]),
  said('Romanian', 'ro', [
    'Consiliul a aprobat linia pe 4 martie, d-na. Ionescu fiind prezentă, etc. și altele.',
    'Dl. Popescu locuiește pe str. Lungă nr. 12.',
    'Biletul e ieftin.',
  ]),
  said('Catalan', 'ca', [
    'El Sr. Puig i la Sra. Vila van aprovar la línia, pàg. 4 del pla.',
    'L’av. Gran queda lliure.',
    'Costa aprox. 40 milions.',
  ]),
  said('Vietnamese', 'vi', [
    'Hội đồng đã phê duyệt tuyến mới tối thứ Hai.',
    'TP. Hồ Chí Minh trả tiền.',
    'TS. Nguyễn Văn A đồng ý.',
  ]),
  said('Indonesian', 'id', [
    'Dewan menyetujui jalur baru Senin malam.',
    'Dr. Budi dan Prof. Sari tinggal di Jl. Merdeka No. 12.',
    'Tiketnya murah.',
  ]),
  said('English stays', 'en', [
    'Dr. Smith met Mr. Jones at 10 a.m. on Monday, i.e. early.',
    'He lives on Main St. near the pool.',
    'The firm is Kettle Inc. of Boston.',
    'It costs $3.5 million.',
  ]),
]
export const LANGUAGES: readonly LetterCase[] = [
  { name: 'no language for numbers', text: '# 12\n\n## 34\n\n1234 5678 90 / 12 / 44.\n', language: null },
  {
    name: 'Swahili is not guessed',
    text: '---\ntitle: Barua 12\n---\n\n## Tramu\n\nBaraza liliidhinisha njia mpya Jumatatu jioni. Kazi itaanza mwezi wa Mei na itachukua miaka miwili.\n',
    language: null,
  },
  {
    name: 'Latin is not guessed',
    text: '---\ntitle: Epistula\n---\n\n## Via\n\nConsilium viam novam die Lunae vesperi probavit. Opus mense Maio incipiet et duos annos durabit.\n',
    language: null,
  },
  {
    name: 'Hindi',
    text: '---\ntitle: पत्र\n---\n\n## ट्राम\n\nपरिषद ने सोमवार की शाम को नई लाइन को मंजूरी दे दी है। काम मई में शुरू होगा।\n',
    language: 'hi',
  },
  {
    name: 'Urdu',
    text: '---\ntitle: خط\n---\n\n## ٹرام\n\nکونسل نے پیر کی شام نئی لائن کی منظوری دی۔ کام مئی میں شروع ہوگا اور دو سال تک چلے گا۔\n',
    language: 'ur',
  },
  {
    name: 'Persian',
    text: '---\ntitle: نامه\n---\n\n## تراموا\n\nشورا دوشنبه شب خط جدید را تصویب کرد. کار در ماه مه آغاز می‌شود و دو سال طول می‌کشد.\n',
    language: 'fa',
  },
  {
    name: 'Hebrew',
    text: '---\ntitle: מכתב\n---\n\n## רכבת\n\nהמועצה אישרה את הקו החדש ביום שני בערב. העבודה מתחילה במאי ונמשכת שנתיים.\n',
    language: 'he',
  },
  {
    name: 'Ukrainian',
    text: '---\ntitle: Лист\n---\n\n## Трамвай\n\nРада схвалила нову лінію в понеділок увечері. Роботи розпочнуться у травні й триватимуть два роки.\n',
    language: 'uk',
  },
  {
    name: 'Armenian',
    text: '---\ntitle: Նամակ\n---\n\n## Տրամվայ\n\nԽորհուրդը հաստատեց նոր գիծը երկուշաբթի երեկոյան։ Աշխատանքները սկսվում են մայիսին։\n',
    language: 'hy',
  },
  {
    name: 'Thai',
    text: '---\ntitle: จดหมาย\n---\n\n## รถราง\n\nสภาอนุมัติเส้นทางใหม่เมื่อวันจันทร์ งานเริ่มในเดือนพฤษภาคม\n',
    language: 'th',
  },
  {
    name: 'Dutch',
    text: '---\ntitle: Brief\n---\n\n## Tram\n\nDe raad heeft de nieuwe lijn maandagavond goedgekeurd. Het werk begint in mei en duurt twee jaar.\n',
    language: 'nl',
  },
  {
    name: 'Danish',
    text: '---\ntitle: Brev\n---\n\n## Sporvogn\n\nRådet godkendte den nye linje mandag aften. Arbejdet begynder i maj og varer to år, siger borgmesteren.\n',
    language: 'da',
  },
  {
    name: 'Traditional Chinese',
    text: '---\ntitle: 信\n---\n\n## 電車\n\n市議會週一晚上批准了新路線。工程五月開始，持續兩年，票價不變。\n',
    language: 'zh',
  },
]
