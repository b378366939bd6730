import type { LetterCase } from './letter-case.ts'

const TRAM = 'The council approved the new line on Monday evening. Work starts in May and lasts two years.'
const FERRY = 'The ferry to the island makes its last trip on Sunday. A bus over the bridge replaces it.'
const PARKING = 'An hour in the centre costs three euros from April on. Residents pay one euro.'
const LIBRARY = 'The library opens its reading room again after two years of repairs. Entry is free for everybody.'
const THEATRE = 'The theatre shows eleven plays this spring. Tickets are on sale from Monday.'

export const CUTS: readonly LetterCase[] = [
  {
    name: 'categories with stories below',
    text: `# Town letter 12\n\n## Transport\n\n### The tram is coming\n\n${TRAM}\n\n### The ferry stops\n\n${FERRY}\n\n## Culture\n\n### The library is open\n\n${LIBRARY}\n\n### Theatre season\n\n${THEATRE}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'The library is open', 'Theatre season'],
    kickers: ['Transport', 'Transport', 'Culture', 'Culture'],
  },
  {
    name: 'categories with one story each',
    text: `# Town letter 12\n\n## Transport\n\n### The tram is coming\n\n${TRAM}\n\n## Culture\n\n### The library is open\n\n${LIBRARY}\n`,
    stories: ['The tram is coming', 'The library is open'],
  },
  {
    name: 'categories in German',
    text: `# Stadtbrief 12\n\n## Verkehr\n\n### Die Straßenbahn kommt\n\nDer Rat hat die neue Linie am Montag beschlossen. Die Arbeiten beginnen im Mai.\n\n### Die Fähre hört auf\n\nDie Fähre zur Insel fährt am Sonntag zum letzten Mal. Ein Bus ersetzt sie.\n\n## Kultur\n\n### Die Bücherei ist offen\n\nDie Bücherei öffnet nach zwei Jahren wieder ihren Lesesaal. Der Eintritt ist frei.\n`,
    stories: ['Die Straßenbahn kommt', 'Die Fähre hört auf', 'Die Bücherei ist offen'],
    language: 'de',
  },
  {
    name: 'an introduction below a category',
    text: `# Town letter 12\n\n## Transport\n\nMuch moves this spring.\n\n### The tram is coming\n\n${TRAM}\n\n### The ferry stops\n\n${FERRY}\n`,
    stories: ['The tram is coming', 'The ferry stops'],
  },
  {
    name: 'headings of three levels',
    text: `# Town letter 12\n\n## North\n\n### Transport\n\n#### The tram is coming\n\n${TRAM}\n\n#### The ferry stops\n\n${FERRY}\n\n## South\n\n### Culture\n\n#### The library is open\n\n${LIBRARY}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'The library is open'],
  },
  {
    name: 'several headings of the first level',
    text: `# The tram is coming\n\n${TRAM}\n\n# The ferry stops\n\n${FERRY}\n\n# The library is open\n\n${LIBRARY}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'The library is open'],
  },
  {
    name: 'setext headings',
    text: `Town letter 12\n==============\n\nThe tram is coming\n------------------\n\n${TRAM}\n\nThe ferry stops\n---------------\n\n${FERRY}\n`,
    title: 'Town letter 12',
    stories: ['The tram is coming', 'The ferry stops'],
  },
  {
    name: 'bold leads',
    text: `# Town letter 12\n\n## In short\n\n**The tram is coming.** ${TRAM}\n\n**The ferry stops.** ${FERRY}\n\n**Parking costs more.** ${PARKING}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
  },
  {
    name: 'bold leads with a colon',
    text: `# Town letter 12\n\n## In short\n\n**Tram:** ${TRAM}\n\n**Ferry:** ${FERRY}\n\n**Parking:** ${PARKING}\n`,
    stories: ['Tram', 'Ferry', 'Parking'],
  },
  {
    name: 'bold leads that are links',
    text: `# Town letter 12\n\n## In short\n\n**[The tram is coming](https://t.example/tram).** ${TRAM}\n\n**[The ferry stops](https://t.example/ferry).** ${FERRY}\n\n**[Parking costs more](https://t.example/p).** ${PARKING}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
    links: [['https://t.example/tram'], ['https://t.example/ferry'], ['https://t.example/p']],
  },
  {
    name: 'bold lines above paragraphs',
    text: `# Town letter 12\n\n**The tram is coming**\n\n${TRAM}\n\n**The ferry stops**\n\n${FERRY}\n\n**Parking costs more**\n\n${PARKING}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
  },
  {
    name: 'bold leads in French',
    text: `# Lettre de la ville 12\n\n## En bref\n\n**Le tramway arrive.** Le conseil a voté la nouvelle ligne lundi soir. Les travaux commencent en mai.\n\n**Le bac s’arrête.** Le bac pour l’île fait son dernier trajet dimanche. Un bus le remplace.\n\n**Le marché déménage.** Le marché va place de la gare en juin. L’ancienne place reçoit des arbres.\n`,
    stories: ['Le tramway arrive', 'Le bac s’arrête', 'Le marché déménage'],
    language: 'fr',
  },
  {
    name: 'bulleted items with descriptions',
    text: `# Town letter 12\n\n- [The tram is coming](https://t.example/tram): ${TRAM}\n- [The ferry stops](https://t.example/ferry): ${FERRY}\n- [Parking costs more](https://t.example/p): ${PARKING}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
    links: [['https://t.example/tram'], ['https://t.example/ferry'], ['https://t.example/p']],
  },
  {
    name: 'bulleted items with bold heads',
    text: `# Town letter 12\n\n* **The tram is coming** – ${TRAM}\n* **The ferry stops** – ${FERRY}\n* **Parking costs more** – ${PARKING}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
  },
  {
    name: 'numbered items with descriptions',
    text: `# Town letter 12\n\n1. **The tram is coming.** ${TRAM}\n2. **The ferry stops.** ${FERRY}\n3. **Parking costs more.** ${PARKING}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
  },
  {
    name: 'numbered items of several paragraphs',
    text: `# Town letter 12\n\n1. **The tram is coming**\n\n   ${TRAM}\n\n2. **The ferry stops**\n\n   ${FERRY}\n\n3. **Parking costs more**\n\n   ${PARKING}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
  },
  {
    name: 'numbered headings',
    text: `# Town letter 12\n\n## 1. The tram is coming\n\n${TRAM}\n\n## 2. The ferry stops\n\n${FERRY}\n`,
    stories: ['The tram is coming', 'The ferry stops'],
  },
  {
    name: 'headings that are links',
    text: `# Town letter 12\n\n## [The tram is coming](https://t.example/tram)\n\n${TRAM}\n\n## [The ferry stops](https://t.example/ferry)\n\n${FERRY}\n`,
    stories: ['The tram is coming', 'The ferry stops'],
    links: [['https://t.example/tram'], ['https://t.example/ferry']],
  },
  {
    name: 'headings that are links by reference',
    text: `# Town letter 12\n\n## [The tram is coming][1]\n\n${TRAM}\n\n## [The ferry stops][2]\n\n${FERRY}\n\n[1]: https://t.example/tram\n[2]: https://t.example/ferry\n`,
    stories: ['The tram is coming', 'The ferry stops'],
    links: [['https://t.example/tram'], ['https://t.example/ferry']],
  },
  {
    name: 'a nested list is one story',
    text: `# Town letter 12\n\n## The tram is coming\n\n${TRAM}\n\n- Stops\n  - Pool\n  - School\n    - Gate\n- Costs\n  - Rails\n\n## The ferry stops\n\n${FERRY}\n`,
    stories: ['The tram is coming', 'The ferry stops'],
    says: ['Gate', 'Rails'],
  },
  {
    name: 'a list of places with stories below',
    text: `# Town letter 12\n\n- Transport\n  - [The tram is coming](https://t.example/tram): ${TRAM}\n  - [The ferry stops](https://t.example/ferry): ${FERRY}\n- Culture\n  - [The library is open](https://t.example/lib): ${LIBRARY}\n  - [Theatre season](https://t.example/theatre): ${THEATRE}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'The library is open', 'Theatre season'],
  },
  {
    name: 'a table with prose',
    text: `# Town letter 12\n\n## The tram is coming\n\n${TRAM}\n\n| Stop | Opens |\n|---|---|\n| Pool | May |\n| School | June |\n\nThe other stops open in July, the mayor said.\n\n## The ferry stops\n\n${FERRY}\n`,
    stories: ['The tram is coming', 'The ferry stops'],
    says: ['Pool', 'The other stops open in July'],
  },
  {
    name: 'a table of stories',
    text: `# Town letter 12\n\n| Story | What happened |\n|---|---|\n| [The tram is coming](https://t.example/tram) | ${TRAM} |\n| [The ferry stops](https://t.example/ferry) | ${FERRY} |\n| [Parking costs more](https://t.example/p) | ${PARKING} |\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
  },
  {
    name: 'a definition list',
    text: `# Town letter 12\n\nThe tram is coming\n: ${TRAM}\n\nThe ferry stops\n: ${FERRY}\n\nParking costs more\n: ${PARKING}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
    never: [': The'],
  },
  {
    name: 'a definition list in HTML',
    text: `# Town letter 12\n\n<dl>\n<dt>The tram is coming</dt>\n<dd>${TRAM}</dd>\n<dt>The ferry stops</dt>\n<dd>${FERRY}</dd>\n<dt>Parking costs more</dt>\n<dd>${PARKING}</dd>\n</dl>\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
  },
  {
    name: 'one story without headings stays one',
    text: `---\ntitle: The tram is coming\n---\n\n${TRAM}\n\nIt has twelve stops. The first opens at the pool.\n\nThe old buses are worn out, and each of them costs the town more than a new tram.\n\n> We waited nine years for it.\n\nThe mayor said so on Monday.\n`,
    stories: ['The tram is coming'],
  },
  {
    name: 'one story with steps',
    text: `---\ntitle: How to ride the tram\n---\n\nYou need a ticket, and the machine sells it.\n\n1. Open the door.\n2. Show the ticket.\n3. Sit down.\n\nThen the tram leaves, and the driver rings the bell twice.\n`,
    stories: ['How to ride the tram'],
  },
  {
    name: 'one story with bold words',
    text: `---\ntitle: The tram is coming\n---\n\n**Monday** was the day. ${TRAM}\n\nThe mayor was **glad** about it, and so were the drivers of the old buses.\n\nThe **pool** is the first stop, and the school is the last one.\n`,
    stories: ['The tram is coming'],
  },
  {
    name: 'rules between stories',
    text: `# Town letter 12\n\n${TRAM}\n\n---\n\n${FERRY}\n\n---\n\n${LIBRARY}\n`,
    says: ['The council', 'The ferry', 'The library'],
  },
  {
    name: 'emoji before heads',
    text: `# Town letter 12\n\n🚋 **The tram is coming**\n\n${TRAM}\n\n⛴️ **The ferry stops**\n\n${FERRY}\n\n📚 **The library is open**\n\n${LIBRARY}\n`,
    stories: ['🚋 The tram is coming', '⛴️ The ferry stops', '📚 The library is open'],
  },
  {
    name: 'stories in Japanese',
    text: `# 町の便り12\n\n## 交通\n\n### 路面電車が来る\n\n市議会は月曜の夜に新しい路線を承認した。工事は五月に始まり、二年続く。\n\n### フェリーが終わる\n\n島へのフェリーは日曜に最後の便を出す。橋を渡るバスが代わりになる。\n\n## 文化\n\n### 図書館が開く\n\n図書館は二年の修理の後に閲覧室を再び開く。入場は無料だ。\n`,
    stories: ['路面電車が来る', 'フェリーが終わる', '図書館が開く'],
    language: 'ja',
  },
  {
    name: 'stories in Arabic',
    text: `# رسالة المدينة 12\n\n## الترام قادم\n\nوافق المجلس على الخط الجديد مساء الاثنين. يبدأ العمل في مايو ويستمر عامين.\n\n## العبارة تتوقف\n\nتقوم العبارة إلى الجزيرة برحلتها الأخيرة يوم الأحد. تحل محلها حافلة عبر الجسر.\n`,
    stories: ['الترام قادم', 'العبارة تتوقف'],
    language: 'ar',
  },
  {
    name: 'a list whose link is the subject',
    text: `# Town letter 12\n\n## In short\n\n- [The council](https://t.example/c) approved the new tram line on Monday evening, after nine years.\n- [The ferry](https://t.example/f) to the island makes its last trip on Sunday, and a bus replaces it.\n- [Ann Example](https://t.example/ann) opens the reading room of the library again in May.\n`,
    says: [
      'The council approved the new tram line',
      'The ferry to the island makes its last trip',
      'Ann Example opens the reading room',
    ],
  },
  {
    name: 'people whose texts are linked are no headings',
    text: '# Town letter 12\n\n## In short\n\n- [Ann Example](https://t.example/1) explains how the new tram was planned, and what it costs the town.\n- [Bo Sample](https://t.example/2) writes about the last trip of the ferry to the island on Sunday.\n- [Cy Person](https://t.example/3) shows pictures of the reading room of the library, which opens in May.\n',
    stories: ['In short'],
    says: ['Ann Example explains how', 'Bo Sample writes about', 'Cy Person shows pictures'],
  },
  {
    name: 'titles with their authors',
    text: '# Town letter 12\n\n- [How the new tram was planned](https://t.example/1) by Ann Example. A long look at nine years of plans.\n- [The last trip of the ferry](https://t.example/2) by Bo Sample. A film about the ferry to the island.\n- [The reading room](https://t.example/3) by Cy Person. Pictures of the library, which opens in May.\n',
    stories: ['How the new tram was planned', 'The last trip of the ferry', 'The reading room'],
  },
  {
    name: 'bold items with nested items',
    text: `# Town letter 12\n\n- **The tram is coming**\n  - The council approved the new line on Monday evening.\n  - Work starts in May and lasts two years.\n- **The ferry stops**\n  - The ferry to the island makes its last trip on Sunday.\n  - A bus over the bridge replaces it.\n- **Parking costs more**\n  - An hour in the centre costs three euros from April on.\n  - Residents pay one euro.\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
  },
  {
    name: 'linked lines above paragraphs',
    text: `# Town letter 12\n\n[The tram is coming](https://t.example/1)\n\n${TRAM}\n\n[The ferry stops](https://t.example/2)\n\n${FERRY}\n\n[Parking costs more](https://t.example/3)\n\n${PARKING}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'Parking costs more'],
    links: [['https://t.example/1'], ['https://t.example/2'], ['https://t.example/3']],
  },
  {
    name: 'items below two categories',
    text: `# Town letter 12\n\n## Transport\n\n- **Tram:** ${TRAM}\n- **Ferry:** ${FERRY}\n- **Parking:** ${PARKING}\n\n## Culture\n\n- **Library:** ${LIBRARY}\n- **Theatre:** ${THEATRE}\n- **Cinema:** The cinema closes in June after ninety years. A bank moves in.\n`,
    stories: ['Tram', 'Ferry', 'Parking', 'Library', 'Theatre', 'Cinema'],
  },
  {
    name: 'headings in capitals',
    file: 'letter.txt',
    text: `TOWN LETTER 12\n\nTHE TRAM IS COMING\n\n${TRAM}\n\nTHE FERRY STOPS\n\n${FERRY}\n`,
    stories: ['THE TRAM IS COMING', 'THE FERRY STOPS'],
  },
  {
    name: 'quotations below linked headings',
    text: `# Town letter 12\n\n## [The tram is coming](https://t.example/1)\n\n> ${TRAM}\n\nIt took nine years.\n\n## [The ferry stops](https://t.example/2)\n\n> ${FERRY}\n`,
    stories: ['The tram is coming', 'The ferry stops'],
    says: ['It took nine years'],
  },
  {
    name: 'lines of a few words as headings',
    text: `# Town letter 12\n\nTransport\n\n${TRAM}\n\n${FERRY}\n\nParking\n\n${PARKING}\n\nThe reading room\n\n${LIBRARY}\n`,
    stories: ['Transport', 'Parking', 'The reading room'],
  },
  {
    name: 'a bold lead with a note behind it',
    text: `# Town letter 12\n\n## Transport\n\n**The tram is coming — as planned** (May)\n${TRAM}\n\n**The ferry stops** (after nine years): ${FERRY}\n\n## Culture\n\n**The library is open** (again)\n${LIBRARY}\n`,
    stories: ['The tram is coming — as planned', 'The ferry stops', 'The library is open'],
    kickers: ['Transport', 'Transport', 'Culture'],
  },
  {
    name: 'who speaks in minutes is no story',
    text: `# Town call 12\n\n## Transport\n\n**Ann Example**\n\n- ${TRAM}\n\n**Bo Sample**\n\n- ${FERRY}\n\n**Ann Example**\n\n- ${PARKING}\n\n## Culture\n\n**Ann Example**\n\n- ${LIBRARY}\n\n**Bo Sample**\n\n- ${THEATRE}\n\n**Ann Example**\n\n- The cinema closes in June after ninety years.\n\n**Bo Sample**\n\n- A bank moves in.\n\n**Cy**\n\n- The town loses its last cinema with it.\n`,
    stories: ['Transport', 'Culture'],
  },
  {
    name: 'bold lines that only count are no names',
    text: `# Town letter 12\n\n## Transport\n\n**Changes (2)**\n\n- ${TRAM}\n- ${FERRY}\n\n## Parking\n\n**Changes (1)**\n\n- ${PARKING}\n\n## Culture\n\n**Changes (12)**\n\n- ${LIBRARY}\n- ${THEATRE}\n`,
    stories: ['Transport', 'Parking', 'Culture'],
  },
  {
    name: 'lines with a label and its value are no stories',
    text: `# Town letter 12\n\n**Period:** 3 to 9 May\n\n**Editions:** 12 · **Readers:** 300\n\n## The tram is coming\n\n${TRAM}\n\n## The ferry stops\n\n${FERRY}\n`,
    stories: ['The tram is coming', 'The ferry stops'],
  },
  {
    name: 'a short list that ends a description',
    text: `# Town letter 12\n\n## The tram is coming\n\n${TRAM} It runs every ten minutes on workdays and every twenty minutes on all other days of the week. It brings:\n\n- Shorter ways: from the station to the harbour in nine minutes.\n- Quiet nights: the rails lie on rubber in all the streets.\n\n## The ferry stops\n\n${FERRY}\n\n## The library is open\n\n${LIBRARY}\n`,
    stories: ['The tram is coming', 'The ferry stops', 'The library is open'],
  },
  {
    name: 'a long opening tells something',
    text: `---\ntitle: Town letter 12\n---\n\n${`${TRAM} ${FERRY} ${PARKING} `.repeat(2)}\n\n${LIBRARY} ${THEATRE} ${TRAM}\n\n${FERRY} ${PARKING} ${THEATRE}\n\n## The library is open\n\n${LIBRARY}\n\n## Theatre season\n\n${THEATRE}\n`,
    stories: ['Town letter 12', 'The library is open', 'Theatre season'],
  },
  {
    name: 'the title of a warning is no heading',
    text: `---\ntitle: The tram is coming\n---\n\n:::caution Newer news is here\nThis post is out of date.\n:::\n\n${TRAM}\n\n${FERRY}\n`,
    stories: ['The tram is coming'],
    never: ['out of date'],
  },
  {
    name: 'who says what in a chat is no story',
    text: `# Town digest 12\n\n## Transport\n\n**ann [May 3rd]**\n\n${TRAM}\n\n**bo**\n\n${FERRY}\n\n**ann**\n\n${PARKING}\n\n## Culture\n\n**bo [May 4th]**\n\n${LIBRARY}\n\n**cy**\n\n${THEATRE}\n\n**bo**\n\nThe cinema closes in June.\n\n**cy [May 5th]**\n\nA bank moves in.\n`,
    stories: ['Transport', 'Culture'],
  },
  {
    name: 'times in minutes are no versions',
    text: `# Town call 12\n\n## Transport\n\n**Ann** 00:15: ${TRAM}\n\n**Bo** 01:10: ${FERRY}\n\n**Ann** 02:30: ${PARKING}\n\n**Bo** 03:00: ${LIBRARY}\n\n**Ann** 03:10: ${THEATRE}\n\n**Bo** 04:00: The cinema closes in June.\n`,
    stories: ['Transport'],
  },
  {
    name: 'words that point at a page are no names',
    text: `# Recap of the fair week\n\n## Talks\n\n### The tram is coming - Ann Example\n\n[This talk](https://t.example/1) explains how the council planned the new line, and what it costs the town.\n\n### The ferry stops - Bo Sample\n\n[In this session](https://t.example/2), you hear about the last trip of the ferry to the island on Sunday.\n\n### The library is open - Cy Person\n\n[This short tutorial](https://t.example/3) is about the reading room of the library, which opens in May.\n`,
    stories: ['The tram is coming - Ann Example', 'The ferry stops - Bo Sample', 'The library is open - Cy Person'],
  },
  {
    name: 'the number of a version in a title',
    text: `---\ntitle: Moving our trams to Otter 22\n---\n\nFrom May on all trams of the town run on the new version, which needs less current.\n\n## Why now?\n\n${TRAM}\n\n## What changes?\n\n${FERRY}\n`,
    stories: ['Moving our trams to Otter 22', 'Why now?', 'What changes?'],
  },
  {
    name: 'links in a title that are no news',
    text: `---\ntitle: Short links for a small town\n---\n\nFrom May on every page of the town has a short address, which fits on a poster.\n\n## How it worked\n\n${TRAM}\n\n## How it works\n\n${FERRY}\n`,
    stories: ['Short links for a small town', 'How it worked', 'How it works'],
  },
  {
    name: 'signs, names, dashes, and the address on the next line',
    text: `# Town letter 12\n\n## Maps\n\n🧭 Tram map — Where the new line goes, street by street, and when it is built.  \nhttps://t.example/1\n\n🧭 Ferry map — Its last trips.  \nhttps://t.example/2\n\n🧭 Parking map, in which every garage of the town is drawn  \nhttps://t.example/3\n\n🧭 Library map — The reading room and its ninety desks, and the way to the door.  \nhttps://t.example/4\n\n🧭 Theatre map — The eleven plays.  \nhttps://t.example/5\n`,
    stories: [
      'Tram map',
      'Ferry map',
      'Parking map, in which every garage of the town is drawn',
      'Library map',
      'Theatre map',
    ],
    links: [1, 2, 3, 4, 5].map((n) => [`https://t.example/${n}`]),
  },
  {
    name: 'an opening below the number of a week',
    text: `## 2026 week 28\n\nAlthough it rained on most of its days, this was a busy and good week for all of us.\n\n### The tram is coming\n\n${TRAM}\n\n### The library is open\n\n${LIBRARY}\n`,
    title: '2026 week 28',
    stories: ['The tram is coming', 'The library is open'],
  },
  {
    name: 'a first part that greets',
    text: `# Town newsletter, May 2026\n\n## Happy May!\n\nHello everybody! It was a fine month, and we sat in the sun for most of it.\n\n## The tram is coming\n\n${TRAM}\n\n## The library is open\n\n${LIBRARY}\n`,
    stories: ['The tram is coming', 'The library is open'],
    reasons: ['greeting'],
  },
  {
    name: 'what a released program is',
    text: `# Otter 4.1 released\n\n## What is Otter?\n\nOtter is an editor for maps of small towns.\n\n## Faster maps\n\n${TRAM}\n\n## Fewer errors\n\n${LIBRARY}\n`,
    stories: ['Faster maps', 'Fewer errors'],
    reasons: ['colophon'],
  },
  {
    name: 'linked titles, and their text behind a comma',
    text: `# Town letter 12\n\n## Maps\n\n- [Tram map](https://t.example/1), Shows where the new line goes, street by street.\n- [Ferry map](https://t.example/2), Keeps the last trips of the ferry to the island.\n- [Library map](https://t.example/3), Leads to the reading room and its ninety desks.\n`,
    stories: ['Tram map', 'Ferry map', 'Library map'],
  },
  {
    name: 'what is new in a release is news',
    text: `# New maps: Otter 4.1 released\n\nOtter draws the maps of all small towns in one day, and prints them at night.\n\n## What is new?\n\n${TRAM}\n\n## What's next?\n\n${LIBRARY}\n`,
    stories: ['New maps: Otter 4.1 released', 'What is new?', "What's next?"],
  },
  {
    name: 'one bold opening above several paragraphs, where bold openings are usual',
    text: `# Town letter 12\n\n## Traffic\n\n**The tram is coming**\n${TRAM}\n\n**The ferry sails**\nThe ferry sails again after a long winter. It takes bicycles, too.\n\n## Culture\n\n**The library is open**\n${LIBRARY}\n\nIts cellar holds the old maps of the town, which nobody had seen for years.\n\nA second room follows in autumn, and a third one next year.\n`,
    stories: ['The tram is coming', 'The ferry sails', 'The library is open'],
  },
  {
    name: 'a version that looks like a day is no issue of a letter',
    text: `# 2026.10.1\n\nWe are happy to release Otter 2026.10.1, which draws the maps of all small towns in one day.\n\n## Faster maps\n\n${TRAM}\n\n## Fewer errors\n\n${LIBRARY}\n`,
    stories: ['2026.10.1', 'Faster maps', 'Fewer errors'],
  },
  {
    name: 'a last part that only hopes',
    text: `# New maps in Otter\n\n## Faster maps\n\n${TRAM}\n\n## Conclusion\n\nLike all of Otter, we hope that you find the maps fast and easy to use.\n\nCheers!\n`,
    stories: ['Faster maps'],
  },
  {
    name: 'the days of a log, of which the first is no title',
    file: 'town-council-notes.md',
    text: `## 2026-10-02\n\n- ${TRAM}\n\n## 2026-10-09\n\n- ${LIBRARY}\n`,
    title: 'town council notes',
    stories: ['2026-10-02', '2026-10-09'],
  },
  {
    name: 'what a meeting discussed, near its end',
    text: `# Call 12 of the town\n\n## Traffic\n\n${TRAM}\n\n## Culture\n\n${LIBRARY}\n\n## Map discussion\n\nThe discussion of the map goes on in the town hall.\n\nApril is marked for the new streets.\n`,
    stories: ['Traffic', 'Culture', 'Map discussion'],
  },
]
