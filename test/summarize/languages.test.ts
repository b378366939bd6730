import { describe, expect, it, test } from 'vitest'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { issueOf } from '../parse/seed.ts'

const POSTS = [
  {
    language: 'de',
    text: 'Die Bäckerei in der Hauptstraße hat am Montag ein neues Brot vorgestellt, das die ganze Nacht geht. Warum geht das Brot so lange? Die Kunden sind begeistert von dem Brot und kommen jeden Tag wieder.',
    gist: 'Die Bäckerei in der Hauptstraße hat am Montag ein neues Brot vorgestellt, das die ganze Nacht geht.',
    keyword: 'brot',
    small: 'die',
  },
  {
    language: 'fr',
    text: 'La boulangerie de la rue principale a présenté lundi un nouveau pain qui lève pendant toute la nuit. Pourquoi ce pain lève-t-il si longtemps ? Les clients aiment ce pain et reviennent tous les jours pour en acheter.',
    gist: 'La boulangerie de la rue principale a présenté lundi un nouveau pain qui lève pendant toute la nuit.',
    keyword: 'pain',
    small: 'les',
  },
  {
    language: 'ja',
    text: 'パン屋は月曜日に新しいパンを発表しました。このパンは一晩中発酵させて作られます。お客さんは毎日このパンを買いに来ています。店主は来月から新しい店を開く予定だと話しています。パンの値段は三百円で、朝の七時から売られています。焼きたてのパンは午前中に売り切れることが多いそうです。近くの学校の子どもたちにも人気があります。',
    gist: 'パン屋は月曜日に新しいパンを発表しました。',
    keyword: null,
    small: null,
  },
] as const

describe.each(POSTS)('a post in $language', async ({ language, text, gist, keyword, small }) => {
  const issue = await issueOf(`## Eins\n\n${text}\n\n## Zwei\n\n${text}\n`, 'post.md')
  const brief = summarizeIssue(issue)

  it('is known by its text', () => expect(brief.language).toBe(language))

  it('is told by its first sentence, and never by a question', () => {
    expect(brief.stories[0]?.gist).toBe(gist)
    for (const { text: kept } of brief.stories[0]?.sentences ?? []) expect(kept).not.toMatch(/[?？]$/)
  })

  it('leaves out what may depend on a question that is not shown', () => {
    const after = text.split(/[?？]\s*/)[1]
    if (after !== undefined) expect(brief.stories[0]?.points).not.toContain(after)
  })

  it('has keywords that mean something', () => {
    const keywords = brief.stories[0]?.keywords ?? []
    if (keyword !== null) expect(keywords).toContain(keyword)
    if (small !== null) expect(keywords).not.toContain(small)
  })
})

/** Three paragraphs of the same post in several languages: one that leans on what is not shown, one that does not, and a detail. */
const LEANING = [
  {
    language: 'de',
    code: 'Der obige Befehl legt eine Datei mit dem Rezept in den Ordner der Bäckerei.',
    link: 'Außerdem hat die Bäckerei in der Hauptstraße im Winter einen neuen Ofen gekauft.',
    pointer: 'Diese ist seit dem Winter jeden Tag ab sechs Uhr für alle im Dorf geöffnet.',
    plain: 'Die Bäckerei in der Hauptstraße verkauft das Brot am Abend für die Hälfte.',
  },
  {
    language: 'fr',
    code: 'La commande précédente met un fichier avec la recette dans le dossier de la boulangerie.',
    link: 'Par conséquent la boulangerie de la rue principale a acheté un nouveau four cet hiver.',
    pointer: 'Elle est ouverte tous les jours dès six heures pour tous les habitants du village.',
    plain: 'La boulangerie de la rue principale vend le pain à moitié prix chaque soir.',
  },
  {
    language: 'es',
    code: 'El comando anterior pone un archivo con la receta en la carpeta de la panadería.',
    link: 'Sin embargo la panadería de la calle mayor compró un horno nuevo este invierno.',
    pointer: 'Esto se hace todos los días desde las seis para toda la gente del pueblo.',
    plain: 'La panadería de la calle mayor vende el pan a mitad de precio por la noche.',
  },
  {
    language: 'ru',
    code: 'Приведённая выше команда кладёт файл с рецептом в папку сельской пекарни.',
    link: 'Поэтому пекарня на главной улице зимой купила новую большую печь для хлеба.',
    pointer: 'Она открыта каждый день с шести часов утра для всех жителей нашего села.',
    plain: 'Пекарня на главной улице каждый вечер продаёт свежий хлеб за половину цены.',
  },
  {
    language: 'ja',
    code: '上記のコマンドはパン屋のフォルダーにレシピのファイルを作ります。',
    link: 'しかし大通りのパン屋は今年の冬に新しい大きなオーブンを買いました。',
    pointer: 'それは毎日朝の六時から村のみんなのために開いています。',
    plain: '大通りのパン屋は毎晩残ったパンを半分の値段で売っています。',
  },
] as const

