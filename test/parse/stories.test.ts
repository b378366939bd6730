import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/parse/document.ts'
import { PARSE_LIMITS } from '../../src/parse/limits.ts'
import { parseMarkdown } from '../../src/parse/markdown.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { splitStories } from '../../src/parse/stories.ts'
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

function documentOf(text: string): Document {
  const document = parseMarkdown(text, PARSE_LIMITS)
  if (!document.ok) throw new Error(document.error.kind)
  return document.value
}

describe('splitting', () => {
  it('loses nothing: the pieces, joined, are the text', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const document = documentOf(text)
        const pieces = splitStories(document, 'Title')
        expect(pieces.map(({ start, end }) => document.text.slice(start, end)).join('')).toBe(document.text)
      }),
    )
  })

  it('leaves nothing between stories but separators, white space and the title', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const document = documentOf(text)
        const between = splitStories(document, 'Title').filter((piece) => piece.kind === 'separator')
        for (const { start, end } of between) expect(document.text.slice(start, end)).toMatch(/^[\s#*]*$/)
      }),
    )
  })
})

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
