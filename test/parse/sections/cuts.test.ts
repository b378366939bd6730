import { describe, expect, test } from 'vitest'
import { issueOf } from '../seed.ts'

const A = 'The council approved the new line on Monday evening. Work starts in May and lasts two years.'
const B = 'The ferry to the island makes its last trip on Sunday. A bus over the bridge replaces it.'
const C = 'An hour in the centre costs three euros from April on. Residents pay one euro.'

const headings = async (text: string, title = 'Town letter 12') =>
  (await issueOf(`---\ntitle: '${title}'\n---\n\n${text}\n`)).sections.map(({ kicker, heading }) =>
    kicker === null ? heading : `${kicker} > ${heading}`,
  )

describe('a story is the smallest piece with a name and words of its own', () => {
  test.each([
    {
      name: 'headings below categories',
      text: `## Transport\n\n### Tram\n\n${A}\n\n### Ferry\n\n${B}\n\n## Culture\n\n### Library\n\n${C}\n\n### Theatre\n\n${A}`,
      expected: ['Transport > Tram', 'Transport > Ferry', 'Culture > Library', 'Culture > Theatre'],
    },
    {
      name: 'linked headings below a category',
      text: `# News\n\n## [Tram](https://t.example)\n\n${A}\n\n## [Ferry](https://f.example)\n\n${B}`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'headings inside a story whose heading is a link, as those of the others are',
      text: `# News\n\n## [Tram](https://t.example)\n\n${A}\n\n### Stops\n\n${B}\n\n### Times\n\n- [Map](https://m.example): ${C}\n- [List](https://m.example/2): ${A}\n\n## [Ferry](https://f.example)\n\n${B}\n\n## [Library](https://l.example)\n\n${C}`,
      expected: ['Tram', 'Ferry', 'Library'],
    },
    {
      name: 'headings below the linked names of projects',
      text: `## [Tram](https://t.example)\n\n### Stops\n\n${A}\n\n### Times\n\n${B}\n\n## [Ferry](https://f.example)\n\n### Boats\n\n${B}\n\n## [Library](https://l.example)\n\n### Books\n\n${C}`,
      expected: ['Tram > Stops', 'Tram > Times', 'Ferry > Boats', 'Library > Books'],
    },
    {
      name: 'an archive that holds most of the text',
      text: `## Soon\n\nThe fair is in May.\n\n## Archiv\n\n### Tram\n\n${A}\n\n### Ferry\n\n${B}\n\n### Library\n\n${C}`,
      expected: ['Soon', 'Archiv > Tram', 'Archiv > Ferry', 'Archiv > Library'],
    },
    {
      name: 'a label that comes once, where the other stories have others',
      text: ['Tram', 'Ferry', 'Library', 'Pool']
        .map(
          (name, at) =>
            `### ${name}\n\n**Source:** the council\n\n**Content:** ${[A, B, C, A][at]}\n\n**${at === 1 ? 'Thoughts' : 'Opinion'}:** ${B}`,
        )
        .join('\n\n'),
      expected: ['Tram', 'Ferry', 'Library', 'Pool'],
    },
    {
      name: 'numbers of categories and stories together',
      text: `## 1. Transport\n\n### Tram\n\n${A}\n\n### Ferry\n\n${B}\n\n## 2. Library\n\n${C}`,
      expected: ['Transport > Tram', 'Transport > Ferry', 'Library'],
    },
    {
      name: 'registration, how to follow, and past issues in other languages',
      text: `## Trikken\n\n${A}\n\n## Comment nous suivre ?\n\nNotre page montre le pont.\n\n## Bidra i klubben\n\nKlubben har mange medlemmer.\n\n## 历史回顾\n\n第一期写的是桥。\n\n## Powiązane: most\n\nMost jest stary.\n\n## Ferja\n\n${B}`,
      expected: ['Trikken', 'Ferja'],
    },
    {
      name: 'numbered categories, and headings that are days',
      text: `## 1. Transport\n\n### 7. Juni\n\n${A}\n\n### 12. Juni\n\n${B}\n\n## 2. Culture\n\n### Library\n\n${C}`,
      expected: ['Transport > 7. Juni', 'Transport > 12. Juni', 'Culture > Library'],
    },
    {
      name: 'a list of other words for the linked headings that follow',
      text: `## This week in towns\n\n- A tram [comes](https://t.example/a)\n- A boat [goes](https://f.example/b)\n- And more\n\n## [The new tram](https://t.example/a)\n\n${A}\n\n## [Last ferry](https://f.example/b)\n\n${B}`,
      expected: ['The new tram', 'Last ferry'],
    },
    {
      name: 'a story with a part about the next issue below it',
      text: `## Tram\n\n### Stops\n\n${A}\n\n### Times\n\n${B}\n\n## Ferry\n\n### Boats\n\n${A}\n\n### Pier\n\n${C}\n\n## Library\n\n${B}\n\n### Next newsletter and talks\n\nThe next letter comes in May, with news of the fair.`,
      expected: ['Tram > Stops', 'Tram > Times', 'Ferry > Boats', 'Ferry > Pier', 'Library'],
    },
    {
      name: 'labels with a note behind them, and joined labels',
      text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}\n\n## Library\n\n${C}\n\n## Contributors (by first name)\n\nAnn Example bakes bread, and Bo Example sells it.\n\n## Feedback & Spenden\n\nThe box in the hall is open at noon.`,
      expected: ['Tram', 'Ferry', 'Library'],
    },
    {
      name: 'headings that ask the reader to become something, and one that does not',
      text: `## Tram\n\n${A}\n\n## Become better bakers\n\n${B}\n\n## Become a driver!\n\nDrivers lead the trams through the town.\n\n## The ferry needs you\n\nThe boat waits at the pier.`,
      expected: ['Tram', 'Become better bakers'],
    },
    {
      name: 'headings that say how to help, and what opens and closes the minutes of a meeting',
      text: `## Call to order\n\nThe chair opened the meeting at seven.\n\n## Approval of prior minutes\n\nThey were approved as read.\n\n## Tram\n\n${A}\n\n## Minutes of the tram race\n\n${B}\n\n## How can YOU help?\n\nThe club needs hands for the fair in May, and cakes.\n\n## We want to hear from you!\n\nWhat shall the letter be about?\n\n## Adjournment\n\nThe meeting ended at nine.`,
      expected: ['Tram', 'Minutes of the tram race'],
    },
    {
      name: 'a link in two parts with code between them',
      text: `## Learned\n\n- [Set up a](https://o.example) \`heron\` [server at home](https://o.example): it took an hour and two cups of tea, and now it counts trams.\n- [Draw maps](https://m.example): a small program that turns a list of streets into a picture.`,
      expected: ['Set up a heron server at home', 'Draw maps'],
    },
    {
      name: 'titles with a colon that are all links',
      text: `## Read\n\n- [The tram of tomorrow: Electric lines for every small town in the country](https://t.example)\n- [The last ferry: Captains remember forty years on the river](https://f.example)`,
      expected: ['Read'],
    },
    {
      name: 'titles with their authors, which say nothing of them',
      text: `## Read\n\n[How the tram came to town](https://t.example) - Ann Example\n\n[What a ferry costs](https://f.example) - Bo Example and Cy Example\n\n[Two libraries](https://l.example) - A town between two shelves`,
      expected: ['How the tram came to town', 'What a ferry costs', 'Two libraries'],
    },
    {
      name: 'when and where a meeting was, and who led it',
      text: `## Meeting details\n\n- **Date and time:** on Monday evening at seven.\n- **Location:** in the hall at the pier.\n\n## Tram\n\n${A}\n\n## Fair\n\n- **When:** from noon on, as every year in the town.\n- **Where:** at the pier and on the bridge over the river.\n- **Who:** everybody who bakes bread or eats it.\n\n## Officers\n\n- Ann Example\n- Bo Example\n\n## That’s a wrap for this week!\n\nStay warm, and take the tram.`,
      expected: ['Tram', 'Fair'],
    },
    {
      name: 'linked titles with nothing but their tags below',
      text: `[The tram comes](https://t.example)  \nFiled under: rails, town\n\n[The ferry stops](https://f.example)  \nFiled under: river\n\n[The library opens](https://l.example)  \nFiled under: books`,
      expected: ['The tram comes', 'The ferry stops', 'The library opens'],
    },
    {
      name: 'headings that are hours',
      text: `## Saturday\n\n### Hall\n\n#### 3pm\n\n${A}\n\n#### 4:45pm\n\n${B}\n\n### Pier\n\n#### 18:00 – 19:30\n\n${C}\n\n## Sunday\n\n${B}`,
      expected: ['Saturday > Hall', 'Saturday > Pier', 'Sunday'],
    },
    {
      name: 'a bold title with a long list of its authors',
      text: `## Papers\n\n**[Trams that count their guests](https://t.example) (article, Journal of Towns), by Ann Example**\n\n${A}\n\n**[Ferries in fog](https://f.example) (article, Journal of Rivers), by Bo Example, Cy Example, Dee Example, Eli Example, Fay Example, Gus Example, Hal Example, Ivo Example and Jo Example of the harbour**\n\n${B}\n\n**[Libraries on wheels](https://l.example) (article), by Ida Example**\n\n${C}`,
      expected: [
        'Trams that count their guests (article, Journal of Towns), by Ann Example',
        'Ferries in fog',
        'Libraries on wheels (article), by Ida Example',
      ],
    },
    {
      name: 'bold labels above lists behind a long text',
      text: `## Tram\n\n${A} ${B} ${C}\n\n${B} ${A} ${C}\n\n**Key points:**\n\n1. ${A}\n2. ${B}\n\n**Open points:**\n\n1. ${C}\n2. ${A}\n\n## Ferry\n\n${B}`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'bold words that only count',
      text: `## Tram\n\n**Tip 1**: ${A}\n\n**Tip 2**: ${B}\n\n**Tip 3**: ${C}\n\n## Ferry\n\n${B}`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'a bold line about a sponsor below a heading',
      text: `## Tram\n\n${A}\n\n**Sponsored by Acme**\n\nAcme makes bread knives. Try one.\n\n## Ferry\n\n${C}`,
      expected: ['Tram', 'Sponsored by Acme', 'Ferry'],
    },
    {
      name: 'a category of one paragraph that starts in bold, where others hold several',
      text: `**TRANSPORT**\n\n**[Tram](https://t.example)** ${A}\n\n**[Ferry](https://f.example)** ${B}\n\n**CULTURE**\n\n**[Library](https://l.example)** ${C}`,
      expected: ['TRANSPORT > Tram', 'TRANSPORT > Ferry', 'CULTURE > Library'],
    },
    {
      name: 'linked items above paragraphs, and one without a link, in a post without a name for its issues',
      title: '007',
      text: `## Texts\n\n1. [The tram comes](https://t.example)\n\n${A}\n\n2. [The ferry stops](https://f.example)\n\n${B}\n\n3. [The library opens](https://l.example)\n\n${C}\n\n4. What a mayor does\n\n${A}\n\n## Quotations\n\n1. ${B}\n\n2. ${C}`,
      expected: [
        'Texts > The tram comes',
        'Texts > The ferry stops',
        'Texts > The library opens',
        'Texts > What a mayor does',
        'Quotations',
      ],
    },
    {
      name: 'quotations below numbers, and who said them',
      text: `## 言论\n\n1、\n\n市议会周一晚上批准了新线路，五月开工，工期两年。\n\n-- [《电车来了》](https://t.example)\n\n2、\n\n渡轮周日最后一次开往小岛，之后由桥上的公交车代替。\n\n-- [《渡轮停航》](https://f.example)\n\n## 图书馆\n\n图书馆从四月起收费，居民减半，学生免费。`,
      expected: ['言论', '图书馆'],
    },
    {
      name: 'a title that goes on in the next line of its item',
      text: `## Talks\n\n- [How trams turn in narrow streets and why\n  Ann Example's map helps a driver every morning](https://t.example)\n- [How ferries stop at piers that are much too short and\n  Bo Example's rope holds them](https://f.example)\n\n## Library\n\n${C}`,
      expected: ['Talks', 'Library'],
    },
    {
      name: 'linked titles before a comma in a script without capitals',
      text: `## 工具推荐\n\n- [Otter](https://o.example)，之前推荐过水獭，这个是画小镇地图的编辑器\n- [Heron](https://h.example)，一个把会议录音整理成文字的小工具`,
      expected: ['Otter', 'Heron'],
    },
    {
      name: 'items whose bold opening is continued by the sentence, but not names of people',
      text: `## Work\n\n- **Closed the first gap** by checking both sides of the river before the ferry leaves the harbour.\n- **Reduced the price of tickets** by a third for everybody who buys them before the end of May.\n- **Opened the new library**, which has room for two hundred readers and a café on the roof.\n\n## People\n\n- **Ann Mary Example** repaired the clock of the town hall and the bell of the church in two days.\n- **Bo Peter Example** painted the bridge and all the benches along the river in a week.\n- **Cy Paul Example** wrote down what the oldest people of the town remember of the flood.`,
      expected: [
        ...['Work > Closed the first gap', 'Work > Reduced the price of tickets', 'Work > Opened the new library'],
        'People',
      ],
    },
    {
      name: 'labels with a full stop above lists of sentences, one of them like a name',
      text: `- Trams.\n    - ${A}\n    - ${B}\n- Ferry Harbour.\n    - ${C}\n- What is left.\n    - ${B}\n    - ${C}`,
      expected: ['Trams', 'Ferry Harbour', 'What is left'],
    },
    {
      name: 'lists that say the same below each heading are no contents',
      text: `## Version 3\n\n- **New data:** more timetables of trams and ferries were added to the search page.\n\n## Version 2\n\n- **New data:** more timetables of buses were added to the search page of the town.\n- New ways to share a map with people who have no account in this town.\n\n## Version 1\n\n- **New data:** more timetables of buses were added to the search page of the town.\n- New ways to share a map with people who have no account in this town.`,
      expected: ['Version 3', 'Version 2', 'Version 1'],
    },
    {
      name: 'bold lines with a number before them, or split in two',
      text: `(1) **The tram comes**\n\n${A}\n\n**(2)** **[The ferry stops](https://f.example)**\n\n${B}\n\n**(3) The library opens**\n\n${C}`,
      expected: ['The tram comes', 'The ferry stops', 'The library opens'],
    },
    {
      name: 'bold lines, most of them not behind a rule',
      text: `**The tram comes**\n\n${A}\n\n---\n\n**The ferry stops**\n\n${B}\n\n**The library opens**\n\n${C}\n\n**The theatre plays**\n\n${A}\n\n---\n\n**The market moves**\n\n${B}\n\n**The pool opens**\n\n${C}\n\n**The bridge stays**\n\n${A}`,
      expected: [
        ...['The tram comes', 'The ferry stops', 'The library opens', 'The theatre plays'],
        ...['The market moves', 'The pool opens', 'The bridge stays'],
      ],
    },
    {
      name: 'buttons and posts of networks between paragraphs are no names',
      text: `${A}\n\n[Upgrade today for all of it](https://t.example/pay)\n\n${B}\n\n[x.com/ann](https://x.example/ann)\n\n${C}\n\n[x.com/bo](https://x.example/bo)\n\n${A}`,
      expected: ['Town letter 12'],
    },
    {
      name: 'paragraphs that start with a sign, a name and a dash',
      text: `## In short\n\n📌 The tram comes — ${A}\n\n📌 The ferry stops — ${B}\n\n📌 Parking costs more – ${C}\n\n## Rest\n\n${A}`,
      expected: ['In short > The tram comes', 'In short > The ferry stops', 'In short > Parking costs more', 'Rest'],
    },
    {
      name: 'signs before sentences without a name make a list',
      text: `## In short\n\n📌 ${A}\n\n📌 ${B}\n\n📌 ${C}\n\n## Rest\n\n${A}`,
      expected: ['In short', 'Rest'],
    },
    {
      name: 'titles with their address in a list below each',
      text: `## Links\n\n- The tram\n  - https://t.example/a\n  - It comes in May and runs to the harbour.\n- The ferry\n  - https://f.example/b\n  - It stops on Sunday, and a bus replaces it.\n- The library\n  - https://l.example/c\n  - It opens its reading room after two years of repairs.\n\n## Rest\n\n${C}`,
      expected: ['Links > The tram', 'Links > The ferry', 'Links > The library', 'Rest'],
    },
    {
      name: 'a call to upgrade a program, and the chapters of a club',
      text: `## Upgrade now\n\nOtter 2.1 closes a hole in its maps. ${A}\n\n## Chapters\n\n${B}\n\n## Rest\n\n${C}`,
      expected: ['Upgrade now', 'Chapters', 'Rest'],
    },
    {
      name: 'versions below the heading of a program',
      text: `## Otter\n\n### v1.2.0\n\n${A}\n\n### v1.1.0\n\n${B}\n\n## Heron\n\n### 0.9.1\n\n${C}\n\n### 0.9.0\n\n${A}`,
      expected: ['Otter', 'Heron'],
    },
    {
      name: 'programs that released a version',
      text: `## Programs\n\n- [Otter](https://o.example) has released version 2.1, which finds any stop of the town by its name.\n- [Heron](https://h.example) has released version 0.9, with maps of the harbour and of the island.\n- [Ibis](https://i.example) ha rilasciato la versione 3, con le mappe del porto e dell’isola.\n\n## Rest\n\n${C}`,
      expected: ['Programs > Otter', 'Programs > Heron', 'Programs > Ibis', 'Rest'],
    },
    {
      name: 'paragraphs with a bold number have no name',
      text: `**1:** ${A}\n\n**2:** ${B}\n\n**3:** ${C}`,
      expected: ['Town letter 12'],
    },
    {
      name: 'a list within the text of a story',
      text: `## Tram\n\n${A}\n\n- **North:** two stops, at the school and the mill\n- **South:** three stops, at the harbour\n\n${B}\n\n## Ferry\n\n${C}`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'a list after words below a category',
      text: `## Traffic\n\nThree things from the council.\n\n- [North](https://n.example): two stops, at the school and the mill, from May on\n- [South](https://s.example): three stops, at the harbour, from June to August only\n\n## Ferry\n\n${C}`,
      expected: ['Traffic > North', 'Traffic > South', 'Ferry'],
    },
    {
      name: 'one heading below words of its own is a detail',
      text: `## Tram\n\n${A}\n\n### Stops\n\n${B}\n\n## Ferry\n\n${C}`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'paragraphs that open in bold',
      text: `## In short\n\n**The tram comes.** ${A}\n\n**The ferry stops.** ${B}\n\n## Rest\n\n${C}`,
      expected: ['In short > The tram comes', 'In short > The ferry stops', 'Rest'],
    },
    {
      name: 'linked lines, and the site that each leads to below',
      text: `## News\n\n[The tram comes to town](https://t.example/a)\n\n${A}\n\n[t.example](https://t.example/a)\n\n[The ferry stops](https://f.example/b)\n\n${B}\n\n[f.example](https://f.example/b)`,
      expected: ['The tram comes to town', 'The ferry stops'],
    },
    {
      name: 'a heading alone in its category, where other categories hold several',
      text: `## News\n\n### Tram\n\n${A}\n\n## Water\n\n> All about the harbour.\n\n### Ferry\n\n${B}\n\n## Town\n\n### Parking\n\n${C}`,
      expected: ['News > Tram', 'Water > Ferry', 'Town > Parking'],
    },
    {
      name: 'items after a rule that ends a bold line',
      text: `## News\n\n**Tram**\n\n${A}\n\n**Pool**\n\n${C}\n\n---\n\n- [Ferry](https://f.example): ${B}\n- [Parking](https://p.example): ${C}`,
      expected: ['Tram', 'Pool', 'Ferry', 'Parking'],
    },
    {
      name: 'numbered lines whose names begin with a number',
      text: `1、[Tram](https://t.example)\n\n${A}\n\n2、[9 ferries](https://f.example)\n\n${B}\n\n3、[Pool](https://p.example)\n\n${C}`,
      expected: ['Tram', '9 ferries', 'Pool'],
    },
    {
      name: 'numbered lines of which the author left one out',
      text: `1、[Tram](https://t.example)\n\n${A}\n\n3、[It stops。](https://f.example)\n\n${B}\n\n4、[Pool](https://p.example)\n\n${C}`,
      expected: ['Tram', 'It stops。', 'Pool'],
    },
    {
      name: 'an address is no name',
      text: `## Links\n\n- <https://t.example/tram>\n  - ${A}\n- <https://f.example/ferry>\n  - ${B}`,
      expected: ['Links'],
    },
    {
      name: 'a list below a line behind the stories of a document without headings',
      text: `Major changes:\n\n- [The tram comes](https://t.example). ${A}\n- [The ferry stops](https://f.example). ${B}\n\nOther changes:\n\n- The pool opens an hour earlier every day. ${C}\n- The library has new lamps in every room. ${A}`,
      expected: ['The tram comes', 'The ferry stops', 'Other changes'],
    },
    {
      name: 'an advertisement without a name between items',
      text: `## News\n\n- [Tram](https://t.example): ${A}\n- Sponsored by Kettle, which brings tea to your desk.\n- [Ferry](https://f.example): ${B}\n- [Pool](https://p.example): ${C}`,
      expected: ['Tram', 'Ferry', 'Pool'],
    },
    {
      name: 'commits are no names',
      text: `## Fixes\n\n- [b463045](https://t.example/b463045) Fix the doors of the tram\n- [a26b402](https://t.example/a26b402) Fix the lamps of the tram`,
      expected: ['Fixes'],
    },
    {
      name: 'links of headings to themselves',
      text: `## Tram [#](#tram)\n\n${A}\n\n## [¶](#ferry) Ferry\n\n${B}\n\n## Pool [#](https://p.example)\n\n${C}`,
      expected: ['Tram', 'Ferry', 'Pool'],
    },
    {
      name: 'titles behind those who wrote them',
      text: `## Articles\n\n- Ann Example: [How the tram turns](https://t.example) — ${A}\n- Bo Beispiel: [Why the ferry stops](https://f.example) — ${B}\n- Cy Exemple: [Nine pools in a day](https://p.example)`,
      expected: ['How the tram turns', 'Why the ferry stops', 'Nine pools in a day'],
    },
    {
      name: 'a bare title with its author between described ones',
      text: `## Articles\n\n- [How the tram turns](https://t.example) by Ann Example\n  > ${A}\n- [Nine pools in a day](https://p.example) by Cy Exemple`,
      expected: ['How the tram turns', 'Nine pools in a day'],
    },
    {
      name: 'a group of items between items',
      text: `## Changes\n\n- Signs and words\n  - [Lines](https://l.example/1): ${A}\n  - [Stops](https://l.example/2): ${B}\n- [Tram](https://t.example): ${C}\n- [Ferry](https://f.example): ${B}`,
      expected: ['Signs and words > Lines', 'Signs and words > Stops', 'Tram', 'Ferry'],
    },
    {
      name: 'headings without a space',
      text: `#The tram comes\n\n${A}\n\n#<a name="f"></a>Ferry\n\n${B}`,
      expected: ['The tram comes', 'Ferry'],
    },
    {
      name: 'items with a sign that Markdown does not know',
      text: `## News\n\n🔹 [Tram](https://t.example): ${A}\n\n🔹 [Ferry](https://f.example): ${B}\n\n👉 Only one`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'a name that begins like a greeting',
      text: `## News\n\n- [Dear Tram 2.1](https://t.example): ${A}\n- [Ferry](https://f.example): ${B}`,
      expected: ['Dear Tram 2.1', 'Ferry'],
    },
    {
      name: 'a part without news that asks for some',
      text: `## Tram\n\n${A}\n\n## Harbour\n\nNo news this week. Please send us yours.\n\n## Ferry\n\nNone in window.\n\n## Pool\n\n${C}`,
      expected: ['Tram', 'Pool'],
    },
    {
      name: 'the next issue',
      text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}\n\n## In the next letter\n\nWe need your help to choose the best of them. Send your tips before Thursday.`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'numbers of parts and of parts within them',
      text: `## 1 Transport\n\n### 1.1 Tram\n\n${A}\n\n### 1.2 Ferry\n\n${B}\n\n## 2 Culture\n\n### 2.1 Library\n\n${C}\n\n### 2.2 Theatre\n\n${A}`,
      expected: ['1 Transport > Tram', '1 Transport > Ferry', '2 Culture > Library', '2 Culture > Theatre'],
    },
    {
      name: 'how to follow the project, whatever its heading',
      text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}\n\n## Pool\n\n${C}\n\n## Over the bridge\n\n- Join our chat on Monday.\n- Follow us on Mastodon.\n- Want to help? Send us your photos.`,
      expected: ['Tram', 'Ferry', 'Pool'],
    },
    {
      name: 'a subject that is also a label',
      text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}\n\n## Questions about the bridge\n\nThe council asked an engineer about the bridge. The engineer found no damage. It stays open until spring.`,
      expected: ['Tram', 'Ferry', 'Questions about the bridge'],
    },
    {
      name: 'how to upgrade to a version, not to a plan',
      text: `## Tram\n\n${A}\n\n## Upgrade\n\nTrams with the old doors need a new key. Order it before Monday.\n\n## Pool\n\n${C}`,
      expected: ['Tram', 'Upgrade', 'Pool'],
    },
    {
      name: 'a list that announces stories without headings',
      text: `What is in this letter:\n\n- The tram comes to town\n- The ferry makes its last trip\n\n**The tram comes to town.** ${A}\n\n**The ferry makes its last trip.** ${B}\n\n**The pool opens.** ${C}`,
      expected: ['The tram comes to town', 'The ferry makes its last trip', 'The pool opens'],
    },
    {
      name: 'labels of links only',
      text: `## Changes\n\n- tram:\n  - [Fix the doors](https://t.example/1)\n- ferry:\n  - [Fix the lamps](https://f.example/1)\n- pool:\n  - [Fix the lift](https://p.example/1)\n\n## Tram\n\n${A}`,
      expected: ['Changes', 'Tram'],
    },
    {
      name: 'days are no names',
      text: `## Coming up\n\n- **3-4 March 2026:** ${A}\n- **5 March 2026:** ${B}\n- **9 April 2026:** ${C}`,
      expected: ['Coming up'],
    },
    { name: 'bold lines', text: `**Tram**\n\n${A}\n\n**Ferry**\n\n${B}`, expected: ['Tram', 'Ferry'] },
    {
      name: 'a label of a part is no name',
      text: `## Tram\n\n${A}\n\n**Why this matters:** ${B}\n\n**Note:** ${C}`,
      expected: ['Tram'],
    },
    {
      name: 'numbered links',
      text: `1. [Tram](https://t.example) - ${A}\n2. [Ferry](https://f.example) - ${B}`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'items with a bold name and a version',
      text: `- **Otter** v2.1/2: faster builds and folders\n- [**Heron**](https://h.example) v3 adds tabs to each window\n- **Wren** [v0.5](https://w.example): one more colour for lists`,
      expected: ['Otter v2.1/2', 'Heron v3', 'Wren v0.5'],
    },
    {
      name: 'items with a sentence among bare ones',
      text: `- [Tram](https://t.example) - ${A}\n- [Ferry](https://f.example)\n- [Pool](https://p.example) - ${B}`,
      expected: ['Tram', 'Ferry', 'Pool'],
    },
    {
      name: 'bare items are one list of links',
      text: '## More\n\n- [The tram comes to the harbour in the spring of next year, says the council](https://t.example)\n- [The ferry stops on Sunday, and a bus over the bridge takes its place](https://f.example)',
      expected: ['More'],
    },
    {
      name: 'the only item of a list, if it is a linked title above paragraphs',
      text: `## Town\n\n### Letters\n\n- [Why the tram is late](https://t.example)\n\n  ${A}\n\n  ${B}\n\n### Questions\n\n- [Who drives it?](https://d.example)\n\n  ${C}\n\n  ${B}`,
      expected: ['Letters > Why the tram is late', 'Questions > Who drives it?'],
    },
    {
      name: 'linked titles with only their author are told beside described ones',
      text: `## Reading\n\n- [Why the tram is late](https://t.example) by Ann Example on town.example.\n- [The last ferry](https://f.example): ${B}\n- [The library moves](https://l.example): ${C}\n- [Bread for all](https://b.example) by Bo Example.\n- [A new hall](https://h.example): ${A}`,
      expected: ['Why the tram is late', 'The last ferry', 'The library moves', 'Bread for all', 'A new hall'],
    },
    {
      name: 'linked names with their versions',
      text: `- [otter](https://o.example) [2.1.0](https://o.example/2.1.0) - Draws maps of small towns\n- [heron](https://h.example) 0.3 - Boils water over the network`,
      expected: ['otter 2.1.0', 'heron 0.3'],
    },
    {
      name: 'a field that links to what the fields below it describe',
      text: `- **Project**: [otter](https://o.example)\n  - **Use**: it draws maps of small towns\n- **Project**: [heron](https://h.example)\n  - **Use**: it boils water over the network`,
      expected: ['otter', 'heron'],
    },
    {
      name: 'a few words above sentences in all items',
      text: `## Town\n\n- Tram control\n  - ${A}\n- Tickets\n  - ${B}\n  - ${C}\n- Maps\n  - ${A}`,
      expected: ['Tram control', 'Tickets', 'Maps'],
    },
    {
      name: 'persons above what they did are no names of stories',
      text: `## Town\n\n- Ann Example\n  - ${A}\n- Bo Example\n  - ${B}\n- Cy Example\n  - ${C}`,
      expected: ['Town'],
    },
    {
      name: 'accounts above what they did are none either',
      text: `## Town\n\n- @ann:\n  - ${A}\n- @bo:\n  - ${B}\n- @cy:\n  - ${C}`,
      expected: ['Town'],
    },
    {
      name: 'an address with a note below, among titles',
      text: `## Links\n\n- [Trams of the town](https://t.example)\n  - ${A}\n- https://code.example/otter\n  - It draws maps of small towns and prints them.`,
      expected: ['Trams of the town', 'https://code.example/otter'],
    },
    {
      name: 'items used as headings, one above code',
      text: `- [Trams](https://t.example)\n\n${A}\n\n- [Maps](https://m.example)\n\n\`\`\`js\ndraw()\n\`\`\`\n\nOne line draws it.\n\n- [Ferries](https://f.example)\n\n${B}`,
      expected: ['Trams', 'Maps', 'Ferries'],
    },
    {
      name: 'linked lines above bold ones',
      text: `## Tools\n\n[Otter](https://o.example)\n\n${A}\n\n[Heron](https://h.example)\n\n${B}\n\n**The ferry stops**\n\n${B}\n\n**The library opens**\n\n${C}`,
      expected: ['Otter', 'Heron', 'The ferry stops', 'The library opens'],
    },
    {
      name: 'links without a text between links that have theirs in the same paragraph',
      text: `## Trains\n\n[Crane](https://c.example)\n${A}\n\n## Tools\n\n[Otter](https://o.example)\n${A}\n\n[Heron](https://h.example)\n\n[Stork](https://s.example)\n${B}\n\n[Finch](https://f.example)\n\n[Wren](https://w.example)\n${C}`,
      expected: ['Trains > Crane', 'Tools > Otter', 'Tools > Stork', 'Tools > Wren'],
    },
    {
      name: 'components with a title around text',
      text: `<Story title="The tram comes">\n\n${A}\n\n</Story>\n\n<Story title="The ferry stops">\n\n${B}\n\n</Story>`,
      expected: ['The tram comes', 'The ferry stops'],
    },
    {
      name: 'the only item below a bold line',
      text: `**Under review**\n\n- [Pool](https://p.example) - ${A}\n- [Park](https://q.example) - ${C}\n\n**Accepted**\n\n- [Ferry](https://f.example) - ${B}`,
      expected: ['Under review > Pool', 'Under review > Park', 'Accepted > Ferry'],
    },
    {
      name: 'a code and its name',
      text: `- [TP-12](https://t.example) Quieter trams - ${A}\n- [TP-13](https://f.example) Longer ferries - ${B}`,
      expected: ['TP-12 Quieter trams', 'TP-13 Longer ferries'],
    },
    {
      name: 'one heading below a greeting',
      text: `## Welcome to the letter\n\nWe walk around the town.\n\n### Tram\n\n${A}\n\n## Ferry\n\n${B}`,
      expected: ['Tram', 'Ferry'],
    },
    { name: 'numbered lines', text: `1、Tram\n\n${A}\n\n2、Ferry\n\n${B}`, expected: ['Tram', 'Ferry'] },
    {
      name: 'items with a line for a name',
      text: `- The tram\n  ${A}\n- The ferry\n  ${B}`,
      expected: ['The tram', 'The ferry'],
    },
    {
      name: 'items with a name before a colon',
      text: `- The tram comes: ${A}\n- The ferry stops: ${B}`,
      expected: ['The tram comes', 'The ferry stops'],
    },
    {
      name: 'items with paragraphs among bare ones',
      text: `- [Tram](https://t.example)\n\n  ${A}\n\n- [Ferry](https://f.example)`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'lists within a list',
      text: `- Transport\n  - **Tram.** ${A}\n  - **Ferry.** ${B}\n- Culture\n  - **Library.** ${C}\n  - **Theatre.** ${A}`,
      expected: ['Transport > Tram', 'Transport > Ferry', 'Culture > Library', 'Culture > Theatre'],
    },
    { name: 'a list of definitions', text: `Tram\n: ${A}\n\nFerry\n: ${B}`, expected: ['Tram', 'Ferry'] },
    {
      name: 'rows of a table with prose',
      text: `| what | happened |\n|---|---|\n| Tram | ${A} |\n| Ferry | ${B} |`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'headings in HTML',
      text: `<h2>Tram</h2><p>${A}</p><h2>Ferry</h2><p>${B}</p>`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'lines above lists',
      text: `Core:\n\n- ${A}\n\nTools:\n\n- ${B}\n\nPeople:\n\n- ${C}`,
      expected: ['Core', 'Tools', 'People'],
    },
    {
      name: 'a list of sentences is told with its section',
      text: `## Kernel\n\n- Ann fixed the scheduler, and it is faster now.\n- Bo added a driver for the old printer.\n\n## Ferry\n\n${B}`,
      expected: ['Kernel', 'Ferry'],
    },
    {
      name: 'people are no headings',
      text: `## Opened\n\n- [Ann](https://a.example) opened the reading room on Monday after two years of repairs.\n- [Bo](https://b.example) closed the old ferry station on Sunday, and nobody came.\n- [Cy](https://c.example) painted the bridge over the river in a bright green.`,
      expected: ['Opened'],
    },
    {
      name: 'nothing inside code is structure',
      text: `## Tram\n\n${A}\n\n\`\`\`\n#### no\n########################\n\`\`\`\n\n## Ferry\n\n${B}`,
      expected: ['Tram', 'Ferry'],
    },
    { name: 'numbers of headings go', text: `## 1. Tram\n\n${A}\n\n## 2. Ferry\n\n${B}`, expected: ['Tram', 'Ferry'] },
    {
      name: 'a date of the issue is no story',
      text: `## 4 March 2026\n\n### Tram\n\n${A}\n\n### Ferry\n\n${B}`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'an opening announces',
      text: `This week we tell of the tram and of the ferry, and of more.\n\n## Tram\n\n${A}\n\n## Ferry\n\n${B}`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'bold labels that come again are fields of a story',
      text: `## Tram\n\n**Plan:** ${A}\n\n**Team:** Ann and Bo\n\n## Ferry\n\n**Plan:** ${B}\n\n**Team:** Cy`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'a category that only says what it holds, over one heading',
      text: `## Towns\n\nIn this section, we give an overview of the towns around.\n\n### Tram\n\n${A}\n\n## Ferry\n\n${B}`,
      expected: ['Towns > Tram', 'Ferry'],
    },
    {
      name: 'by-lines as headings',
      text: `## Tram\n\n#### Authors: Ann and Bo\n\n${A}\n\n## Ferry\n\n${B}`,
      expected: ['Tram', 'Ferry'],
    },
    {
      name: 'headings that come again are fields of a story',
      text: ['Tram', 'Ferry', 'Pool']
        .map((name) => `## ${name}\n\n${A}\n\n### Details\n\n${B}\n\n### Versions\n\n- ${C}`)
        .join('\n\n'),
      expected: ['Tram', 'Ferry', 'Pool'],
    },
    {
      name: 'a linked title in a list of its own',
      text: `## Talks\n\n* [The tram comes](https://t.example)\n\n${A}\n\n${B}\n\n## Rest\n\n${C}`,
      expected: ['Talks > The tram comes', 'Rest'],
    },
    {
      name: 'sections whose paragraphs open with a linked title, however few each has',
      text: `Good morning from the town.\n\nIt rains.\n\n## Trams\n\n1、[Tram](https://t.example)：${A}\n\n## Ferries\n\n2、[Ferry](https://f.example)：${B}\n\n## Pools\n\n3、[Pool](https://p.example)：${C}`,
      expected: ['Trams > Tram', 'Ferries > Ferry', 'Pools > Pool'],
    },
    {
      name: 'an account in front of a paragraph is who wrote it',
      text: `## [Tram](https://t.example)\n\n[@ann](https://a.example): ${A}\n\n## [Ferry](https://f.example)\n\n[@bo](https://b.example): ${B}\n\n## [Pool](https://p.example)\n\n[@cy](https://c.example): ${C}`,
      expected: ['Tram', 'Ferry', 'Pool'],
    },
    {
      name: 'links that their sentences define',
      text: '## Tools\n\n- [Otter](https://o.example) is a small editor.\n- [Heron](https://h.example) lets you fold long text.\n- [Wren](https://w.example) is "an archive for everyone".',
      expected: ['Otter', 'Heron', 'Wren'],
    },
    {
      name: 'people who did something are no names of stories',
      text: '## Kernel\n\n- [Ann](https://a.example) fixed the clock of the hall.\n- [Bo](https://b.example) opened the room on Monday.\n- [Cy](https://c.example) wrote the plan of the pool.',
      expected: ['Kernel'],
    },
    {
      name: 'tickets with notes in a list below each',
      text: '## Council\n\n* Move the stop [#12](https://t.example/12)\n  * Ann has no objection, and Bo asks the firm next week.\n* Close the pool [#13](https://t.example/13)\n  * It stays on the agenda until the report is there.',
      expected: ['Move the stop', 'Close the pool'],
    },
    {
      name: 'sections of a discussion',
      text: `## Discussions\n\n### Tram\n\n${A} ${B} ${C}\n\n### Ferry\n\n${C} ${A} ${B}\n\n## Pool\n\n${B}`,
      expected: ['Discussions > Tram', 'Discussions > Ferry', 'Pool'],
    },
    {
      name: 'days of a calendar are no names',
      text: '## Coming up\n\n- **19 June 2026:** [Tram talk](https://t.example) in the town hall, with drinks.\n- **27-30 June 2026:** [Ferry days](https://f.example) at the harbour, with music.',
      expected: ['Coming up'],
    },
    {
      name: 'sentences in bold type are no heading',
      text: `**The council has met for the last time this year. It voted on the tram.**\n\n${A}`,
      expected: ['Town letter 12'],
    },
    {
      name: 'stories above the first heading',
      text: `**Bridge**\n\n${A}\n\n**Pool**\n\n${B}\n\n## Tram\n\n${C}\n\n## Ferry\n\n${A}`,
      expected: ['Bridge', 'Pool', 'Tram', 'Ferry'],
    },
    { name: 'no structure is one story', text: `${A}\n\n${B}`, expected: ['Town letter 12'] },
  ])('$name', async ({ text, expected, ...rest }) =>
    expect(await headings(text, (rest as { title?: string }).title)).toEqual(expected),
  )
})

