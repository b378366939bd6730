import { describe, expect, it, test } from 'vitest'
import { addressesIn } from '../../src/checks/mail-addresses.ts'
import { GOOD, said, withBody, withHeaders } from './mails.ts'

describe('text-part', () => {
  test.each([
    {
      name: 'words about a tag in angle brackets',
      text: `${GOOD.text}\nWrite to <https://mail.example/size> or <ada@a.example>. 1 < 2 & 3 > 2`,
    },
    { name: 'a long address on a line', text: `${GOOD.text}\nSee https://mail.example/${'x'.repeat(200)}` },
    { name: 'lines that end with CRLF', text: GOOD.text.replaceAll('\n', '\r\n') },
  ])('passes $name', ({ text }) => expect(said('text-part', { ...GOOD, text })).toEqual([]))

  test.each([
    { name: 'none', text: '', says: 'error the text part: There is none.' },
    { name: 'spaces', text: ' \n', says: 'error the text part: It is empty.' },
    {
      name: 'a tag',
      text: `${GOOD.text}<p>Hello</p>`,
      says: 'warning the text part: “<p>” looks like HTML.',
    },
    {
      name: 'an entity',
      text: `${GOOD.text}Fish&nbsp;chips`,
      says: 'warning the text part: “&nbsp;” looks like HTML.',
    },
    {
      name: 'a long line',
      text: `${GOOD.text}${'word '.repeat(16)}`,
      says: 'note the text part: 1 line has more than 78 characters: “word word word word word word word word word wo…”.',
    },
    {
      name: 'an address that is left out',
      text: GOOD.text.replace('https://mail.example/size', 'see there'),
      says: 'warning the text part: It lacks 1 address that the HTML links to: https://mail.example/size',
    },
    {
      name: 'an address that is cut',
      text: GOOD.text.replace('https://mail.example/size', 'https://mail.example/siz'),
      says: 'warning the text part: It lacks 1 address that the HTML links to: https://mail.example/size',
    },
  ])('finds $name', ({ text, says }) => expect(said('text-part', { ...GOOD, text })).toEqual([says]))

  it('names the first addresses that are left out, each once', () =>
    expect(
      said(
        'text-part',
        withBody([1, 2, 3, 4, 4].map((n) => `<a href="https://a.example/${n}#:~:text=x">x</a>`).join('')),
      ),
    ).toEqual([
      'warning the text part: It lacks 4 addresses that the HTML links to: https://a.example/1, https://a.example/2, https://a.example/3 …',
    ]))

  it('finds a text that tells next to nothing', () =>
    expect(
      said('text-part', {
        ...withBody(`<p>${'A sentence of it. '.repeat(300)}</p>`),
        text: 'https://mail.example/size https://digest.example/u/1',
      }),
    ).toEqual([expect.stringMatching(/^warning the text part: It has 52 characters, the HTML 5,\d{3}\.$/)]))

  test.each([
    { name: 'in brackets', text: '(https://a.example/x)', address: 'https://a.example/x' },
    { name: 'with brackets of its own', text: 'https://a.example/x_(y)', address: 'https://a.example/x_(y)' },
    { name: 'in angle brackets', text: '<https://a.example/x>', address: 'https://a.example/x' },
    { name: 'at the end of a sentence', text: 'See https://a.example/x.', address: 'https://a.example/x' },
    { name: 'with a fragment', text: 'https://a.example/x#part', address: 'https://a.example/x' },
    { name: 'a mailto', text: 'mailto:a@b.example', address: 'mailto:a@b.example' },
  ])('reads an address $name', ({ text, address }) => expect(addressesIn(text)).toContain(address))
})

