import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSource } from '../../src/parse/parse-source.ts'
import { markdown } from './seed.ts'

const LINES = fc.constantFrom(
  '# Title',
  '## One',
  '### Two',
  '**Bold lead**',
  '***',
  'A heading:…Kicker here…Body follows.',
  `text ${'#'.repeat(12)}More text.`,
  '- item\n- [link](https://a.example/)',
  '> quote',
  '```\ncode\n```',
  'Why this matters: It does. Read more: A title (arXiv).',
  '– Size: small. – Cost: large.',
  '',
  '<div>html &amp; text</div>',
  '| a | b |\n|---|---|\n| 1 | 2 |',
)
const TEXTS = fc.oneof(
  fc.array(LINES, { maxLength: 30 }).map((lines) => lines.join('\n\n')),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
)

describe('reading', () => {
  it('never throws, and every span lies in its text', async () => {
    await fc.assert(
      fc.asyncProperty(TEXTS, async (text) => {
        const parsed = await parseSource(markdown(text))
        if (!parsed.ok) return
        for (const section of parsed.value.sections) {
          const spans = [...section.blocks, ...section.blocks.flatMap((block) => ('items' in block ? block.items : []))]
          for (const { start, end } of [...spans, ...(section.takeaway === null ? [] : [section.takeaway])]) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(section.text.length)
          }
        }
      }),
    )
  })

  it('never throws on bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        expect(await parseSource({ name: 'x', bytes })).toHaveProperty('ok')
      }),
    )
  })
})