describe.each(LEANING)('a post in $language', ({ language, code, link, pointer, plain }) => {
  const told = async (...paragraphs: string[]) => {
    const text = `---\nlang: ${language}\n---\n\n## Eins\n\n${paragraphs.join('\n\n')}\n`
    return summarizeIssue(await issueOf(text, 'post.md')).stories[0]?.sentences.map((sentence) => sentence.text)
  }

  it('is told by a sentence that does not continue another', async () =>
    expect(await told(link, plain)).toEqual([plain]))

  it('may point at its heading, but not at a sentence that is left out', async () => {
    expect((await told(pointer, plain))?.[0]).toBe(pointer)
    expect(await told(link, pointer, plain)).toEqual([plain])
  })

  it('does not speak of code that is not shown', async () => expect(await told(code, plain)).toEqual([plain]))

  it('does not tell the words of others', async () => expect(await told(`> ${plain}`, pointer)).toEqual([pointer]))

  it('is told by its first sentence if there is no better one', async () => expect(await told(link)).toEqual([link]))
})

test.each([
  {
    language: 'de',
    link: 'Zusätzlich hat die Bäckerei in der Hauptstraße im Winter einen neuen Ofen gekauft.',
    plain: 'Die Bäckerei im Dorf verkauft das Brot am Abend für die Hälfte.',
  },
  {
    language: 'de',
    link: 'Für das oben genannte Brot hat die Bäckerei im Winter einen neuen Ofen gekauft.',
    plain: 'Die Bäckerei im Dorf verkauft das Brot am Abend für die Hälfte.',
  },
  {
    language: 'fr',
    link: 'Par ailleurs, la boulangerie de la rue principale a acheté un four cet hiver.',
    plain: 'La boulangerie du village vend le pain du soir à moitié prix.',
  },
  {
    language: 'es',
    link: 'Por otro lado, la panadería de la calle mayor compró un horno en invierno.',
    plain: 'La panadería del pueblo vende el pan de la tarde a mitad de precio.',
  },
  {
    language: 'pt',
    link: 'Por outro lado, a padaria da rua principal comprou um forno no inverno.',
    plain: 'A padaria da aldeia vende o pão da tarde pela metade do preço.',
  },
  {
    language: 'it',
    link: 'Pertanto il panificio della via principale ha comprato un forno in inverno.',
    plain: 'Il panificio del paese vende il pane della sera a metà prezzo.',
  },
  {
    language: 'nl',
    link: 'Verder heeft de bakkerij in de hoofdstraat in de winter een oven gekocht.',
    plain: 'De bakkerij in het dorp verkoopt het brood in de avond voor de helft.',
  },
  {
    language: 'pt',
    link: 'Mesmo assim, a padaria da rua principal comprou um forno no inverno.',
    plain: 'A padaria da aldeia vende o pão da tarde pela metade do preço.',
  },
  {
    language: 'it',
    link: 'Né il panificio della via principale ha comprato un forno in inverno.',
    plain: 'Il panificio del paese vende il pane della sera a metà prezzo.',
  },
  {
    language: 'cs',
    link: 'Stejný chléb nabízí už zmíněná pekárna na hlavní ulici od zimy.',
    plain: 'Pekárna ve vesnici prodává večer chléb za polovinu ceny.',
  },
  {
    language: 'pl',
    link: 'No to czas na nowy chleb z piekarni przy głównej ulicy!',
    plain: 'Piekarnia we wsi sprzedaje wieczorem chleb za połowę ceny.',
  },
  {
    language: 'sv',
    link: 'Dessutom köpte bageriet på huvudgatan en ny ugn i vintras.',
    plain: 'Bageriet i byn säljer brödet på kvällen för halva priset.',
  },
  {
    language: 'nb',
    link: 'Derfor kjøpte bakeriet i hovedgata en ny ovn i vinter.',
    plain: 'Bakeriet i bygda selger brødet om kvelden for halve prisen.',
  },
])('is not told by “$link”', async ({ language, link, plain }) => {
  const text = `---\nlang: ${language}\n---\n\n## Eins\n\n${link}\n\n${plain}\n`
  const [story] = summarizeIssue(await issueOf(text, 'post.md')).stories
  expect(story?.sentences.map((sentence) => sentence.text)).toEqual([plain])
})

it('tells nothing in another language that follows code', async () => {
  const [first, , last] = POSTS[0].text.split(/(?<=[.?]) /)
  const brief = summarizeIssue(await issueOf(`## Eins\n\n${first}\n\n\`\`\`\nbrot()\n\`\`\`\n\n${last}\n`, 'post.md'))
  expect(brief.stories[0]?.sentences.map(({ text }) => text)).toEqual([first])
})

