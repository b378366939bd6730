import { describe, expect, it } from 'vitest'
import { checkMail, LISTED } from '../../src/checks/check-mail.ts'
import { alertMail } from '../../src/render/alert-mail.ts'
import { digestSettings } from '../digest-settings.ts'
import { GOOD, withBody } from './mails.ts'
import { ourMails } from './our-mails.ts'

const RULES = [
  ...['subject', 'preheader', 'size', 'headers', 'one-click', 'characters', 'placeholders', 'structure', 'links'],
  ...['images', 'hidden-text', 'active-content', 'text-part', 'unsubscribe-link', 'postal-address'],
]

describe('a report', () => {
  it('lists every rule with its measurement and only notes for a good mail', () => {
    const { findings, passed } = checkMail(GOOD)
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(passed.map(({ rule }) => rule)).toEqual(RULES)
    for (const { message } of passed) expect(message).toMatch(/^.{10,200}$/)
  })

  it('uses only known rule names, and every finding has a remedy', () => {
    const { findings } = checkMail({
      ...GOOD,
      subject: '',
      preheader: null,
      html: '<p>x<img><a>y</a><script></script>',
      text: '',
      headers: [],
      postalAddress: 'Elsewhere 1',
    })
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(8)
    for (const { rule, message, remedy } of findings) {
      expect(rule).toMatch(/^[a-z-]+$/)
      expect(message).toMatch(/\.$/)
      expect(remedy).toMatch(/\.$/)
    }
  })

  it('lists errors first, then warnings, then notes', () => {
    const order = ['error', 'warning', 'note']
    const ranks = checkMail(withBody('<a href="#">x</a><a href="https://a.example/?utm_source=x">y</a>')).findings.map(
      ({ severity }) => order.indexOf(severity),
    )
    expect(ranks).toEqual(ranks.toSorted())
    expect(new Set(ranks).size).toBe(3)
  })

  it('lists twenty findings of a kind and counts the rest', () => {
    const errors = (links: number) =>
      checkMail(withBody('<a href="#">nowhere</a>'.repeat(links))).findings.filter(
        ({ severity }) => severity === 'error',
      )
    expect(errors(LISTED)).toHaveLength(LISTED)
    expect(errors(LISTED).at(-1)?.message).toBe('It has no address.')
    expect(errors(LISTED + 1)).toHaveLength(LISTED + 1)
    expect(errors(LISTED + 1).at(-1)?.message).toBe('1 more findings of this rule are not listed.')
  })
})

describe('our own mails', async () => {
  it.each(await ourMails())('$name has no error', ({ under }) =>
    expect(checkMail(under).findings.filter(({ severity }) => severity === 'error')).toEqual([]),
  )
})

describe('a notice to one person', () => {
  const OWNER = { name: 'Ada', address: 'ada@owner.example' }
  const weekly = digestSettings({ alerts: OWNER })
  const troubles = [
    { what: 'failed', digest: weekly.id, slot: '2026-10-05T07:00[Europe/Paris]', reason: 'Error: no room' },
    { what: 'postponed', digest: weekly.id, slot: null, reason: 'E_DAILY_LIMIT' },
  ] as const
  const { subject, html, text, headers } = alertMail(troubles, weekly, OWNER, [weekly])
  const under = (notice: boolean) => ({
    ...{ subject, preheader: null, html, text, notice, postalAddress: null, message: null, digest: null },
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
  })
  const rulesThatFail = (notice: boolean) => [
    ...new Set(
      checkMail(under(notice))
        .findings.filter(({ severity }) => severity !== 'note')
        .map(({ rule }) => rule),
    ),
  ]

  it('needs nothing that only mailing lists need', () => expect(rulesThatFail(true)).toEqual([]))

  it('is not taken for a notice by itself', () =>
    expect(rulesThatFail(false)).toEqual(['one-click', 'unsubscribe-link', 'preheader', 'headers']))

  it('is checked for everything else', () =>
    expect(checkMail({ ...under(true), html: `${html}<script>1</script>` }).findings.map(({ rule }) => rule)).toContain(
      'active-content',
    ))
})