describe('a post about one thing', () => {
  const post = async (text: string) =>
    (await issueOf(`---\ntitle: How the tram came\n---\n\n${text}\n`)).sections.map(({ heading }) => heading)
  test('tells its opening under its title', async () =>
    expect(await post(`${A}\n\n## Costs\n\n${C}`)).toEqual(['How the tram came', 'Costs']))
  test('is headed by its title where its first heading only says that it begins', async () =>
    expect(await post(`## Overview\n\n${A}\n\n## Costs\n\n${C}`)).toEqual(['How the tram came', 'Costs']))
  test('is not cut at links of which most have no words', async () =>
    expect(
      await post(
        `${A}\n\n[One](https://a.example)\n\n[Two](https://b.example)\n\n[Three](https://c.example)\n\n${B}\n\n[Four](https://d.example)\n\n[Five](https://e.example)\n\n${C}`,
      ),
    ).toEqual(['How the tram came']))
  test('is not cut at two bold details with paragraphs', async () =>
    expect(await post(`${A} ${B} ${C}\n\n- **Cost**\n\n  ${C}\n\n- **Time**\n\n  ${B}`)).toEqual(['How the tram came']))
  test('is headed by its title where its first heading says less', async () =>
    expect(await post(`The tram is on its way\n\n## What happened?\n\n${A} ${B}`)).toEqual(['How the tram came']))
  test('tells no pointers after it', async () =>
    expect(await post(`${A}\n\n## Further reading\n\n- [The plan](https://a.example)`)).toEqual(['How the tram came']))
  test('tells no few words of its references', async () =>
    expect(
      await post(
        `${A} ${B} ${C}\n\n## References\n\nThe city keeps its plans in the archive at Kirchberg. Ask there for the file with the number seven, which holds the first drawings. It may be read on any weekday between nine and five, without a fee. Copies cost ten cents.`,
      ),
    ).toEqual(['How the tram came']))
  test('is not cut at the tickets of a release', async () =>
    expect(
      await post(
        `${A}\n\n${[1, 2, 3, 4, 5, 6].map((n) => `- [[OTTER-1${n}](https://o.example/${n})] - Fix the reading of long lines in part ${n}`).join('\n')}`,
      ),
    ).toEqual(['How the tram came']))
  test.each([
    { title: 'Volunteers needed', heading: 'Join the board' },
    { title: 'Wir suchen Leute', heading: 'Mitmachen' },
    { title: 'On cherche du monde', heading: 'Participer' },
  ])('tells an invitation that is most of it: $heading', async ({ title, heading }) => {
    const { sections } = await issueOf(`---\ntitle: ${title}\n---\n\n## ${heading}\n\n${A} ${B}\n\n## Costs\n\n${C}\n`)
    expect(sections.map(({ text }) => text.includes(B))).toContain(true)
  })
  test('continues after "Finally:"', async () =>
    expect(
      await post(
        `${A}\n\nMajor changes:\n\n- ${B}\n\nOther changes:\n\n- ${C}\n\nSmall ones:\n\n- ${B}\n\nFinally:\n\n- ${C}`,
      ),
    ).not.toContain('Finally'))
  test('is not cut at a list of its details', async () =>
    expect(
      await post(`${A} ${B} ${C}\n\n- **Cost:** forty million euros in all.\n- **Time:** two years of work.`),
    ).toEqual(['How the tram came']))
})

test('a part of a category keeps its heading, however short', async () => {
  const text = `It began at noon.\n\n## Last week\n\n### Short term\n\n- Ann washes the tram on Monday.\n\n### Long term\n\n- Bo paints the pier in May.`
  expect(await headings(text, 'Officers met')).toEqual(['Last week > Short term', 'Last week > Long term'])
})

describe('the first words of a post are told, however few', () => {
  const told = async (text: string) =>
    (await issueOf(`---\ntitle: The town and its ferry\n---\n\n${text}\n`)).sections.map(({ heading }) => heading)
  const first = 'The town is happy to announce the new ferry, which starts on Monday.'
  test.each([
    {
      name: 'below the first of two headings',
      text: `# A ferry for all\n\n${first}\n\n## Why?\n\n${A}\n\n## Where?\n\n${B}\n\n# A tram\n\n${C}`,
      expected: ['A ferry for all', 'Why?', 'Where?', 'A tram'],
    },
    {
      name: 'not those of a later heading',
      text: `# A tram\n\n${C}\n\n# A ferry for all\n\n${first}\n\n## Why?\n\n${A}\n\n## Where?\n\n${B}`,
      expected: ['A tram', 'Why?', 'Where?'],
    },
  ])('$name', async ({ text, expected }) => expect(await told(text)).toEqual(expected))
})

describe('a list above the parts of a category is told', () => {
  const list = '- The tram got new doors at the harbour\n- The ferry got a new engine from the island'
  const told = async (text: string) => {
    const { sections } = await issueOf(`---\ntitle: March report\n---\n\n${text}\n`)
    return sections.map(({ heading }) => heading)
  }
  test.each([
    {
      name: 'in English',
      text: `## Done\n\n${list}\n\n### Bugs\n\n${A}\n\n### Tests\n\n${B}`,
      expected: ['Done', 'Bugs', 'Tests'],
    },
    {
      name: 'in German',
      text: `## Erledigt\n\n- Die Bahn hat neue Türen am Hafen\n- Die Fähre hat einen neuen Motor von der Insel\n\n### Fehler\n\n${A}\n\n### Proben\n\n${B}`,
      expected: ['Erledigt', 'Fehler', 'Proben'],
    },
    {
      name: 'not the names of its parts',
      text: `## Done\n\n- Bugs\n- Tests\n\n### Bugs\n\n${A}\n\n### Tests\n\n${B}`,
      expected: ['Bugs', 'Tests'],
    },
  ])('$name', async ({ text, expected }) => expect(await told(text)).toEqual(expected))
})

describe('an interview is one story', () => {
  const cut = async (text: string) =>
    (await issueOf(`---\ntitle: A talk with Ann\n---\n\n${A}\n\n${text}\n`)).sections.map(({ heading }) => heading)
  test.each([
    { name: 'bold lines', text: `**Who are you?**\n\n${B}\n\n**What do you do?**\n\n${C}` },
    { name: 'bold lines, in Spanish', text: `**¿Quién eres?**\n\n${B}\n\n**¿Qué haces?**\n\n${C}` },
    { name: 'bold lines, in Chinese', text: `**你是谁？**\n\n${B}\n\n**你做什么？**\n\n${C}` },
    {
      name: 'numbered items, most of them questions',
      text: `1. **Tell us who you are.**\n\n   ${B}\n\n2. **What do you do?**\n\n   ${C}\n\n3. **Since when?**\n\n   ${A}`,
    },
  ])('$name', async ({ text }) => expect(await cut(text)).toEqual(['A talk with Ann']))

  test('a heading that asks has one answer, whoever gives it', async () =>
    expect(
      await cut(`## What comes next?\n\n**AB**: ${A}\n\n**CD**: ${B}\n\n**EF**: ${C}\n\n## The end\n\n${A}`),
    ).toEqual(['A talk with Ann', 'What comes next?', 'The end']))
  test('bold lines that are no questions are names', async () =>
    expect(await cut(`**The tram**\n\n${B}\n\n**The ferry**\n\n${C}`)).toEqual([
      'A talk with Ann',
      'The tram',
      'The ferry',
    ]))
})

describe('a label above what the editor found is a category', () => {
  const find =
    '- [The tram comes to the harbour in May](https://t.example)\n- [The ferry stops on Sunday](https://f.example)'
  test.each([
    {
      name: 'headings with links',
      text: `## Share\n\n### From the town\n\n${find}\n\n### From the island\n\n${find}`,
      expected: ['From the town', 'From the island'],
    },
    {
      name: 'headings with links, in Chinese',
      text: `## 分享\n\n### 城市\n\n${find}\n\n### 海岛\n\n${find}`,
      expected: ['城市', '海岛'],
    },
    { name: 'titles', text: `## Discussions\n\n${find}\n\n## Pool\n\n${C}`, expected: ['Discussions', 'Pool'] },
    {
      name: 'sites where readers talk',
      text: `## Pool\n\n${C}\n\n## Discussion\n\n- [Hacker News](https://h.example)\n\n## Tram\n\n${A}`,
      expected: ['Pool', 'Tram'],
    },
    {
      name: 'addresses of a meeting',
      text: `## Links\n\n- **Recording**: https://r.example/1\n- **Notes**: https://r.example/2\n\n## Pool\n\n${C}`,
      expected: ['Pool'],
    },
  ])('$name', async ({ text, expected }) =>
    expect(
      (await issueOf(`---\ntitle: Town letter 12\n---\n\n${text}\n`)).sections.map(({ heading }) => heading),
    ).toEqual(expected),
  )
})

describe('a collection, whose opening only announces', () => {
  const told = async (title: string, text: string) =>
    (await issueOf(`---\ntitle: "${title}"\n---\n\n${text}\n`)).sections.map(({ heading }) => heading)
  const opening = 'We have worked on the tram and on the ferry for the whole of this winter, and here it is.'
  test.each([
    { name: 'by "and more"', title: 'Trams, ferries and more', text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}` },
    { name: 'by its name and month', title: 'Otter & Friends, May 2026', text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}` },
    {
      name: 'by its name and month, in French',
      title: 'Le tram, mai 2026',
      text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}`,
    },
    { name: 'by the year', title: '2026 Year in Review', text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}` },
    {
      name: 'by its headings in the title',
      title: 'Out now: Tram & Ferry',
      text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}`,
    },
    { name: 'by a title that is a month', title: 'Juin 2026', text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}` },
    {
      name: 'by its lists of links',
      title: 'What we read',
      text: `## Tram\n\n- [The council decides on the tram](https://a.example/of/this/town)\n- [The tram in pictures](https://b.example/of/this/town)\n- [Who pays for the tram](https://c.example/of/this/town)\n\n## Ferry\n\n- [The last trip of the ferry](https://d.example/of/this/town)\n- [A bus over the bridge](https://e.example/of/this/town)\n- [What the island says](https://f.example/of/this/town)`,
    },
    { name: 'by its month', title: "What's new in Town: May 2026", text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}` },
    { name: 'by who brings us up to date', title: 'Mayor’s Update', text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}` },
    { name: 'by its yearly letter', title: 'Our Annual Town Letter', text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}` },
    { name: 'by the number it begins with', title: '39 - Trams', text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}` },
    { name: 'by "Monthly"', title: 'Town Monthly', text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}` },
    {
      name: 'by the day of a meeting',
      title: 'Town Council Meeting 2026-03-04',
      text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}`,
    },
    {
      name: 'by its days',
      title: 'March 4-10, 2026',
      text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}`,
    },
    {
      name: 'by the day behind its news',
      title: 'Otter and Pier News – March 4, 2026',
      text: `## Tram\n\n${A}\n\n## Ferry\n\n${B}`,
    },
    {
      name: 'by linked headings',
      title: 'What we read',
      text: `## [Tram](https://t.example)\n\n${A}\n\n## [Ferry](https://f.example)\n\n${B}\n\n## [Pool](https://p.example)\n\n${C}`,
    },
  ])('$name', async ({ title, text }) => {
    expect(await told(title, `${opening}\n\n${text}`)).toEqual(
      ['Tram', 'Ferry', 'Pool'].filter((name) => text.includes(name)),
    )
  })
  test('a magazine that tells of the town makes none', async () =>
    expect(await told('Otter in Pier Magazine', `${opening}\n\n## Tram\n\n${A}\n\n## Ferry\n\n${B}`)).toEqual([
      'Otter in Pier Magazine',
      'Tram',
      'Ferry',
    ]))
  test('a first heading that greets', async () =>
    expect(
      await told('letter', `## Welcome to this issue!\n\n${opening}\n\n## Tram\n\n${A}\n\n## Ferry\n\n${B}`),
    ).toEqual(['Tram', 'Ferry']))
})

test('the first words of a post whose title ends with a number are told above its only heading', async () => {
  const text = `${A} ${B} ${C} It took two weeks.\n\n## The first try\n\n${C}`
  const { sections } = await issueOf(`---\ntitle: Learning to play Connect 4\n---\n\n${text}\n`)
  expect(sections.map(({ heading }) => heading)).toEqual(['Learning to play Connect 4', 'The first try'])
})
