import type { LetterCase } from './letter-case.ts'

const TRAM = 'The council approved the new line on Monday evening, by nine votes to four.'
const LIBRARY = 'The library opens its reading room again after two years of repairs.'
const POOL = 'The pool gets a roof before winter, and it costs the town nothing at all.'
const STORIES = ['The tram is coming', 'The library is open', 'The pool gets a roof']
const three = (make: (heading: string, said: string, host: string) => string) =>
  `# Town weekly 12\n\n${[
    make('The tram is coming', TRAM, 'tram'),
    make('The library is open', LIBRARY, 'library'),
    make('The pool gets a roof', POOL, 'pool'),
  ].join('\n')}`
const LINKS = [['https://tram.example'], ['https://library.example'], ['https://pool.example']]

/** Stories with data below their headings, or with a shape that lists and tables give them. */
export const STORIES_OF_FIELDS: readonly LetterCase[] = [
  {
    name: 'lines of data, one of them the summary',
    text: three(
      (heading, said, host) =>
        `## ${heading}\nDate: 2026-03-04\nSource: Kettle\nLink: https://${host}.example\nSummary: ${said}\nWhy it counts: many people asked for it.\n`,
    ),
    stories: STORIES,
    links: LINKS,
    says: ['The council approved', 'many people asked'],
    never: ['2026-03-04', 'Kettle', 'Summary:'],
  },
  {
    name: 'data in lists',
    text: three(
      (heading, said, host) =>
        `## ${heading}\n\n${said}\n\n- **来源：** Kettle\n- **链接：** https://${host}.example\n- **热度：** #1\n`,
    ),
    stories: STORIES,
    links: LINKS,
    never: ['Kettle', '热度'],
  },
  {
    name: 'nothing but data',
    text: three(
      (heading, _, host) =>
        `## ${heading}\n\n- **Fuente:** Kettle\n- **URL:** https://${host}.example\n- **Puesto:** 1\n`,
    ),
    stories: STORIES,
    kinds: ['links', 'links', 'links'],
    links: LINKS,
    never: ['Kettle', 'Puesto'],
  },
  {
    name: 'changes of one kind are no data',
    text: `# Town weekly 12\n\n${['tram', 'pool', 'library'].map((what) => `## The ${what}\n\n- Fix: the ${what} no longer stops\n- Fix: a door of the ${what}\n- New: a bell\n`).join('\n')}`,
    says: ['no longer stops', 'a door of the pool'],
  },
  {
    name: 'items of one link with a quotation below',
    text: three((heading, said, host) => `- [${heading}](https://${host}.example)\n\n> ${said}\n`),
    stories: STORIES,
    links: LINKS,
  },
  {
    name: 'a table whose first column counts',
    text: `# Town weekly 12\n\n## Read\n\n| # | What | Why |\n|---|---|---|\n| 1 | [The tram is coming](https://tram.example) | ${TRAM} |\n| 2 | [The library is open](https://library.example) | ${LIBRARY} |\n| 3 | [The pool gets a roof](https://pool.example) | ${POOL} |\n`,
    stories: STORIES,
    links: LINKS,
  },
  {
    name: 'a category that speaks of the issue',
    text: `# 小镇周刊 第 12 期\n\n## 本期话题\n\n### [电车要来了](https://tram.example)\n\n市议会周一晚上批准了新线路，工程五月开始。\n\n## 新闻\n\n### [图书馆开放](https://library.example)\n\n图书馆的阅览室在两年维修之后重新开放。\n\n## 关于本栏目\n\n本栏目每周介绍小镇里发生的事情，由志愿者编写。\n`,
    stories: ['电车要来了', '图书馆开放'],
    kickers: [null, '新闻'],
  },
  {
    name: 'a call to follow',
    text: `# Boletín 12\n\n## El tranvía llega\n\nEl consejo aprobó la nueva línea el lunes por la noche.\n\n## La biblioteca abre\n\nLa sala de lectura abre otra vez después de dos años de obras.\n\n## ¡Sígueme!\n\n[Twitter](https://twitter.com/ann) [Youtube](https://youtube.com/ann)\n`,
    stories: ['El tranvía llega', 'La biblioteca abre'],
  },
  {
    name: 'titles directly above lines of data, in plain text',
    text: three(
      (heading, said, host) =>
        `${['', 'The tram is coming', 'The library is open', 'The pool gets a roof'].indexOf(heading)}) ${heading}\nDate: 2026-03-04\nLink: https://${host}.example\nSummary: ${said}\nWhy it counts: many people asked for it.\n`,
    ).replace('# Town', 'Town'),
    file: 'letter.txt',
    stories: STORIES,
    links: LINKS,
  },
  {
    name: 'points below a linked heading',
    text: three(
      (heading, said, host) =>
        `### [${heading}](https://${host}.example)\n\n${said}\n\n- **Cost**: The town pays four million for it.\n- **Time**: The work takes two years from May on.\n- **People**: Forty people work on it every day.\n`,
    ),
    stories: STORIES,
    links: LINKS,
    says: ['Forty people'],
  },
  {
    name: 'a line of data below the title',
    text: `# Town weekly 12\n\n> Source: [Kettle](https://kettle.example) | 30 items | Made: 2026-03-04\n\n## The tram is coming\n\n${TRAM}\n\n## The library is open\n\n${LIBRARY}\n`,
    stories: ['The tram is coming', 'The library is open'],
    never: ['30 items', 'Kettle'],
  },
  {
    name: 'pictures side by side',
    text: `# Town weekly 12\n\n## The tram is coming\n\n${TRAM}\n\n![](a.png) | ![](b.png)\n\n## The library is open\n\n${LIBRARY}\n`,
    gists: [TRAM, LIBRARY],
  },
  {
    name: 'a Chinese clause that ends like the label of a sponsor',
    text: `# 小镇周刊 第 12 期\n\n## 电车要来了\n\n所有线路图将在网站上提供，方便大家提前查看。\n\n## 图书馆开放\n\n图书馆的阅览室在两年维修之后重新开放。\n\n## 简介\n\n小镇周刊是一份专为居民打造的社区周刊，每周五发送。\n`,
    stories: ['电车要来了', '图书馆开放'],
    sponsors: [],
  },
  {
    name: 'a category with who wrote it in its heading',
    text: `# 小镇技术周报\n\n## 本期周报内容来自: [Ann](https://ann.example)、[Bo](https://bo.example)\n\n[汇总](https://sum.example)、[博客](https://blog.example)\n\n## 交通\n\n- [电车要来了](https://tram.example)：市议会周一晚上批准了新线路。\n- [图书馆开放](https://library.example)：阅览室在两年维修之后重新开放。\n`,
    stories: ['电车要来了', '图书馆开放'],
  },
  {
    name: 'lists between rules that each tell of one project',
    text: `# 小镇周刊 第 12 期\n\n## 前言\n\n周刊每周一更新，欢迎投稿。\n\n## 项目\n\n---\n- 项目地址：[otter](https://otter.example)\n- 项目说明：一个会游泳的编辑器。\n---\n- 项目地址：[tram](https://tram.example)\n- 项目说明：一个电车时刻表，类似 [bus](https://bus.example)。\n---\n- 项目地址：[pool](https://pool.example)\n- 项目说明：一个泳池的水温计。\n---\n\n## 文章\n\n---\n- [图书馆开放](https://library.example)\n- 阅览室在两年维修之后重新开放。\n---\n- [桥要修了](https://bridge.example)\n- 桥从五月开始维修，一共三个月。\n---\n`,
    stories: ['otter', 'tram', 'pool', '图书馆开放', '桥要修了'],
    never: ['项目说明', '周刊每周一'],
  },
  {
    name: 'the words of the editor above the stories',
    text: `# Town weekly 12\n\n## Editorial\n\nSpring is here at last, and so are we. We had a long winter with much snow.\n\n## The tram is coming\n\n${TRAM}\n\n## The library is open\n\n${LIBRARY}\n`,
    stories: ['The tram is coming', 'The library is open'],
    reasons: ['opening'],
  },
  {
    name: 'an editorial after the first story',
    text: `# Town weekly 12\n\n## The tram is coming\n\n${TRAM}\n\n## Editorial\n\nThe mayor was wrong about the bridge. It is safe, and it costs the town nothing.\n\n## The library is open\n\n${LIBRARY}\n`,
    stories: ['The tram is coming', 'Editorial', 'The library is open'],
  },
  {
    name: 'an opening that names its newsletter',
    text: `# Stadtverein: ein Jahr des Umbruchs\n\nLiebe Leserinnen und Leser,\n\nin dieser Januarausgabe des Newsletters möchten wir zurückschauen.\n\n## Verein\n\nWir hatten viel vor.\n\n- **Neue Räume**\n\n  Seit März sitzt der Verein in der alten Schule am Fluss. Dort hat er drei helle Zimmer und einen Saal für Feste, den auch andere Vereine mieten können.\n\n- **Drei neue Mitglieder**\n\n  Ann, Bo und Cem helfen seit dem Sommer in der Werkstatt. Sie haben schon zwölf alte Räder wieder fahrbar gemacht und an Kinder verschenkt.\n`,
    stories: ['Neue Räume', 'Drei neue Mitglieder'],
    kickers: ['Verein', 'Verein'],
  },
  {
    name: 'a day as a heading above the title',
    file: '2026-03-12.md',
    text: `# [2026-03-12](https://town.example/12)\n\n# 早报 2026-03-12\n\n## 概览\n\n### 城市\n- 电车线路获得批准 [↗](https://tram.example) \`#1\`\n\n### 生活\n- 图书馆重新开放 [↗](https://library.example) \`#2\`\n\n---\n\n## [电车线路获得批准](https://tram.example) \`#1\`\n\n市议会周一晚上以九票对四票批准了新的电车线路，明年春天开工。\n\n## [图书馆重新开放](https://library.example) \`#2\`\n\n经过两年的维修，图书馆的阅览室本周重新向所有市民开放。\n`,
    title: '早报 2026-03-12',
    stories: ['电车线路获得批准 #1', '图书馆重新开放 #2'],
    reasons: ['table of contents'],
  },
  {
    name: 'a day as a heading below the title',
    file: 'town_report.md',
    text: `# Bericht aus dem Rathaus\n# Datum: 2026-03-12\n\n## Strassenbahn\n${TRAM}\n\n## Schwimmbad\n${POOL}\n`,
    title: 'Bericht aus dem Rathaus',
  },
  {
    name: 'rows of a table that begin with a day',
    text: `# 城市周报 12\n\n## 本周要闻\n\n| 日期 | 事件 | 要点 |\n|:--|:--|:--|\n| 03-02 | **电车线路获得批准** | 市议会周一晚上以九票对四票批准了新的电车线路，明年春天开工 |\n| 03-03 | **图书馆重新开放** | 经过两年的维修，图书馆的阅览室本周重新向所有市民开放 |\n| 03-05 | **泳池有了屋顶** | 冬天之前泳池将加上屋顶，市里不用为此支付任何费用 |\n`,
    stories: ['电车线路获得批准', '图书馆重新开放', '泳池有了屋顶'],
    never: ['03-03'],
  },
  {
    name: 'names of files above their contents',
    text: `# Two accounts on one machine\n\n${TRAM}\n\n## How it works\n\nFor this I make two files here:\n\n- \`.settings-home\`\n- \`.settings-work\`\n\nAnd their contents are:\n\n\`\`\`ini\n# .settings-home\nname = Ann\n\`\`\`\n\n\`\`\`ini\n# .settings-work\nname = Bo\n\`\`\`\n\n## The end\n\n${POOL}\n`,
    says: ['.settings-home'],
  },
  {
    name: 'two labels before sentences, one of them always',
    text: three(
      (heading, said, host) =>
        `## ${heading}\n**Slogan**: ${host === 'tram' ? 'Fast' : `This is what a ${host} should be, and nothing else.`}\n**Summary**: ${said}\n**Site**: [open](https://${host}.example)\n`,
    ),
    stories: STORIES,
    says: ['The council approved', 'The library opens', 'The pool gets a roof before winter'],
    never: ['Summary'],
  },
  {
    name: 'a picture as the opening, below what is quoted',
    text: `# 城市周刊（第 12 期）\n\n> **内容**：一周的城市新闻。\n\n## 开篇图\n\n上周末去河边走了走，拍到了这张照片，天气很好。\n\n## 新闻\n\n### 电车线路获得批准\n\n市议会周一晚上以九票对四票批准了新的电车线路，明年春天开工。\n\n### 图书馆重新开放\n\n经过两年的维修，图书馆的阅览室本周重新向所有市民开放。\n`,
    stories: ['电车线路获得批准', '图书馆重新开放'],
    reasons: ['opening'],
  },
  {
    name: 'a heading without spaces says as much as several words',
    text: `# Common Report (https://town.example)\n\n- Generated at: 2026-03-12T09:01:49\n- Articles: 2\n\n## 「Kettle-3.0-Flash」を家で試す\n\nKettle は新しい湯沸かし器として紹介されている。長いコードが付き、電車の中でも使えるという。\n\n## 「Otter-0.6b」を家で試す\n\nOtter は小さな編集ツールとして紹介されている。大きなファイルでも速く動き、無料で使えるという。\n`,
    stories: ['「Kettle-3.0-Flash」を家で試す', '「Otter-0.6b」を家で試す'],
  },
]
