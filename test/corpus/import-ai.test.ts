import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { Issue } from '../../src/model/issue.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'

/** The documents are not ours to ship: `MARROW_CORPUS` names the folder that holds `importai/`. Short quotes only, checked by hand. */
const CORPUS = process.env.MARROW_CORPUS

interface Expected {
  readonly heading: string
  readonly kicker: string | null
  readonly body: string
  readonly takeaway: string | null
  readonly references: readonly (readonly [label: string, title: string, source: string | null])[]
  readonly gist: string | null
}

const ISSUES: readonly {
  readonly file: string
  readonly announced: readonly string[]
  readonly stories: readonly Expected[]
}[] = [
  {
    file: 'import-ai-219.vrhk.md',
    announced: [],
    stories: [
      {
        heading: 'LSTMs: Smarter than they appear:',
        kicker: 'Turns out you don’t need to use a Transformer to develop rich, combinatorial representations',
        body: 'Long Short-Term Memory networks are one of',
        takeaway: 'In recent years, one of the more surprising trends',
        references: [['Read more', 'LSTMs Compose (and Learn) Bottom-Up', 'arXiv']],
        gist: 'Now, researchers from the University of Edinburgh have studied',
      },
      {
        heading: 'Google speeds up AI chip design by 8.6X with new RL training system:',
        kicker: 'Menger: The machine that learns the machines',
        body: 'Google has developed Menger',
        takeaway: 'Google is at the beginning of building an AI flywheel',
        references: [
          ['Read more', 'Massively Large-Scale Distributed Reinforcement Learning with Menger', 'Google AI Blog'],
        ],
        gist: 'Google has developed Menger',
      },
      {
        heading: 'Access Now leaves PAI:',
        kicker: 'Human Rights VS Corporate Rights',
        body: 'Civil society organization Access Now is leaving',
        takeaway: 'In the absence of informed and effective regulators',
        references: [['Read more', 'Access Now resigns from the Partnership on AI', 'Access Now official website']],
        gist: 'Civil society organization Access Now is leaving',
      },
      {
        heading: 'Can AI tackle climate change? Facebook and CMU think so:',
        kicker: 'Science, meet function approximation',
        body: 'Researchers with Facebook and Carnegie Mellon University',
        takeaway: 'Because deep learning systems can learn complex functions',
        references: [
          ['Read more', 'Open Catalyst Project', 'official website'],
          // The aggregator lost the space: "Get the datafor Open Catalyst here".
          ['Get the datafor', 'Get the datafor Open Catalyst here', 'GitHub'],
          [
            'Read the paper',
            'An Introduction to Electrocatalyst Design using Machine Learning for Renewable Energy Storage',
            'PDF',
          ],
          ['Read more', 'The Open Catalyst 2020 (OC20) Dataset and Community Challenges', 'PDF'],
        ],
        gist: 'Researchers with Facebook and Carnegie Mellon University have built',
      },
      {
        heading: 'Google X builds field-grokking robot to analyze plantlife:',
        kicker: 'Sometimes, surveillance is great!',
        body: 'Google has revealed Project Mineral',
        takeaway: null,
        references: [],
        gist: 'Google has revealed Project Mineral',
      },
    ],
  },
  {
    file: 'import-ai-387.substack.md',
    announced: [],
    stories: [
      {
        heading: 'Apple shows that most LLMs are overfitting:',
        kicker:
          'GSM-Symbolic suggests people are teaching to the test on GSM8K, though larger models generalize better',
        body: 'Apple has published a benchmark',
        takeaway: null,
        references: [
          [
            'Read more',
            'GSM-Symbolic: Understanding the Limitations of Mathematical Reasoning in Large Language Models',
            'arXiv',
          ],
        ],
        gist: 'Apple has published a benchmark',
      },
      {
        heading: 'The 10bn+ parameter distributed training run has arrived:',
        kicker: 'Prime Intellect is trying to do something that, if successful, will change the contours of AI policy',
        body: 'AI startup Prime Intellect has launched INTELLECT-1',
        takeaway: 'If distributed training works well',
        references: [
          [
            'Read more',
            'INTELLECT–1: Launching the First Decentralized Training of a 10B Parameter Model',
            'Prime Intellect blog',
          ],
        ],
        gist: 'AI startup Prime Intellect has launched INTELLECT-1',
      },
      {
        heading: 'Facebook prepares for the fully personal video model future:',
        kicker: 'Announces Movie Gen models, trained on ~6,000 H100s',
        body: 'Facebook has built Movie Gen',
        takeaway: 'Just as text generation and image generation',
        references: [
          ['Find out more at the official site', 'Meta Movie Gen', 'Meta'],
          ['Read more in the research paper', 'Movie Gen: A Cast of Media Foundation Models', 'Facebook, PDF'],
        ],
        gist: 'Facebook has built Movie Gen',
      },
      // A short story: it is known as one, and no sentence of it is told as news.
      {
        heading: 'Intelligence piled high',
        kicker: null,
        body: '[Many years after uplift',
        takeaway: null,
        references: [],
        gist: null,
      },
    ],
  },
]

const there = CORPUS !== undefined && existsSync(join(CORPUS, 'importai'))
if (!there)
  console.warn('\nThe hand-checked newsletters were not read: set MARROW_CORPUS to the folder that holds importai/.\n')

describe.skipIf(!there).each(ISSUES)('$file', ({ file, announced, stories }) => {
  const read = async (): Promise<Issue> => {
    const parsed = await parseSource({ name: file, bytes: readFileSync(join(CORPUS ?? '', 'importai', file)) })
    if (!parsed.ok) throw new Error(parsed.error.kind)
    return parsed.value
  }
  /** A welcome in front of the stories is told under the title of the issue, if at all. */
  const sectionsOf = (issue: Issue) => issue.sections.filter((section) => section.heading !== issue.title)

  it('has these stories and misses none that it announces', async () => {
    const issue = await read()
    expect(sectionsOf(issue).map(({ heading }) => heading)).toEqual(stories.map(({ heading }) => heading))
    expect(issue.announced).toEqual(announced)
  })

  test.each(stories.map((story, i) => ({ ...story, i })))(
    'reads "$heading"',
    async ({ i, heading, kicker, body, takeaway, references, gist }) => {
      const issue = await read()
      const section = sectionsOf(issue)[i]
      if (section === undefined) throw new Error('no such story')
      expect(section).toMatchObject({ heading, kicker })
      expect(section.text.slice(section.blocks[0]?.start).startsWith(body)).toBe(true)
      const why = section.takeaway === null ? null : section.text.slice(section.takeaway.start, section.takeaway.end)
      expect(why === null ? null : why.startsWith(takeaway ?? '\0')).toBe(takeaway === null ? null : true)
      expect(section.references.map(({ label, title, source }) => [label, title, source])).toEqual(references)
      const story = summarizeIssue(issue).stories[issue.sections.indexOf(section)]
      expect(story?.gist?.startsWith(gist ?? '\0') ?? null).toBe(gist === null ? null : true)
    },
  )
})
