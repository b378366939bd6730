import { describe, expect, test } from 'vitest'
import { summarizeIssue } from '../../../src/summarize/brief.ts'
import { issueOf } from '../seed.ts'

const A = 'The council approved the new line on Monday evening. Work starts in May and lasts two years.'
const letter = (text: string) =>
  issueOf(`---\ntitle: Town letter 12\nlink: https://town.example/letters/12\n---\n\n## Tram\n\n${A}\n\n${text}\n`)

describe('only news is told, the rest is listed with its reason', () => {
  test.each([
    { name: 'contents', text: '## Contents\n\n- [Tram](#tram)\n- [Ferry](#ferry)', reason: 'table of contents' },
    {
      name: 'a list of the headings',
      text: 'In this letter:\n\n- Tram\n- Ferry\n\n## Ferry\n\nIt stops on Sunday.',
      reason: 'table of contents',
    },
    { name: 'how to call in', text: '## Logistics\n\nThe meeting is a video call.', reason: 'roster' },
    { name: 'subscribe', text: '## Subscribe\n\nGet this letter every week.', reason: 'subscription' },
    {
      name: 'why you receive this',
      text: 'You receive this because you signed up. [Unsubscribe](https://town.example/u).',
      reason: 'subscription',
    },
    { name: 'share', text: 'Forward this to a friend!', reason: 'sharing' },
    {
      name: 'front pages and accounts',
      text: '## Quick\n\n- [Website](https://town.example)\n- [Manual](https://docs.town.example/)\n- [Code](https://github.com/town/town)\n\n---\n\nBye.',
      reason: 'pointers',
    },
    { name: 'thanks', text: '## Contributors\n\n- Ann\n- Bo', reason: 'thanks' },
    { name: 'thanks, in German', text: '## Danksagung\n\nAn alle.', reason: 'thanks' },
    { name: 'a cross-post', text: 'This post was first published on the town site.', reason: 'about this issue' },
    { name: 'thanks for a release', text: '## Contributors to 1.22.0 and 1.22.1\n\n- Ann\n- Bo', reason: 'thanks' },
    { name: 'a call to tell others', text: '## Spread the news!\n\nTell all your neighbours.', reason: 'sharing' },
    {
      name: 'a greeting above a section',
      text: '## Welcome to TownWeekly\n\nIt is about the town.',
      reason: 'greeting',
    },
    { name: 'a label with arrows behind it', text: '## Trademarks ▲▼\n\nTram is a mark.', reason: 'colophon' },
    { name: 'where to talk', text: '## Let’s meet 🤝\n\nWe meet in the hall.', reason: 'contact' },
    {
      name: 'names of those who give money',
      text: '## And thank you!\n\n- [Ann](https://a.example)',
      reason: 'thanks',
    },
    {
      name: 'nothing this month, in Italian',
      text: '## Stabile\n\nNessun XEP stabile questo mese.',
      reason: 'nothing to tell',
    },
    { name: 'nothing this week', text: '## Ferry\n\nNo new ferries this week.', reason: 'nothing to tell' },
    {
      name: 'a question of the reader',
      text: '## A fine project, how can I get involved?\n\nWrite to the town hall.',
      reason: 'contributing',
    },
    { name: 'a new contributor', text: '## New contributor\n\nAnn came.', reason: 'thanks' },
    {
      name: 'what a section is for',
      text: '## Rest\n\nThis section is about other towns.',
      reason: 'about this issue',
    },
    { name: 'who was there', text: '## Attendees\n\nAnn, Bo', reason: 'roster' },
    {
      name: 'a heading that invites',
      text: '## Got a question? Ask!\n\nThe desk is open on Monday.',
      reason: 'contributing',
    },
    { name: 'another wrap', text: "That's another wrap!", reason: 'greeting' },
    { name: 'how many people helped', text: '38 people contributed since our last letter.', reason: 'thanks' },
    { name: 'thanks, in Japanese', text: '皆さんありがとうございます。', reason: 'thanks' },
    { name: 'the end of a letter', text: `## Ferry\n\n${A}\n\nBe kind,\n\nAnn and Bo`, reason: 'greeting' },
    {
      name: 'what a list is for',
      text: '## Links\n\n*What people of the town are reading these days.*\n\n- [One](https://a.example)',
      reason: 'about this section',
    },
    { name: 'next week', text: '## Next week\n\nThe pool opens.', reason: 'what comes next' },
    {
      name: 'a section of which nothing was listed',
      text: '## Jobs\n\n*No jobs listed for this week.*',
      reason: 'nothing to tell',
    },
    { name: 'whose updates follow', text: '## Project\n\nUpdates from the harbour team.', reason: 'about this issue' },
    {
      name: 'what the picture shows',
      text: '封面图拍摄于清明节在湖边露营的照片，天气很好。',
      reason: 'about this issue',
    },
    {
      name: 'where more news are, in German',
      text: '## Weitere Nachrichten\n\nWie immer finden Sie mehr unter:\n\n- <https://town.example/news>',
      reason: 'about this issue',
    },
    { name: 'an empty section', text: '## Theatre\n\nNone this week.', reason: 'nothing to tell' },
    {
      name: 'a call for contributors',
      text: '## Call for Contributors\n\nTram Town thrives on its people.',
      reason: 'contributing',
    },
    {
      name: 'a call for participation',
      text: '## Call for participation\n\nYour support keeps us going.',
      reason: 'contributing',
    },
    { name: 'a farewell as a heading', text: '## See you next month!\n\nThe pool opens then.', reason: 'closing' },
    {
      name: 'a conclusion that says goodbye',
      text: '## Summary\n\nIf you read this far, thank you again, we hope you had fun. See you next year!',
      reason: 'closing',
    },
    {
      name: 'a conclusion that says goodbye, in Portuguese',
      text: '## Conclusão\n\nBom pessoal, esperamos que tenham gostado. Deixem seus comentários abaixo.\n\nAté a próxima semana.',
      reason: 'closing',
    },
    {
      name: 'an invitation of several sentences at the end',
      text: 'Got something that should be here? There is a page for it. Add a line to it.',
      reason: 'contributing',
    },
    {
      name: 'a question at the end above questions',
      text: '## Hoe doe jij dat?\n\nNeem jij de tram? Of de pont? Laat het me weten.',
      reason: 'contributing',
    },
    {
      name: 'a question at the end above questions, in Spanish',
      text: '## ¿Y tú?\n\n¿Vas en tranvía? ¿Cuándo? ¿Con quién?',
      reason: 'contributing',
    },
    {
      name: 'where to get it: a list of links',
      text: '## Try it out\n\nTram 7 is here:\n\n- [North](https://n.example)\n- [South](https://s.example)\n- [West](https://w.example)',
      reason: 'closing',
    },
    {
      name: 'other articles, in Turkish',
      text: '## İlgili Diğer Makaleler\n\n- [Vapur](https://v.example)\n- [Otobüs](https://o.example)',
      reason: 'pointers',
    },
    {
      name: 'other articles, in Japanese',
      text: '## あわせて読みたい\n\n- [船について](https://v.example)',
      reason: 'pointers',
    },
    { name: 'thanks, in Polish, as a heading', text: '## Dzięki!\n\nPomogła Anna.', reason: 'thanks' },
    {
      name: 'nothing this month, in French',
      text: '## Stables\n\nPas de nouvelle ligne ce mois-ci.',
      reason: 'nothing to tell',
    },
    { name: 'a legend', text: '## 说明\n\n🚋 表示电车，🎭 表示文化', reason: 'legend' },
    { name: 'thanks, in Russian', text: '## Авторство\n\nБлагодарим Анну за сообщение.', reason: 'thanks' },
    { name: 'thanks, in French', text: 'Un grand merci à Anne pour la carte.', reason: 'thanks' },
    { name: 'thanks, in Italian', text: 'Ringraziamo Anna per la mappa.', reason: 'thanks' },
    { name: 'thanks, in Polish', text: 'Dziękujemy Annie za mapę.', reason: 'thanks' },
    { name: 'thanks, in Japanese', text: 'アンナさんに感謝します。', reason: 'thanks' },
    { name: 'thanks, in Chinese', text: '感谢安娜提供地图。', reason: 'thanks' },
    { name: 'sharing, in Italian', text: '## Diffondi la notizia\n\nSu Mastodon.', reason: 'sharing' },
    { name: 'unsubscribing, in Italian', text: '## Disiscrizione\n\nQui sotto.', reason: 'subscription' },
    {
      name: 'who wrote it, in Chinese',
      text: '## 作者简介\n\n张三，目前在广场的面包店工作，热爱分享。',
      reason: 'colophon',
    },
    { name: 'how it is paid for', text: '## Supporting Otter\n\nOur income comes from you.', reason: 'support' },
    { name: 'the licence, in Russian', text: '## Лицензия\n\nCC BY-SA 4.0', reason: 'colophon' },
    { name: 'a support banner', text: 'Your support will keep the letter moving!', reason: 'support' },
    {
      name: 'a lead-in with one link and nothing after it',
      text: '## Council\n\nUpdates from [the council](https://c.example):',
      reason: 'nothing to tell',
    },
    {
      name: 'how many took part',
      text: '33 people contributed to the letter since last week. Until next time!',
      reason: 'thanks',
    },
    {
      name: 'what to do to be featured',
      text: 'If you have a garden you would like to have featured in the letter, make sure to mention it on the board!',
      reason: 'contributing',
    },
    {
      name: 'an italic note after the last rule',
      text: '## Pool\n\nIt opens on Monday.\n\n---\n\n*The letter is written each week by Ann for all who live in the town.*',
      reason: 'about this issue',
    },
    {
      name: 'where it was published first, in Russian',
      text: 'Изначально опубликовано в 2021 году.',
      reason: 'about this issue',
    },
    {
      name: 'where it was published first, in Spanish',
      text: 'Publicado originalmente en el sitio de la ciudad.',
      reason: 'about this issue',
    },
    {
      name: 'a last paragraph that mostly says goodbye',
      text: 'The next letter comes in May. Thanks for reading! See you next month.',
      reason: 'thanks',
    },
    { name: 'a footnote', text: 'It is so.[^1]\n\n[^1]: See the minutes.', reason: 'footnote' },
    { name: 'a sponsor between paragraphs', text: '**Sponsored by Kettle:** Tea in four minutes.', reason: 'sponsor' },
  ])('$name', async ({ text, reason }) => {
    const issue = await letter(text)
    expect(issue.notTold.map((part) => part.reason)).toContain(reason)
  })

  test.each([
    { name: 'a conclusion that reports', text: `## Conclusion\n\n${A}` },
    { name: 'a summary of thanks and news', text: `## Summary\n\nThanks to Ann. ${A}` },
    { name: 'notes', text: `## Notes\n\n${A}` },
    { name: 'italic news after a rule, with more after it', text: `---\n\n*${A}*\n\n${A}` },
    {
      name: 'what a rule says to readers',
      text: '## Pool\n\nIf you come by bike, your visit will be listed as green.',
    },
    { name: 'news in Spanish', text: '## Tranvía\n\nEste es el primer tranvía de la ciudad. Empieza en mayo.' },
    { name: 'news in Dutch', text: '## Brug\n\nDeel twee van de brug gaat in mei open.' },
    { name: 'news in Japanese', text: '## 地図\n\n新しい地図が五月に公開されました。' },
    {
      name: 'what a linked page says of itself',
      text: `## Links\n\n- [Tram](https://t.example)\n\n  In this post I show how the tram was built.\n- [Pool](https://p.example)\n\n  ${A}`,
    },
    { name: 'a pool that got support', text: '## Pool\n\nThe donation of your neighbours paid for the new pool.' },
    {
      name: 'a question above an answer',
      text: '## How late is the tram?\n\nIt is ten minutes late on most days. The council blames the bridge.',
    },
  ])('$name is told', async ({ text }) => {
    const { sections, notTold } = await letter(text)
    expect([
      sections.length >= 1,
      notTold
        .map(({ reason }) => reason)
        .filter((reason) => /closing|legend|about|support|sharing|contributing/.test(reason)),
    ]).toEqual([true, []])
  })

  test.each([
    {
      name: 'proposals in the imperative',
      text: '## Rules\n\nPropose a lighter process for the tram. Drop an unused stop.',
    },
    { name: 'a heading that speaks of control over downloads', text: `## Control over downloads\n\n${A} ${A}` },
    {
      name: 'people who are welcomed',
      text: `## Welcome to the team\n\nAnn and Bo joined the crew of the ferry in May.`,
    },
    { name: 'a programme that one may join', text: `## Join the Tide Programme\n\n${A} It has 20 places.` },
    {
      name: 'sentences below the label of a roster',
      text: `## Present\n\n- ${A}\n- We measured the turning of the trams on line 2.`,
    },
    {
      name: 'pages of several projects',
      text: '## Found\n\n- [Otter](https://otter.example)\n- [Heron](https://heron.example)',
    },
    { name: 'a label that is a subject here', text: `## Legal\n\n${A} ${A} ${A}\n\n${A} ${A}\n\n## Pool\n\n${A}` },
  ])('$name are news', async ({ text }) => {
    expect((await letter(text)).sections.map(({ heading }) => heading)).toContain(text.slice(3).split('\n')[0])
  })

  test('the paragraph that opens a letter with a greeting is not told, whatever it continues with', async () => {
    const issue = await issueOf(
      `---\ntitle: Town\n---\n\nWelcome to this issue. It is hot today, and therefore it is short.\n\n${A}\n`,
    )
    expect(issue.notTold).toEqual([
      { text: 'Welcome to this issue. It is hot today, and therefore it is short.', reason: 'greeting' },
    ])
  })

  test('no link of the source to its own reader is a reference', async () => {
    const issue = await letter(
      'See [the plan](../plan) and [your page](https://town.example/me?e=ann%40example.org). [Unsubscribe](https://town.example/unsubscribe).',
    )
    expect(issue.sections.flatMap(({ references }) => references.map(({ url }) => url))).toEqual([
      'https://town.example/plan',
    ])
  })
})

