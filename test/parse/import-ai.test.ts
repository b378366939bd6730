import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { importAi } from './seed.ts'

// Checked by hand against the post itself.
const STORIES = [
  {
    heading: 'You’ve heard of expensive AI training. What about expensive AI inference?',
    kicker: 'On the challenges of deploying GPT-2, and other large models',
    opens: 'In the past year, organizations have started training',
    takeaway: 'Today, training AI systems is very expensive, and sampling from trained models is cheap.',
    references: [['Read more', 'Too big to deploy: How GPT-2 is breaking production', 'Towards Data Science']],
  },
  {
    heading: 'AI versus AI: Detecting model-poisoning in federated learning',
    kicker: 'Want to find the crook? Travel to the lower dimensions!',
    opens: 'If we train AI models by farming out',
    takeaway: 'This kind of research highlights the odd overlaps between AI systems and political systems',
    references: [['Read more', 'Learning to Detect Malicious Clients for Robust Federated Learning', 'arXiv']],
  },
  {
    heading: 'Facebook wants AI to go 3D:',
    kicker:
      'PyTorch3D makes it more efficient to run ML against 3D mesh objects, includes differentiable rendering framework',
    opens: 'Facebook wants to make it easier',
    takeaway: 'Tools like PyTorch3D make it easier and cheaper',
    references: [
      ['Read more', 'Introducing PyTorch3D: An open-source library for 3D deep learning', 'Facebook AI Blog'],
      ['Get the code', 'Get the code for PyTorch3D here', 'Facebook Research, GitHub'],
    ],
  },
  {
    heading: 'A-I-inspiration: Using GANs to make… chairs?',
    kicker: 'The future of prototyping is an internet-scale model, some pencils, and a rack of GPUs',
    opens: 'A team of researchers with Peking University',
    takeaway: null,
    references: [['Read more', 'A Generat…', null]],
  },
] as const

describe('the seed post', () => {
  const issue = importAi()

  it('is in seeds/ byte for byte as its aggregator served it', () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../seeds/000_26995bac4d436648.txt'))
    expect(bytes.length).toBe(16_516)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      'e644ebad5cc6b3e60a8efb358b375394ba570d8a1f53861f63c968e4ef67acbc',
    )
  })

  it('says who wrote it, where and when', () => {
    expect(issue).toMatchObject({
      id: 'import-ai-184',
      title:
        'Import AI 184: IBM injects AI into the command line; Facebook releases 4.5 BILLION parallel sentences to aid translation research; plus, VR prison',
      author: 'Jack Clark',
      site: 'jack-clark.net',
      date: '2020-02-10T15:36:34',
      url: 'https://vrhk.co/2H7GNIP',
      icon: 'https://s2.wp.com/i/webclip.png',
    })
  })

  it('takes an excerpt that is the body once more for none', () => expect(issue.excerpt).toBeNull())

  it('holds four stories', () =>
    expect(issue.sections.map((section) => section.heading)).toEqual(STORIES.map((s) => s.heading)))

  test.each(STORIES.map((story, i) => ({ ...story, i })))(
    'reads "$heading"',
    ({ kicker, opens, takeaway, references, i }) => {
      const section = issue.sections[i]
      if (section === undefined) throw new Error('no such section')
      const [first] = section.blocks
      expect(section.kicker).toBe(kicker)
      expect(section.text.slice(first?.start).startsWith(opens)).toBe(true)
      const why = section.takeaway === null ? null : section.text.slice(section.takeaway.start, section.takeaway.end)
      if (takeaway === null) expect(why).toBeNull()
      else expect(why?.startsWith(takeaway)).toBe(true)
      expect(section.references.map(({ label, title, source }) => [label, title, source])).toEqual(references)
    },
  )

  it('gives the dash points back as a list of three', () => {
    const section = issue.sections[0]
    const list = section?.blocks.find((block) => block.kind === 'list')
    if (section === undefined || list?.kind !== 'list') throw new Error('no list')
    expect(list.items.map(({ start, end }) => section.text.slice(start, end))).toEqual([
      'Size: Models like GPT-2 are large (think gigabytes not megabytes), so embedding them in applications is difficult.',
      'Compute utilization: Sampling an inference from the model can be CPU/GPU-intensive, which means it costs quite a bit to set up the infrastructure to run these models (just ask AI Dungeon).',
      'Memory requirements: In the same way they’re compute-hungry, new models are memory-hungry as well.',
    ])
  })

  it('knows that only the last story is cut off', () => {
    expect(issue.sections.map((section) => section.truncated)).toEqual([false, false, false, true])
    expect(issue.sections[3]?.references.map((reference) => reference.truncated)).toEqual([true])
  })

  it('lists what the title announces and the text does not hold', () =>
    expect(issue.announced).toEqual([
      'IBM injects AI into the command line',
      'Facebook releases 4.5 BILLION parallel sentences to aid translation research',
      'VR prison',
    ]))

  it('leaves no entity and no separator in what is shown', () => {
    for (const { heading, kicker, text, blocks } of issue.sections) {
      const shown = [heading, kicker ?? '', ...blocks.map(({ start, end }) => text.slice(start, end))].join(' ')
      expect(shown).not.toMatch(/&[a-z]+;|#{3,}|\u00a0/)
    }
  })
})