test.each([
  { name: 'what the post says of itself counts', front: '---\nlang: pt-BR\n---\n', text: 'Short.', expected: 'pt-BR' },
  { name: 'too short to tell', front: '', text: 'Das ist gut.', expected: null },
])('$name', async ({ front, text, expected }) => expect((await issueOf(`${front}${text}\n`)).language).toBe(expected))

test.each([
  {
    language: 'fr',
    news: 'La boulangerie de la rue principale a présenté lundi un nouveau pain qui lève pendant toute la nuit.',
    call: 'Si vous voulez aider la boulangerie, elle cherche des mains pour le samedi matin.',
  },
  {
    language: 'de',
    news: 'Die Bäckerei in der Hauptstraße hat am Montag ein neues Brot vorgestellt, das die ganze Nacht geht.',
    call: 'Wer am Samstag in der Bäckerei helfen möchte: meldet euch bis Freitag bei uns.',
  },
])('no point in $language asks the reader for something', async ({ news, call }) => {
  const body = `${news} ${call}`
  const { stories } = summarizeIssue(await issueOf(`## Eins\n\n${body}\n\n## Zwei\n\n${body}\n`, 'post.md'))
  expect(stories[0]).toMatchObject({ gist: news, points: [] })
})

describe('a sentence in another language that says nothing by itself is not told where another one does', () => {
  const NEWS = {
    fr: 'La boulangerie de la rue principale a présenté lundi un nouveau pain de seigle.',
    it: 'Il fornaio della piazza ha presentato lunedì un nuovo pane di segale con le noci.',
    es: 'La panadería de la calle mayor presentó el lunes un nuevo pan de centeno con nueces.',
    nl: 'De bakker in de hoofdstraat heeft maandag een nieuw brood van rogge voorgesteld.',
    de: 'Die Bäckerei in der Hauptstraße hat am Montag ein neues Brot vorgestellt.',
  }
  test.each([
    {
      name: 'a link "here"',
      language: 'it',
      text: 'Il programma completo della festa del pane si trova [qui](https://a.example).',
    },
    {
      name: '"this link"',
      language: 'fr',
      text: 'La vidéo de la fête du pain est disponible sur [ce lien](https://a.example).',
    },
    {
      name: 'an address',
      language: 'de',
      text: 'Das Rezept für das neue Brot steht auf https://brot.example/rezepte/roggen und ist frei.',
    },
    {
      name: 'thanks',
      language: 'es',
      text: 'Gracias sinceramente a todas las personas que han ayudado en la fiesta del pan.',
    },
    {
      name: 'last words',
      language: 'nl',
      text: 'Tot slot merken wij dat de leden van de bakkerij heel veel zin hebben in het feest.',
    },
    {
      name: 'words left out',
      language: 'de',
      text: 'Das neue Brot soll [...] fast doppelt so lange frisch bleiben wie das alte Brot.',
    },
    {
      name: 'a text that is cut off',
      language: 'de',
      text: 'Das neue Brot soll fast doppelt so lange frisch bleiben wie das alte Brot von...',
    },
  ] as const)('$name', async ({ language, text }) => {
    const issue = await issueOf(`---\nlang: ${language}\n---\n\n## Eins\n\n${text}\n\n${NEWS[language]}\n`, 'post.md')
    expect(summarizeIssue(issue).stories[0]?.sentences.map((sentence) => sentence.text)).toEqual([NEWS[language]])
  })
  test.each([
    ['de', 'Danke euch allen, die am Samstag auf dem Fest der Bäckerei geholfen haben.'],
    ['de', 'Vielen Dank an alle Helfer, die am Samstag auf dem Fest der Bäckerei waren.'],
  ] as const)('thanks in %s: %s', async (language, text) => {
    const issue = await issueOf(`---\nlang: ${language}\n---\n\n## Eins\n\n${NEWS[language]} ${text}\n`, 'post.md')
    expect(summarizeIssue(issue).stories[0]?.sentences.map((sentence) => sentence.text)).toEqual([NEWS[language]])
  })
  test.each([
    ['fr', 'Mercier présente lundi un nouveau pain de seigle dans la boulangerie de la rue principale.'],
    ['de', 'Dank der neuen Öfen geht das Brot in der Bäckerei an der Hauptstraße jetzt schneller auf.'],
    ['de', 'Das neue Brot der Bäckerei in der Hauptstraße [↗](https://brot.example) geht die ganze Nacht.'],
  ] as const)('news in %s that only looks so: %s', async (language, text) => {
    const issue = await issueOf(`---\nlang: ${language}\n---\n\n## Eins\n\n${text} ${NEWS[language]}\n`, 'post.md')
    expect(summarizeIssue(issue).stories[0]?.gist).toBe(text.replace('[↗](https://brot.example)', '↗'))
  })
  test('thanks to what helped is news', async () => {
    const text = 'Gracias a la ayuda de los vecinos, la panadería abrió el lunes después de dos años.'
    const issue = await issueOf(`---\nlang: es\n---\n\n## Eins\n\n${text}\n`, 'post.md')
    expect(summarizeIssue(issue).stories[0]?.gist).toBe(text)
  })
})

