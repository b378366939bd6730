import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { composeMessage } from '../../src/delivery/compose-message.ts'
import { checkHeaders } from '../../src/mailers/header-rules.ts'
import { PREVIEW_TOKEN } from '../../src/model/unsubscribe-token.ts'

const parts = { subject: 'Four stories: 山', html: '<p>html</p>', text: 'text' }
/** Rendered under this address, with no place for it: the tests that need one give it. */
const unsubscribe = { url: 'https://news.marrow.example:8443', html: 0, text: 0 }
const edition = { ...parts, slot: '2026-10-05T07:00[Europe/Paris]', unsubscribe }
const settings = {
  slug: 'weekly',
  id: 'weekly',
  title: 'Marrow Weekly',
  url: 'https://news.marrow.example:8443',
  from: { name: 'Marrow', address: 'digest@marrow.example' },
  replyTo: { name: null, address: 'hello+news@marrow.example' },
  archive: 'private' as const,
}
const ada = { name: 'Ada', address: 'ada@reader.example' }

describe('composeMessage', () => {
  it('addresses the Edition as it is and adds the headers of a list', () => {
    expect(composeMessage(edition, settings, ada)).toEqual({
      ok: true,
      value: {
        ...parts,
        from: settings.from,
        replyTo: settings.replyTo,
        to: ada,
        headers: {
          'List-Id': 'Marrow Weekly <weekly.news.marrow.example>',
          'List-Unsubscribe': `<https://news.marrow.example:8443/unsubscribe/${PREVIEW_TOKEN}>, <mailto:hello+news@marrow.example?subject=unsubscribe%20weekly>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
        },
      },
    })
  })

  it('names its web copy where everybody may read it (RFC 5064), and only there', () => {
    const archivedAt = (slot: string, archive: 'private' | 'public') => {
      const message = composeMessage({ ...edition, slot }, { ...settings, archive }, ada)
      return message.ok ? message.value.headers['Archived-At'] : message.error
    }
    expect(archivedAt(edition.slot, 'public')).toBe('<https://news.marrow.example:8443/archive/weekly/2026-10-05-0700>')
    expect(archivedAt('manual:0123456789abcdef', 'public')).toBe(
      '<https://news.marrow.example:8443/archive/weekly/by-hand-0123456789ab>',
    )
    expect(archivedAt('test:0123456789abcdef', 'public')).toBeUndefined()
    expect(archivedAt(edition.slot, 'private')).toBeUndefined()
  })

  describe('the way out', () => {
    const token = '0123456789abcdef0123456789abcdef'
    const address = `https://news.marrow.example/unsubscribe/${PREVIEW_TOKEN}`
    const compose = (part: { html?: string; text?: string }, placed: Partial<typeof unsubscribe> | null = {}) => {
      const places = placed === null ? null : { ...unsubscribe, url: 'https://news.marrow.example', ...placed }
      const settingsNow = {
        ...settings,
        url: placed === null ? 'https://news.marrow.example' : 'https://moved.example',
      }
      return composeMessage({ ...edition, ...part, unsubscribe: places }, settingsNow, ada, token)
    }
    const own = (...of: Parameters<typeof compose>) => {
      const message = compose(...of)
      if (!message.ok) throw new Error(message.error.reason)
      return message.value
    }

    // RFC 8058 3.1: one https address in List-Unsubscribe, and the one value of List-Unsubscribe-Post.
    it('is one click over https, and mail beside it', () => {
      const { headers } = own({})
      expect(headers['List-Unsubscribe']).toBe(
        `<https://news.marrow.example/unsubscribe/${token}>, <mailto:hello+news@marrow.example?subject=unsubscribe%20weekly>`,
      )
      expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
      expect(checkHeaders(headers)).toEqual({ ok: true, value: null })
    })

    it('is mail alone over http', () => {
      const { headers } = own({}, { url: 'http://localhost:8787' })
      expect(headers['List-Unsubscribe']).toBe('<mailto:hello+news@marrow.example?subject=unsubscribe%20weekly>')
      expect(headers).not.toHaveProperty('List-Unsubscribe-Post')
      expect(checkHeaders(headers).ok).toBe(true)
    })

    it('is the same in html and text, wherever its template placed it, and no byte longer', () => {
      const html = `<a href="${address}">Unsubscribe</a> <a href="${address}">again</a>`
      const message = own({ html, text: `Unsubscribe: ${address}` }, { html: 2, text: 1 })
      expect(message.text).toBe(`Unsubscribe: https://news.marrow.example/unsubscribe/${token}`)
      expect(message.html.split(token)).toHaveLength(3)
      expect(message.html).not.toContain(PREVIEW_TOKEN)
      expect(message.html).toHaveLength(html.length)
    })

    it('leaves a story of thirty-two zeros alone', () => {
      const text = `git says ${'0'.repeat(40)}, md5 ${PREVIEW_TOKEN}, and /unsubscribe/${'0'.repeat(40)}; $& $1`
      expect(own({ text }).text).toBe(text)
    })

    // A token in an address of somebody else would let them unsubscribe the reader, and tell them who it is.
    test.each([
      `https://other.example/unsubscribe/${PREVIEW_TOKEN}`,
      `https://news.marrow.example.evil.example/unsubscribe/${PREVIEW_TOKEN}`,
      `https://news.marrow.example:444/unsubscribe/${PREVIEW_TOKEN}`,
      `http://news.marrow.example/unsubscribe/${PREVIEW_TOKEN}`,
      `https://moved.example/unsubscribe/${PREVIEW_TOKEN}`,
      `/unsubscribe/${PREVIEW_TOKEN}`,
    ])('leaves %s alone', (elsewhere) => {
      const html = `<a href="${elsewhere}">x</a><a href="${address}">Unsubscribe</a>`
      const message = own({ html, text: `${elsewhere}\n${address}` }, { html: 1, text: 1 })
      expect(message.html).toBe(html.replace(address, address.replace(PREVIEW_TOKEN, token)))
      expect(message.text).toBe(`${elsewhere}\nhttps://news.marrow.example/unsubscribe/${token}`)
    })

    test.each([
      { name: 'one more in the HTML', part: { html: address.repeat(2), text: address }, field: 'html' },
      { name: 'one more in the text', part: { html: address, text: `${address}\n${address}` }, field: 'text' },
      {
        name: 'one inside another address',
        part: { html: `https://o.example/?${address}${address}`, text: address },
        field: 'html',
      },
      { name: 'a longer one', part: { html: `${address}0${address}`, text: address }, field: 'html' },
      { name: 'none in the HTML', part: { html: '', text: address }, field: 'html' },
      { name: 'none in the text', part: { html: address, text: '' }, field: 'text' },
    ])('makes no mail of $name than its template placed', ({ part, field }) =>
      expect(compose(part, { html: 1, text: 1 })).toMatchObject({ ok: false, error: { field } }),
    )

    it('goes, of an Edition from before it was kept, to one place of the url in the settings, and to no second', () => {
      expect(own({ html: address, text: '' }, null).html).toBe(`https://news.marrow.example/unsubscribe/${token}`)
      expect(compose({ html: address.repeat(2) }, null)).toMatchObject({ ok: false, error: { field: 'html' } })
    })

    it('is at the url that the Edition was rendered with, in the header too', () => {
      const { headers, html } = own({ html: address, text: address }, { html: 1, text: 1 })
      const mine = `https://news.marrow.example/unsubscribe/${token}`
      expect([html, headers['List-Unsubscribe']?.split(', ')[0]]).toEqual([mine, `<${mine}>`])
    })

    test.each(['', 'short', PREVIEW_TOKEN.slice(1), `${PREVIEW_TOKEN}0`, 'A'.repeat(32), `${token.slice(2)}\r\n`])(
      'has no token "%s"',
      (bad) => {
        expect(composeMessage(edition, settings, ada, bad)).toMatchObject({
          ok: false,
          error: { field: 'List-Unsubscribe' },
        })
      },
    )
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
    expect(message.ok && message.value.headers['List-Unsubscribe']?.split(', ')[1]).toBe(
      '<mailto:a%3Fb%26c%25d@marrow.example?subject=unsubscribe%20weekly>',
    )
  })

  const injections = ['x\r\nBcc: all@reader.example', 'x\nBcc: y', 'x\ry', 'x\0y', 'x\u001b[2Jy', 'x\u009b2Jy']
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
  ])('refuses a line break or another control character in $field', ({ field, compose }) => {
    for (const bad of injections) {
      const reason = 'contains a line break or another control character'
      expect(compose(bad)).toMatchObject({ ok: false, error: { field, reason } })
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
        const message = composeMessage({ ...edition, unsubscribe: null }, { ...settings, title, url, slug }, ada)
        if (!message.ok) return
        for (const value of Object.values(message.value.headers)) expect(value).toMatch(/^[\x20-\x7e]+$/)
      }),
    )
  })
})
