import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { composeMessage } from '../../src/delivery/compose-message.ts'

const edition = { subject: 'Four stories: 山', html: '<p>html</p>', text: 'text' }
const settings = {
  slug: 'weekly',
  title: 'Marrow Weekly',
  url: 'https://news.marrow.example:8443/x',
  from: { name: 'Marrow', address: 'digest@marrow.example' },
  replyTo: { name: null, address: 'hello+news@marrow.example' },
}
const ada = { name: 'Ada', address: 'ada@reader.example' }

describe('composeMessage', () => {
  it('addresses the Edition as it is and adds the headers of a list', () => {
    expect(composeMessage(edition, settings, ada)).toEqual({
      ok: true,
      value: {
        ...edition,
        from: settings.from,
        replyTo: settings.replyTo,
        to: ada,
        headers: {
          'List-Id': 'Marrow Weekly <weekly.news.marrow.example>',
          'List-Unsubscribe': '<mailto:hello+news@marrow.example?subject=unsubscribe%20weekly>',
          'Auto-Submitted': 'auto-generated',
        },
      },
    })
  })

  test.each([
    {
      name: 'quotes a title with specials',
      title: 'News, "daily"',
      expected: '"News, \\"daily\\"" <weekly.news.marrow.example>',
    },
    {
      name: 'gives a title of another alphabet up for the slug',
      title: 'Wöchentlich',
      expected: 'weekly <weekly.news.marrow.example>',
    },
  ])('List-Id $name', ({ title, expected }) => {
    const message = composeMessage(edition, { ...settings, title }, ada)
    expect(message.ok && message.value.headers['List-Id']).toBe(expected)
  })

  it('escapes what a mailto would read otherwise', () => {
    const replyTo = { name: null, address: 'a?b&c%d@marrow.example' }
    const message = composeMessage(edition, { ...settings, replyTo }, ada)
    expect(message.ok && message.value.headers['List-Unsubscribe']).toBe(
      '<mailto:a%3Fb%26c%25d@marrow.example?subject=unsubscribe%20weekly>',
    )
  })

  const injections = ['x\r\nBcc: all@reader.example', 'x\nBcc: y', 'x\ry', 'x\0y']
  test.each([
    { field: 'subject', compose: (bad: string) => composeMessage({ ...edition, subject: bad }, settings, ada) },
    { field: 'to', compose: (bad: string) => composeMessage(edition, settings, { ...ada, name: bad }) },
    {
      field: 'to',
      compose: (bad: string) => composeMessage(edition, settings, { ...ada, address: `${bad}@b.example` }),
    },
    {
      field: 'from',
      compose: (bad: string) => composeMessage(edition, { ...settings, from: { name: bad, address: 'a@b' } }, ada),
    },
    {
      field: 'reply-to',
      compose: (bad: string) => composeMessage(edition, { ...settings, replyTo: { name: bad, address: 'a@b' } }, ada),
    },
    { field: 'List-Id', compose: (bad: string) => composeMessage(edition, { ...settings, title: bad }, ada) },
  ])('refuses a line break or a NUL in $field', ({ field, compose }) => {
    for (const bad of injections) {
      expect(compose(bad)).toMatchObject({ ok: false, error: { field, reason: 'holds a line break or a NUL' } })
    }
  })

  test.each([
    { length: 998, ok: true },
    { length: 999, ok: false },
  ])('a subject of $length bytes: $ok', ({ length, ok }) => {
    expect(composeMessage({ ...edition, subject: 'x'.repeat(length) }, settings, ada).ok).toBe(ok)
  })

  it('gives ASCII header values without control characters, or nothing (law)', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, url, slug) => {
        const message = composeMessage(edition, { ...settings, title, url, slug }, ada)
        if (!message.ok) return
        for (const value of Object.values(message.value.headers)) expect(value).toMatch(/^[\x20-\x7e]+$/)
      }),
    )
  })
})