test.each([
  ['es', '05 Jan 2026 — 8 vistas'],
  ['es', 'Ana Pérez'],
  ['de', 'Brot und Mehl — Umsatz (2000–2023)'],
  ['zh', 'SFOvenView'],
])('a label in %s is not told: %s', async (language, label) => {
  const issue = await issueOf(`---\nlang: ${language}\n---\n\n## Eins\n\n${label}\n`, 'post.md')
  expect(summarizeIssue(issue).stories[0]?.gist).toBeNull()
})

it('no part of a broken sentence is told in another language', async () => {
  const lines = ['Die Bäckerei in der Hauptstraße verkauft das Brot und', 'die Brötchen am Abend für die Hälfte.']
  const other = 'Die Mühle im Tal hat seit dem Montag einen neuen Müller.'
  const told = async (...paragraphs: string[]) =>
    summarizeIssue(await issueOf(`---\nlang: de\n---\n\n## Eins\n\n${paragraphs.join('\n\n')}\n`, 'post.md')).stories[0]
      ?.gist
  expect(await told(...lines)).toBeNull()
  expect(await told(...lines, other)).toBe(other)
})

it('three dots inside a paragraph cut nothing off', async () => {
  const first = 'Die Bäckerei in der Hauptstraße verkauft Brot, Brötchen, Kuchen ...'
  const text = `${first} Am Abend kostet alles die Hälfte.`
  const issue = await issueOf(`---\nlang: de\n---\n\n## Eins\n\n${text}\n`, 'post.md')
  expect(summarizeIssue(issue).stories[0]?.gist).toBe(first)
})

it('no point asks the reader politely', async () => {
  const news = 'Die Bäckerei in der Hauptstraße hat am Montag ein neues Brot vorgestellt.'
  const text = `${news} Fragt bitte in der Bäckerei nach, ob noch Brot da ist.`
  const issue = await issueOf(`---\nlang: de\n---\n\n## Eins\n\n${text}\n`, 'post.md')
  expect(summarizeIssue(issue).stories[0]).toMatchObject({ gist: news, points: [] })
})

it('leaves out what a letter asks of its readers, where there is something else to tell', async () => {
  const text = [
    'Die Versammlung wird auch in diesem Jahr mindestens teilweise virtuell abgehalten werden.',
    'Der Vorstand stellt dafür im Mai einen Raum im alten Rathaus bereit.',
    'Wenn du helfen möchtest, sag uns einfach Bescheid: vorstand@verein.example.',
  ].join(' ')
  const [story] = summarizeIssue(await issueOf(`## Eins\n\n${text}\n\n## Zwei\n\n${text}\n`, 'post.md')).stories
  expect(story?.sentences.map((sentence) => sentence.text).join(' ')).toBe(text.split(' Wenn')[0])
})

it('tells what is said of a linked title, never the title again', async () => {
  const said = 'Die Karte zeigt alle Wege des alten Hafens, von 1850 bis heute, und druckt sie.'
  const other = 'Die Stadt baut im Mai eine neue Brücke über den Fluss und sperrt dafür die Straße.'
  const text = `## Karten\n\n[Karten der alten Wege](https://karten.example)\n\n> ${said}\n\n## Brücke\n\n${other}\n`
  const [story] = summarizeIssue(await issueOf(text, 'post.md')).stories
  expect(story?.sentences.map((sentence) => sentence.text)).toEqual([said])
})

test.each([
  { language: 'ja', text: 'パン屋の一年の収支は以下の通りです。', list: ['パンの売り上げ', '小麦の仕入れ'] },
  { language: 'zh', text: '面包店一年的收支情况如下。', list: ['面包的收入', '小麦的成本'] },
])('“as follows” is not told without what follows, in $language', async ({ text, list }) => {
  const rest = POSTS[2].text
  const issue = await issueOf(
    `## 一\n\n${text}\n\n${list.map((item) => `* ${item}`).join('\n')}\n\n## 二\n\n${rest}\n`,
    'post.md',
  )
  const told = summarizeIssue(issue).stories.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text))
  expect(told).not.toContain(text)
  expect(told).toContain('パン屋は月曜日に新しいパンを発表しました。')
})