describe('kinds', () => {
  const kindOf = async (text: string) => (await letter(text)).sections[1]?.kind
  test.each([
    {
      name: 'a list of links',
      text: '## More\n\n- [One](https://a.example)\n- [Two](https://b.example)',
      expected: 'links',
    },
    {
      name: 'jobs',
      text: '## Jobs\n\n- [Lifeguard](https://a.example) at the pool, from May to September\n- [Cook](https://b.example) at the school',
      expected: 'links',
    },
    {
      name: 'links with prose after',
      text: `## More\n\n- [One](https://a.example)\n- [Two](https://b.example)\n\n${A}`,
      expected: 'news',
    },
    {
      name: 'jobs that are paragraphs',
      text: '## Job hunting? Come and help!\n\n[Lifeguard](https://a.example): at the pool, from May to September.\n\n[Cook](https://b.example): at the school, all year.',
      expected: 'links',
    },
    {
      name: 'an item that is tagged as an ad behind its name',
      text: `## More\n\n- [Cheap paint](https://a.example) (ad)\n\n  ${A}\n- [Pool](https://b.example) by Ann\n\n  ${A}`,
      expected: 'sponsor',
    },
    {
      name: 'jobs, by a longer heading',
      text: '## Open positions working on trams\n\n- [Lifeguard](https://a.example), the town, Harbour\n- [Cook](https://b.example), the school, Hill',
      expected: 'links',
    },
    {
      name: 'titles with the addresses that they lead to',
      text: '## Links\n\n1. How the trams of the north turn https://t.example/how-trams-turn\n2. Why the ferry stops at noon (<https://f.example/why-the-ferry-stops>)\n3. A history of the bridge https://b.example/bridge',
      expected: 'links',
    },
    {
      name: 'a sentence above a few links',
      text: '## Pool\n\nAnother film by the town about swimming in the winter.\n\n- [Reddit](https://a.example)\n- [Film](https://b.example)',
      expected: 'news',
    },
    {
      name: 'who did what, in links',
      text: '## Done\n\n- [@ann](https://a.example) fixed [the tram](https://t.example) and moved [the bridge](https://b.example)',
      expected: 'news',
    },
    { name: 'our sponsor', text: '## Our sponsor\n\nKettle brings tea.', expected: 'sponsor' },
    { name: 'an ad', text: '## Ad: Cheap paint\n\nPaint your house.', expected: 'sponsor' },
    { name: 'promoted', text: '## [Promoted] Rails\n\nBuy rails.', expected: 'sponsor' },
    { name: 'thanks to a sponsor', text: '## Thanks to our sponsor, Kettle\n\nTea.', expected: 'sponsor' },
    { name: 'Anzeige', text: '## Anzeige\n\nKaufen Sie Farbe.', expected: 'sponsor' },
    {
      name: 'a day by a sponsor',
      text: '## Today’s weekly dose is brought to you by Kettle\n\nTea in four minutes.',
      expected: 'sponsor',
    },
    { name: 'a supported bridge is news', text: `## The bridge is supported by nine towns\n\n${A}`, expected: 'news' },
    { name: 'a sponsored race is news', text: `## Sponsor of the race quits\n\n${A}`, expected: 'news' },
  ])('$name', async ({ text, expected }) => expect(await kindOf(text)).toBe(expected))

  test('the part right below a line about its sponsor is an advertisement', async () => {
    const { sections } = await letter(
      '**Today’s letter is brought to you by Kettle**\n\n**Tea in four minutes**\n\nKettle brings tea to your desk.\n\n**The ferry stops**\n\nThe ferry makes its last trip on Sunday.',
    )
    expect(sections.map(({ heading, kind }) => [heading, kind])).toContainEqual(['Tea in four minutes', 'sponsor'])
    expect(sections.map(({ heading, kind }) => [heading, kind])).toContainEqual(['The ferry stops', 'news'])
  })

  test('nothing of a sponsor or of a list of links is kept', async () => {
    const brief = summarizeIssue(
      await letter(
        '## Our sponsor\n\nKettle brings tea to your desk.\n\n## More\n\n- [One](https://a.example)\n- [Two](https://b.example)',
      ),
    )
    expect(brief.stories.slice(1).map(({ sentences }) => sentences)).toEqual([[], []])
    expect(brief.stories.map(({ kind, form }) => [kind, form])).toEqual([
      ['news', 'news'],
      ['sponsor', 'sponsor'],
      ['links', 'news'],
    ])
  })
})

