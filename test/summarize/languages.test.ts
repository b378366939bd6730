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

it('tells nothing in another language that follows code', async () => {
  const [first, , last] = POSTS[0].text.split(/(?<=[.?]) /)
  const brief = summarizeIssue(await issueOf(`## Eins\n\n${first}\n\n\`\`\`\nbrot()\n\`\`\`\n\n${last}\n`, 'post.md'))
  expect(brief.stories[0]?.sentences.map(({ text }) => text)).toEqual([first])
})

test.each([
  { name: 'what the post says of itself counts', front: '---\nlang: pt-BR\n---\n', text: 'Short.', expected: 'pt-BR' },
  { name: 'too short to tell', front: '', text: 'Das ist gut.', expected: null },
])('$name', async ({ front, text, expected }) => expect((await issueOf(`${front}${text}\n`)).language).toBe(expected))
