import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseSource } from '../../src/parse/parse-source.ts'

/** Read by a person: what each document tells, who wrote it and when. Listings of devices, events and jobs may be told or not. */
const EXPECTED: readonly {
  readonly file: string
  readonly title: string
  readonly author: string | null
  readonly date: string
  readonly language: string
  readonly stories: readonly string[]
  readonly notTold?: readonly string[]
}[] = [
  {
    file: '2016-01-15-micro-purchase-auctions-round-2-what-we-learned.md',
    title: 'Micro-purchase auctions round 2: What we learned',
    author: 'vdavez',
    date: '2016-01-15',
    language: 'en',
    stories: ['Micro-purchase auctions round 2: What we learned', 'What’s next'],
  },
  {
    file: '2016-02-08-weekly.md',
    title: 'Node.js 주간 뉴스 2016년 2월 8일',
    author: 'Minwoo Jung (@jmwsoft)',
    date: '2016-02-08',
    language: 'ko',
    stories: ['2016 선거', '다가오는 이벤트'],
    notTold: ['Node.js 뉴스'],
  },
  {
    file: '2017-09-23-Changelog-14.md',
    title: 'Changelog 14 - Powerful PrivacyGuard, Unique Updater, Brave Burn-in protection and Awesome AudioFX',
    author: 'harryyoud',
    date: '2017-09-23',
    language: 'en',
    stories: [
      'Major changes since August 8th',
      'Survey',
      'LineageOS 15.0 progress',
      'Infrastructure',
      'Added 14.1 devices',
      'Readded 14.1 devices',
    ],
    notTold: ['Welcome to LineageOS'],
  },
  {
    file: '2023-08-16-optech.md',
    title: 'Bitcoin Optech Newsletter #264',
    author: null,
    date: '2023-08-16',
    language: 'en',
    stories: [
      'Adding expiration metadata to silent payment addresses',
      'Serverless payjoin',
      'Core Lightning 23.08rc2',
      'Bitcoin Core #27213',
      'Bitcoin Core #28008',
      'LDK #2308',
    ],
    notTold: ['This week’s newsletter', 'New releases and release candidates', 'Notable changes this week'],
  },
  {
    file: '2024-04-14-update.md',
    title: 'Week Ending April 14, 2024',
    author: null,
    date: '2024-04-17',
    language: 'en',
    stories: [
      'Developer News',
      'Release Schedule',
      'KEP 3141:Prevent unauthorised volume mode conversion during volume restore',
      'Subprojects and Dependency Updates',
    ],
  },
  {
    file: 'blazor-vs-traditional-web-apps.md',
    title: 'Blazor Vs. Traditional Web Apps',
    author: null,
    date: '2020-07-22',
    language: 'en',
    stories: ['Blazor Vs. Traditional Web Apps'],
  },
  {
    file: 'this-month-240930.md',
    title: 'This Month in Redox - September 2024',
    author: 'Ribbon and Ron Williams',
    date: '2024-09-30',
    language: 'en',
    stories: [
      'Release 0.9.0',
      'RustConf 2024 - by Ron Williams',
      'Generalizing Directory Support for Schemes',
      'Kernel Improvements',
      'Driver Improvements',
      'USB Improvements',
      'Relibc Improvements',
      'RISC-V Port',
      'QEMU Port',
      'Programs',
      'Ion Improvements',
      'CI Improvements',
      'Podman By Default',
      'Build System Improvements',
      'Documentation Improvements',
      'Organization Improvements',
      'Art',
    ],
    notTold: ['Donate to Redox', 'Join us on Matrix Chat', 'Discussion'],
  },
  {
    file: 'this-month-in-julia-world.md',
    title: 'This Month in Julia World (December 2024)',
    author: 'Stefan Krastanov',
    date: '2025-01-01',
    language: 'en',
    stories: [
      '“Internals” Fora and Core Repos (Slack/Zulip/Discourse/Github)',
      'In search of contributors and new maintainers (specify novice/moderate/expert and internals/domain background necessary)',
      'Ecosystem Fora, Maintenance, and Colab Promises (Slack/Zulip/Discourse/Github)',
      'Julia Autodiff ecosystem',
      'Notes from other ecosystems',
    ],
    notTold: ['A monthly newsletter', 'See also: French community newsletter', 'You can engage in the discussion'],
  },
]

describe.each(EXPECTED)('$file', ({ file, title, author, date, language, stories, notTold = [] }) => {
  const read = async () => {
    const bytes = readFileSync(join(import.meta.dirname, 'newsletters', file))
    const parsed = await parseSource({ name: file, bytes })
    if (!parsed.ok) throw new Error(parsed.error.kind)
    return parsed.value
  }

  test('says who wrote it and when', async () => {
    const issue = await read()
    expect(issue).toMatchObject({ title, language })
    expect(issue.date?.slice(0, 10)).toBe(date)
    if (author !== null) expect(issue.author).toBe(author)
  })

  test('tells these stories', async () =>
    expect((await read()).sections.map(({ heading }) => heading)).toEqual(stories))

  test('tells only news', async () => {
    const left = (await read()).notTold.map(({ text }) => text.replaceAll("'", '’'))
    for (const words of notTold) expect(left).toContainEqual(expect.stringContaining(words))
  })
})
