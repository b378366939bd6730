import { describe, expect, it, test } from 'vitest'
import { NO_RULES, RULE_LIMITS, readRules, ruleAgainst } from '../../src/collect/rules.ts'

describe('ruleAgainst', () => {
  test.each([
    { name: 'no rule', rules: {}, title: 'Links for May', heading: 'Jobs', against: null },
    {
      name: 'a muted title',
      rules: { mute: ['open thread'] },
      title: 'Open  Thread 41',
      heading: 'A',
      against: 'muted',
    },
    { name: 'a word within another', rules: { mute: ['art'] }, title: 'A new start', heading: 'A', against: null },
    {
      name: 'a title that is not kept',
      rules: { keep: ['Import AI'] },
      title: 'Hiring',
      heading: 'A',
      against: 'keep only',
    },
    {
      name: 'a title that is kept',
      rules: { keep: ['import ai'] },
      title: 'Import AI 184: VR',
      heading: 'A',
      against: null,
    },
    {
      name: 'a section to skip',
      rules: { skip: ['Jobs'] },
      title: 'Issue 4',
      heading: 'Jobs of the week',
      against: 'skip',
    },
    {
      name: 'a phrase with signs at its ends',
      rules: { mute: ['[ad]'] },
      title: 'Buy now [ad]',
      heading: 'A',
      against: 'muted',
    },
    {
      name: 'a script without spaces',
      rules: { mute: ['招聘'] },
      title: '本周招聘信息',
      heading: 'A',
      against: 'muted',
    },
  ])('$name', ({ rules, title, heading, against }) => {
    const found = ruleAgainst({ ...NO_RULES, ...rules }, title, heading)
    if (against === null) expect(found).toBeNull()
    else expect(found).toContain(against)
  })
})

describe('readRules', () => {
  it('reads a form: one phrase a line', () =>
    expect(
      readRules({ mute: 'open thread\r\n\n hiring ', keep: '', skip: 'Jobs', perEdition: '5', maxAgeDays: ' 30 ' }),
    ).toEqual({
      mute: ['open thread', 'hiring'],
      keep: [],
      skip: ['Jobs'],
      perEdition: 5,
      maxAgeDays: 30,
    }))

  it('reads what it wrote', () => {
    const rules = { ...NO_RULES, mute: ['a'], perEdition: 3 }
    expect(readRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules)
  })

  it('leaves out anything but rules', () => {
    const many = Array.from({ length: RULE_LIMITS.phrases + 1 }, (_, n) => `p${n}`).join('\n')
    const read = readRules({ mute: many, keep: 7, skip: [1, 'x'.repeat(500)], perEdition: '0', maxAgeDays: '-4' })
    expect(read.mute).toHaveLength(RULE_LIMITS.phrases)
    expect(read.skip).toEqual(['x'.repeat(RULE_LIMITS.length)])
    expect(read).toMatchObject({ keep: [], perEdition: null, maxAgeDays: null })
  })
})