describe('references', () => {
  const refs = async (text: string) => (await letter(text)).sections[1]?.references.map(({ url }) => url)
  test.each([
    {
      name: 'the link of a heading',
      text: `## [Ferry](https://f.example)\n\n${A} See [this](https://x.example).`,
      expected: ['https://f.example'],
    },
    {
      name: 'an address alone below the heading',
      text: `## Ferry\nhttps://f.example/a\n\n${A}`,
      expected: ['https://f.example/a'],
    },
    {
      name: 'a linked picture',
      text: `## Ferry\n\n[![A ferry](f.png)](https://f.example)\n\n${A}`,
      expected: ['https://f.example'],
    },
    {
      name: 'links of words before those of pictures, and no picture at its full size',
      text: `## Ferry\n\n[![A ferry](f.png)](https://f.example)\n\n${A} See [it](https://g.example).\n\n[![A bus](b.png)](https://b.example/b.png)`,
      expected: ['https://g.example', 'https://f.example'],
    },
    {
      name: 'no picture that leads to the letter itself, or to nobody knows where',
      text: `## Ferry\n\n${A} See [it](https://g.example).\n\n[![A ferry](f.png)](https://town.example/letters/12?ref=1)\n\n[![](b.png)](https://mail.example/redirect/9c3d4b93-365b-41a5)\n\n[![](t.png)](https://t.example/redirect/tram)\n\n[![](ann.png)](https://mail.example/@ann)`,
      expected: ['https://g.example', 'https://t.example/redirect/tram'],
    },
    {
      name: 'no button that acts in the name of the reader',
      text: `## Ferry\n\n${A} [Like](https://substack.com/app-link/post?submitLike=true) or [tell others](https://twitter.com/intent/tweet?url=x). See [it](https://g.example).`,
      expected: ['https://g.example'],
    },
    {
      name: 'a relative link',
      text: `## Ferry\n\n${A} See [the plan](/plan).`,
      expected: ['https://town.example/plan'],
    },
    {
      name: 'a link in HTML',
      text: `## Ferry\n\n<p>${A} <a href="https://f.example">More</a></p>`,
      expected: ['https://f.example'],
    },
    {
      name: 'a definition in a quotation',
      text: `## Ferry\n\n${A} See [it][f].\n\n> [f]: https://f.example`,
      expected: ['https://f.example'],
    },
    {
      name: 'addresses alone in a list, and a link',
      text: '## Ferry\n\n- <https://f.example/a>\n- [Bo](https://f.example/b) tells more',
      expected: ['https://f.example/a', 'https://f.example/b'],
    },
    {
      name: "a message of the same host, but no page of a reader's mailbox",
      text: `## Ferry\n\n${A} See [one](https://f.example/post/a1b2@f.example), [two](https://f.example/read?to=anna@post.example).`,
      expected: ['https://f.example/post/a1b2@f.example'],
    },
  ])('$name', async ({ text, expected }) => expect(await refs(text)).toEqual(expected))
})
