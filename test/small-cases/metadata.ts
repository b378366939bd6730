import type { LetterCase } from './letter-case.ts'

const TRAM = 'The council approved the new line on Monday evening. Work starts in May and lasts two years.'
const LIBRARY = 'The library opens its reading room again after two years of repairs. Entry is free for everybody.'
const BODY = `\n## The tram is coming\n\n${TRAM}\n\n## The library is open\n\n${LIBRARY}\n`
const STORIES = ['The tram is coming', 'The library is open']
const WHO = {
  title: 'Town letter 12',
  author: 'Ann Example',
  date: '2026-03-04',
  stories: STORIES,
  never: ['Ann Example', '2026', 'Town letter 12'],
}

export const METADATA: readonly LetterCase[] = [
  {
    name: 'TOML with a zone',
    text: `+++\ntitle = "Town letter 12"\ndate = 2026-03-04T09:00:00+01:00\nauthor = "Ann Example"\n+++\n${BODY}`,
    ...WHO,
    date: '2026-03-04T09:00:00+01:00',
  },
  {
    name: 'TOML with tables',
    text: `+++\ntitle = 'Town letter 12'\ndate = 2026-03-04\nauthors = ["Ann Example"]\n[taxonomies]\ntags = ["town", "tram"]\n[extra]\nimage = "a.jpg"\n+++\n${BODY}`,
    ...WHO,
  },
  {
    name: 'TOML with a string of several lines',
    text: `+++\ntitle = "Town letter 12"\nauthor = "Ann Example"\ndate = "2026-03-04"\ndescription = """\nThe tram,\nthe library"""\n+++\n${BODY}`,
    ...WHO,
  },
  {
    name: 'JSON',
    text: `{\n  "title": "Town letter 12",\n  "date": "2026-03-04",\n  "author": "Ann Example"\n}\n${BODY}`,
    ...WHO,
  },
  {
    name: 'JSON between rules',
    text: `---json\n{\n  "title": "Town letter 12",\n  "date": "2026-03-04",\n  "author": {"name": "Ann Example"}\n}\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'JSON between semicolons',
    text: `;;;\n"title": "Town letter 12",\n"date": "2026-03-04",\n"author": "Ann Example"\n;;;\n${BODY}`,
    ...WHO,
  },
  {
    name: 'JSON on one line',
    text: `{"title": "Town letter 12", "date": "2026-03-04", "author": "Ann Example"}\n${BODY}`,
    ...WHO,
  },
  {
    name: 'JSON with nested objects and lists',
    text: `{\n  "title": "Town letter 12",\n  "date": "2026-03-04",\n  "authors": [{"name": "Ann Example", "url": "https://a.example"}],\n  "menu": {"main": {"weight": 1}}\n}\n${BODY}`,
    ...WHO,
  },
  {
    name: 'Pelican',
    text: `Title: Town letter 12\nDate: 2026-03-04\nAuthor: Ann Example\nSlug: town-12\n${BODY}`,
    ...WHO,
  },
  {
    name: 'Pelican, the title last',
    text: `Slug: town-12\nTags: a, b\nCategory: letters\nAuthors: Ann Example\nDate: 2026-03-04\nTitle: Town letter 12\n${BODY}`,
    ...WHO,
  },
  {
    name: 'Pelican, the status first',
    text: `Status: published\nModified: 2026-03-05\nDate: 2026-03-04\nAuthor: Ann Example\nTitle: Town letter 12\n${BODY}`,
    ...WHO,
  },
  {
    name: 'Pelican in capitals',
    text: `TITLE: Town letter 12\nDATE: 2026-03-04\nAUTHOR: Ann Example\n${BODY}`,
    ...WHO,
  },
  {
    name: 'Pelican, a summary of two lines',
    text: `Title: Town letter 12\nDate: 2026-03-04\nAuthor: Ann Example\nSummary: The tram\n    and the library\n${BODY}`,
    ...WHO,
  },
  {
    name: 'dots as the end',
    text: `---\ntitle: Town letter 12\ndate: 2026-03-04\nauthor: Ann Example\n...\n${BODY}`,
    ...WHO,
  },
  {
    name: 'a merge key',
    text: `---\ndefaults: &d\n  author: Ann Example\n  layout: letter\n<<: *d\ntitle: Town letter 12\ndate: 2026-03-04\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'merge keys in a list',
    text: `---\na: &a\n  author: Ann Example\nb: &b {date: 2026-03-04}\n<<: [*a, *b]\ntitle: Town letter 12\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'an author as a table',
    text: `---\ntitle: Town letter 12\ndate: 2026-03-04\nauthor:\n  name: Ann Example\n  email: ann@a.example\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'authors as a list of tables',
    text: `---\ntitle: Town letter 12\ndate: 2026-03-04\nauthors:\n  - name: Ann Example\n    url: https://a.example\n    image_url: https://a.example/a.png\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'authors as a list',
    text: `---\ntitle: Town letter 12\ndate: 2026-03-04\nauthors: [Ann Example, Bo Example]\n---\n${BODY}`,
    ...WHO,
    author: 'Ann Example, Bo Example',
  },
  {
    name: 'an author with a mail address',
    text: `---\ntitle: Town letter 12\ndate: 2026-03-04\nauthor: Ann Example <ann@a.example>\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'a creator',
    text: `---\ntitle: Town letter 12\ndate: 2026-03-04\ncreator: Ann Example\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'null',
    text: `---\ntitle: Town letter 12\nauthor: null\ndate: null\nsubtitle: null\n---\n${BODY}`,
    title: 'Town letter 12',
    author: null,
    date: null,
    unreadDate: null,
    never: ['null'],
  },
  {
    name: 'a tilde',
    text: `---\ntitle: Town letter 12\nauthor: ~\ndate: ~\n---\n${BODY}`,
    title: 'Town letter 12',
    author: null,
    date: null,
    unreadDate: null,
    never: ['~'],
  },
  {
    name: 'nothing after the colon',
    text: `---\ntitle: Town letter 12\nauthor:\ndate:\n---\n${BODY}`,
    title: 'Town letter 12',
    author: null,
    date: null,
    unreadDate: null,
  },
  {
    name: 'a title that is null',
    text: `---\ntitle: null\ndate: 2026-03-04\n---\n\n# Town letter 12\n${BODY}`,
    title: 'Town letter 12',
    date: '2026-03-04',
    stories: STORIES,
  },
  {
    name: 'a nested title',
    text: `---\nmeta:\n  title: Town letter 12\n  date: 2026-03-04\n  author: Ann Example\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'a title of another thing in a table',
    text: `---\ntitle: Town letter 12\ndate: 2026-03-04\nauthor: Ann Example\nimage:\n  title: A tram\n  author: Bo\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'a title in several languages',
    text: `---\ntitle:\n  en: Town letter 12\n  de: Stadtbrief 12\ndate: 2026-03-04\nlang: en\n---\n${BODY}`,
    title: 'Town letter 12',
    stories: STORIES,
  },
  {
    name: 'a folded title',
    text: `---\ntitle: >-\n  Town\n  letter 12\ndate: 2026-03-04\nauthor: Ann Example\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'a byte order mark and CRLF',
    text: `\ufeff---\r\ntitle: Town letter 12\r\ndate: 2026-03-04\r\nauthor: Ann Example\r\n---\r\n${BODY.replaceAll('\n', '\r\n')}`,
    ...WHO,
  },
  {
    name: 'empty lines first',
    text: `\n\n---\ntitle: Town letter 12\ndate: 2026-03-04\nauthor: Ann Example\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'spaces after the rules',
    text: `---  \ntitle: Town letter 12\ndate: 2026-03-04\nauthor: Ann Example\n---\t\n${BODY}`,
    ...WHO,
  },
  {
    name: 'comments',
    text: `---\n# the letter\ntitle: Town letter 12 # twelve\ndate: 2026-03-04 # Wednesday\nauthor: Ann Example\n---\n${BODY}`,
    ...WHO,
  },
  { name: 'an empty block', text: `---\n---\n\n# Town letter 12\n${BODY}`, title: 'Town letter 12', stories: STORIES },
  {
    name: 'a leading rule',
    text: `---\n\nThe mayor has news: the tram comes in May, and everybody may ride it.\n\n---\n${BODY}`,
    says: ['The mayor has news: the tram comes in May'],
  },
  {
    name: 'stars as a leading rule',
    text: `***\n\n${TRAM}\n\n***\n\n${LIBRARY}\n`,
    says: ['The council approved', 'The library opens'],
  },
  {
    name: 'a rule above a heading',
    text: `---\n\n# Town letter 12\n${BODY}\n---\n\nBye.\n`,
    title: 'Town letter 12',
    stories: STORIES,
  },
  {
    name: 'names of Astro',
    text: `---\nlayout: ../../layouts/Post.astro\ntitle: 'Town letter 12'\npubDate: 2026-03-04\nauthor: 'Ann Example'\nheroImage: '../a.jpg'\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'a date of Astro in words',
    text: `---\ntitle: 'Town letter 12'\npubDate: 'Mar 04 2026'\nauthor: Ann Example\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'publishDate of Hugo',
    text: `---\ntitle: Town letter 12\npublishDate: 2026-03-04\nlastmod: 2026-03-09\nauthor: Ann Example\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'publishdate of Hugo',
    text: `+++\ntitle = "Town letter 12"\npublishdate = "2026-03-04"\nauthor = "Ann Example"\n+++\n${BODY}`,
    ...WHO,
  },
  {
    name: 'createdOn',
    text: `---\ntitle: Town letter 12\ncreatedOn: 2026-03-04\nauthor: Ann Example\n---\n${BODY}`,
    ...WHO,
  },
  { name: 'added', text: `---\ntitle: Town letter 12\nadded: 2026-03-04\nauthor: Ann Example\n---\n${BODY}`, ...WHO },
  {
    name: 'published_at of Ghost and Forem',
    text: `---\ntitle: Town letter 12\npublished: true\npublished_at: 2026-03-04\nprimary_author: Ann Example\n---\n${BODY}`,
    ...WHO,
    draft: false,
  },
  {
    name: 'datePublished',
    text: `---\nheadline: Town letter 12\ndatePublished: 2026-03-04\nauthor: Ann Example\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'published as a date',
    text: `---\ntitle: Town letter 12\npublished: 2026-03-04\nauthor: Ann Example\n---\n${BODY}`,
    ...WHO,
    draft: false,
  },
  {
    name: 'created_at and updated_at',
    text: `---\ntitle: Town letter 12\nupdated_at: 2026-04-09\ncreated_at: 2026-03-04\nauthor: Ann Example\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'date of last change only',
    text: `---\ntitle: Town letter 12\nauthor: Ann Example\nslug: 12\nlang: en\n---\n${BODY}`,
    title: 'Town letter 12',
    author: 'Ann Example',
    date: null,
    language: 'en',
  },
  {
    name: 'VitePress',
    text: `---\ntitle: Town letter 12\ndate: 2026-03-04\nauthor: Ann Example\nsidebar: false\nhead:\n  - - meta\n    - name: og:title\n      content: Other\n---\n${BODY}`,
    ...WHO,
  },
  {
    name: 'Docusaurus',
    text: `---\nslug: town-12\ntitle: Town letter 12\nauthors:\n  name: Ann Example\n  title: Editor\n  url: https://a.example\ntags: [a]\ndate: 2026-03-04T10:00\n---\n${BODY}`,
    ...WHO,
    date: '2026-03-04T10:00:00',
    never: ['Ann Example'],
  },
  {
    name: 'Gatsby',
    text: `---\ntemplateKey: blog-post\ntitle: Town letter 12\ndate: 2026-03-04T15:04:10.000Z\nauthor: Ann Example\nfeaturedpost: true\n---\n${BODY}`,
    ...WHO,
    date: '2026-03-04T15:04:10Z',
  },
  { name: 'a draft', text: `---\ntitle: Town letter 12\ndraft: true\n---\n${BODY}`, draft: true },
  { name: 'a draft in TOML', text: `+++\ntitle = "Town letter 12"\ndraft = true\n+++\n${BODY}`, draft: true },
  { name: 'a draft in JSON', text: `{\n"title": "Town letter 12",\n"draft": true\n}\n${BODY}`, draft: true },
  { name: 'published: false', text: `---\ntitle: Town letter 12\npublished: false\n---\n${BODY}`, draft: true },
  { name: 'published: no', text: `---\ntitle: Town letter 12\npublished: no\n---\n${BODY}`, draft: true },
  { name: 'published: "false"', text: `---\ntitle: Town letter 12\npublished: "false"\n---\n${BODY}`, draft: true },
  { name: 'isDraft', text: `---\ntitle: Town letter 12\nisDraft: true\n---\n${BODY}`, draft: true },
  {
    name: 'Status: draft of Pelican',
    text: `Title: Town letter 12\nDate: 2026-03-04\nStatus: draft\n${BODY}`,
    draft: true,
  },
  {
    name: 'Status: hidden of Pelican',
    text: `Title: Town letter 12\nDate: 2026-03-04\nStatus: hidden\n${BODY}`,
    draft: true,
  },
  { name: 'status of Ghost', text: `---\ntitle: Town letter 12\nstatus: draft\n---\n${BODY}`, draft: true },
  { name: 'unlisted of Docusaurus', text: `---\ntitle: Town letter 12\nunlisted: true\n---\n${BODY}`, draft: true },
  {
    name: 'eleventyExcludeFromCollections',
    text: `---\ntitle: Town letter 12\neleventyExcludeFromCollections: true\n---\n${BODY}`,
    draft: true,
  },
  {
    name: 'a file in the folder of drafts',
    file: '_drafts/town-letter.md',
    text: `---\ntitle: Town letter 12\n---\n${BODY}`,
    draft: true,
  },
  {
    name: 'draft: false',
    text: `---\ntitle: Town letter 12\ndraft: false\npublished: true\n---\n${BODY}`,
    draft: false,
  },
  { name: 'a tag that is draft', text: `---\ntitle: Town letter 12\ntags: [draft, nba]\n---\n${BODY}`, draft: false },
  {
    name: 'the language',
    text: `---\ntitle: Stadtbrief\nlanguage: de-AT\n---\n\n## Tram\n\nDer Rat hat die Linie am Montag beschlossen.\n`,
    language: 'de-AT',
  },
  {
    name: 'the locale',
    text: `---\ntitle: Lettre\nlocale: fr_CA\n---\n\n## Tram\n\nLe conseil a voté la ligne lundi soir.\n`,
    language: 'fr-CA',
  },
  {
    name: 'a language that is no tag',
    text: `---\ntitle: Letter\nlang: english\n---\n\n## Tram\n\n${TRAM}\n`,
    language: 'en',
  },
]
