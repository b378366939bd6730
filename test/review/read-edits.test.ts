import { describe, expect, it, test } from 'vitest'
import { EDIT_LIMITS, NO_EDITS } from '../../src/model/edits.ts'
import { keyBriefs } from '../../src/review/apply-edits.ts'
import { readEdits } from '../../src/review/read-edits.ts'
import { brief, story } from '../render/digests.ts'

const BRIEFS = [
  brief({ id: 'bread', stories: [story({ heading: 'Rye' }), story({ heading: 'Wheat' })] }),
  brief({ id: 'tea', stories: [story({ heading: 'Green' })] }),
]
const NATURAL = ['bread/rye', 'bread/wheat', 'tea/green']

describe('the form of the desk', () => {
  it('has no edits when nothing was changed', () =>
    expect(
      readEdits({ subject: [''], note: [' \n'], order: NATURAL, 'length:bread/rye': [''] }, keyBriefs(BRIEFS)),
    ).toEqual({
      ok: true,
      value: NO_EDITS,
    }))

  it('keeps what was changed and knows no other stories', () =>
    expect(
      readEdits(
        {
          subject: [' Bread! '],
          note: ['Dear all,\r\n\r\nread this.'],
          order: ['tea/green', 'no/such', 'bread/wheat', 'bread/rye'],
          'length:bread/rye': ['dropped'],
          'length:no/such': ['dropped'],
          'length:tea/green': ['enormous'],
        },
        keyBriefs(BRIEFS),
      ),
    ).toEqual({
      ok: true,
      value: {
        subject: 'Bread!',
        note: 'Dear all,\n\nread this.',
        order: ['tea/green', 'bread/wheat', 'bread/rye'],
        lengths: { 'bread/rye': 'dropped' },
      },
    }))

  test.each([
    { name: 'a subject of two lines', fields: { subject: ['a\nBcc: x@y.example'] }, error: 'line break' },
    {
      name: 'a subject one too long',
      fields: { subject: ['x'.repeat(EDIT_LIMITS.subject + 1)] },
      error: 'longer than 150',
    },
    { name: 'a note one too long', fields: { note: ['x'.repeat(EDIT_LIMITS.note + 1)] }, error: 'longer than 1500' },
    { name: 'a note with a NUL', fields: { note: ['a\0b'] }, error: 'control character' },
  ])('refuses $name', ({ fields, error }) => {
    const read = readEdits(fields as Record<string, string[]>, keyBriefs(BRIEFS))
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(error) })
  })

  it('takes both at their limit', () =>
    expect(
      readEdits({ subject: ['x'.repeat(EDIT_LIMITS.subject)], note: ['x'.repeat(EDIT_LIMITS.note)] }, keyBriefs(BRIEFS))
        .ok,
    ).toBe(true))
})
