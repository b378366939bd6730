import { describe, expect, test } from 'vitest'
import { keyBriefs } from '../../src/review/apply-edits.ts'
import { lengthsWith, moved, moveValue, readCommand } from '../../src/review/command.ts'
import { brief, story } from '../render/digests.ts'

const BRIEFS = [
  brief({ id: 'bread', stories: [story({ heading: 'Rye' }), story({ heading: 'Wheat' })] }),
  brief({ id: 'tea', stories: [story({ heading: 'Green' })] }),
]
const NATURAL = ['bread/rye', 'bread/wheat', 'tea/green']

describe('the button', () => {
  test.each([
    ['save', { kind: 'save' }],
    ['approve', { kind: 'approve' }],
    ['test', { kind: 'test' }],
    ['up:bread/rye', { kind: 'move', direction: 'up', what: 'bread/rye' }],
    ['take-in:news/a:b', { kind: 'take-in', story: 'news/a:b' }],
    ['leave-out:tea', { kind: 'leave-out', issue: 'tea' }],
    ['put-back:tea', { kind: 'put-back', issue: 'tea' }],
    ['bring-back:tea/green', { kind: 'bring-back', story: 'tea/green' }],
    ['', null],
    ['constructor', null],
    ['left:tea', null],
    ['up:', null],
    [`up:${'x'.repeat(301)}`, null],
  ])('“%s”', (value, command) => expect(readCommand(value)).toEqual(command))
})

describe('moving', () => {
  const after = (value: string) => {
    const command = readCommand(value)
    return command?.kind === 'move' ? moved(keyBriefs(BRIEFS), command) : null
  }
  test.each([
    { value: 'down:bread/rye', order: ['bread/wheat', 'bread/rye', 'tea/green'] },
    { value: 'up:bread/wheat', order: ['bread/wheat', 'bread/rye', 'tea/green'] },
    { value: 'up:bread/rye', order: NATURAL },
    { value: 'down:tea/green', order: NATURAL },
    { value: 'up:tea', order: ['tea/green', 'bread/rye', 'bread/wheat'] },
    { value: 'down:tea', order: NATURAL },
    { value: 'up:no/such', order: NATURAL },
  ])('$value', ({ value, order }) => expect(after(value)).toEqual(order))

  test('a move is written as it is read', () =>
    expect(readCommand(moveValue({ direction: 'down', what: 'tea' }))).toEqual({
      kind: 'move',
      direction: 'down',
      what: 'tea',
    }))
})

describe('an issue as a whole', () => {
  const [rye = '', wheat = ''] = keyBriefs(BRIEFS)[0]?.stories.map(({ key }) => key) ?? []
  const set = { [rye]: 'full', other: 'short' } as const

  test('is left out: all of its stories, and no other', () =>
    expect(lengthsWith(set, keyBriefs(BRIEFS), { kind: 'leave-out', issue: 'bread' })).toEqual({
      [rye]: 'dropped',
      [wheat]: 'dropped',
      other: 'short',
    }))

  test('is put back: what was only shortened stays so', () =>
    expect(
      lengthsWith({ ...set, [wheat]: 'dropped' }, keyBriefs(BRIEFS), { kind: 'put-back', issue: 'bread' }),
    ).toEqual(set))

  test('that is not there changes nothing', () =>
    expect(lengthsWith(set, keyBriefs(BRIEFS), { kind: 'leave-out', issue: 'none' })).toEqual(set))
})