describe('unsubscribe-link', () => {
  const without = {
    html: GOOD.html.replace(/<p><a href="https:\/\/digest.*?<\/p>/, ''),
    text: GOOD.text.replace(/Unsubscribe.*/, ''),
  }
  // The header names a way, so this may be a language that nobody listed.
  const HTML = 'warning the HTML part: Readers find no link to unsubscribe.'
  const TEXT = 'warning the text part: Readers find no way to unsubscribe.'

  test.each([
    { name: 'none in either part', change: without, says: [HTML, TEXT] },
    { name: 'none in the HTML', change: { html: without.html }, says: [HTML] },
    { name: 'none in the text', change: { text: without.text }, says: [TEXT] },
    {
      name: 'a hidden one',
      change: {
        html: without.html.replace(
          '</body>',
          '<p style="display:none"><a href="https://digest.example/u/1">Unsubscribe</a></p>',
        ),
      },
      says: [HTML],
    },
    {
      name: 'a sentence about it',
      change: {
        ...without,
        html: without.html.replace(
          '</body>',
          '<a href="https://a.example/1">The way out that a program shows, List-Unsubscribe, takes a POST since 2017</a>',
        ),
      },
      says: [HTML, TEXT],
    },
  ])('finds $name', ({ change, says }) => expect(said('unsubscribe-link', { ...GOOD, ...change })).toEqual(says))

  test.each([
    {
      name: 'a link whose address says so',
      html: '<a href="https://a.example/unsubscribe/1">Leave</a>',
      text: 'Leave: https://a.example/unsubscribe/1',
    },
    {
      name: 'another language',
      html: '<a href="https://a.example/1">Se désabonner</a>',
      text: 'Se désabonner :\nhttps://a.example/1',
    },
    {
      name: 'a mailto',
      html: '<a href="mailto:a@b.example?subject=x">Unsubscribe by mail</a>',
      text: 'To unsubscribe, write to a@b.example.',
    },
    {
      name: 'the address of the header, whatever its words',
      html: '<a href="https://digest.example/u/1">Adieu</a>',
      text: 'Adieu: https://digest.example/u/1',
    },
  ])('passes $name', ({ html, text }) =>
    expect(
      said('unsubscribe-link', {
        ...GOOD,
        html: without.html.replace('</body>', html),
        text: `${without.text}\n${text}`,
      }),
    ).toEqual([]),
  )

  const digest = { url: 'https://digest.example', ownerAddresses: [] }
  test.each([
    { name: 'a digest of ours', mail: { ...GOOD, ...without, digest } },
    { name: 'a mail whose header names none', mail: { ...withHeaders({ 'List-Unsubscribe': null }), ...without } },
  ])('calls it an error in $name', ({ mail }) =>
    expect(said('unsubscribe-link', mail)).toEqual([HTML, TEXT].map((line) => line.replace('warning', 'error'))),
  )

  it('leaves a text part that is missing to the rule of that part', () =>
    expect(said('unsubscribe-link', { ...GOOD, text: '' })).toEqual([]))

  // From footers of real newsletters: link words, the address hidden by a click tracker.
  test.each([
    {
      language: 'German',
      footer: 'Falls Sie unsere E-Mails nicht mehr erhalten möchten, klicken Sie bitte <a>hier</a>.',
    },
    { language: 'German', footer: '<a>Newsletter abbestellen</a>' },
    { language: 'French', footer: 'Pour ne plus recevoir nos messages, <a>cliquez ici</a>.' },
    { language: 'Spanish', footer: '<a>Darse de baja</a>' },
    { language: 'Portuguese', footer: '<a>Descadastre-se</a>' },
    { language: 'Italian', footer: '<a>Cancellati</a> da questa lista' },
    { language: 'Dutch', footer: '<a>Uitschrijven</a>' },
    { language: 'Swedish', footer: '<a>Avregistrera dig</a>' },
    { language: 'Danish', footer: '<a>Afmeld nyhedsbrevet</a>' },
    { language: 'Norwegian', footer: '<a>Meld deg av</a>' },
    { language: 'Finnish', footer: '<a>Peruuta uutiskirjeen tilaus</a>' },
    { language: 'Polish', footer: '<a>Wypisz się</a>' },
    { language: 'Czech', footer: '<a>Odhlásit odběr</a>' },
    { language: 'Slovak', footer: '<a>Zrušiť odber</a>' },
    { language: 'Hungarian', footer: '<a>Leiratkozás</a>' },
    { language: 'Romanian', footer: '<a>Dezabonare</a>' },
    { language: 'Croatian', footer: '<a>Odjavi se</a>' },
    { language: 'Bulgarian', footer: '<a>Отписване</a>' },
    { language: 'Russian', footer: '<a>Отказаться от рассылки</a>' },
    { language: 'Ukrainian', footer: '<a>Відписатися</a>' },
    { language: 'Greek', footer: '<a>Διαγραφή από τη λίστα</a>' },
    { language: 'Turkish', footer: '<a>Abonelikten çık</a>' },
    { language: 'Hebrew', footer: '<a>להסרה מרשימת התפוצה</a>' },
    { language: 'Arabic', footer: '<a>إلغاء الاشتراك</a>' },
    { language: 'Persian', footer: '<a>لغو اشتراک</a>' },
    { language: 'Hindi', footer: '<a>सदस्यता समाप्त करें</a>' },
    { language: 'Thai', footer: '<a>ยกเลิกการสมัคร</a>' },
    { language: 'Vietnamese', footer: '<a>Hủy đăng ký</a>' },
    { language: 'Indonesian', footer: '<a>Berhenti berlangganan</a>' },
    { language: 'Chinese', footer: '<a>退订</a>' },
    { language: 'Chinese (traditional)', footer: '<a>取消訂閱</a>' },
    { language: 'Japanese', footer: '<a>配信停止はこちら</a>' },
    { language: 'Korean', footer: '<a>수신거부</a>' },
  ])('knows the way out in $language: $footer', ({ footer }) => {
    const address = 'https://click.example/f3a9'
    const words = footer.replace(/<.?a>/g, '')
    expect(
      said('unsubscribe-link', {
        ...withHeaders({ 'List-Unsubscribe': null }),
        html: without.html.replace('</body>', footer.replace('<a>', `<a href="${address}">`)),
        text: `${without.text}\n${words}\n${address}`,
      }),
    ).toEqual([])
  })

  it('needs no header to know one', () =>
    expect(said('unsubscribe-link', withHeaders({ 'List-Unsubscribe': null }))).toEqual([]))
})

describe('postal-address', () => {
  const named = (postalAddress: string | null, change = {}) =>
    said('postal-address', { ...GOOD, postalAddress, ...change })
  test.each([
    { name: 'lines where it has commas', address: '1 Example Street, 75001 Paris' },
    { name: 'other capitals and spaces', address: '1  EXAMPLE street 75001 Paris' },
  ])('passes $name', ({ address }) => expect(named(address)).toEqual([]))

  it('passes a text that was wrapped', () =>
    expect(named('1 Example Street, 75001 Paris', { text: GOOD.text.replace('Street, ', 'Street,\n') })).toEqual([]))

  test.each([
    { name: 'neither part', address: '2 Other Street', change: {}, parts: ['HTML', 'text'] },
    {
      name: 'the text only',
      address: GOOD.postalAddress,
      change: { html: GOOD.html.replace('Example Street', '') },
      parts: ['HTML'],
    },
    { name: 'the HTML only', address: GOOD.postalAddress, change: { text: '' }, parts: ['text'] },
    {
      name: 'hidden text only',
      address: 'Rue Cachée 3',
      change: { html: GOOD.html.replace('</body>', '<p hidden>Rue Cachée 3'), text: 'Rue Cache\u0301e 3' },
      parts: ['HTML'],
    },
  ])('finds that $name names it', ({ address, change, parts }) =>
    expect(named(address, change)).toEqual(
      parts.map((part) => expect.stringMatching(`^error the ${part} part: It does not contain the postal address “`)),
    ),
  )

  it('says when it was not checked', () =>
    expect(named(null)).toEqual([expect.stringMatching(/^note –: .* was not checked\.$/)]))
})
