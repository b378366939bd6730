import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { mojibakeIn } from '../../src/checks/words/mojibake.ts'
import { placeholdersIn } from '../../src/checks/words/placeholders-in.ts'
import { GOOD, passes, said, withBody } from './mails.ts'

/** What a program makes of UTF-8 that it takes for Windows-1252. */
const spoil = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

describe('mojibakeIn', () => {
  const TEXTS = [
    'café',
    'l’été',
    '“quoted”',
    'naïve',
    'Straße',
    'Größe',
    'mañana',
    'São Paulo',
    'dziękuję',
    'příliš',
    '10 €',
    '— a dash',
    'a…',
    '→ next',
    '👍 good',
    'Привет, мир',
    'Ελλάδα',
    'שלום',
    'مرحبا',
    '日本語の文章',
    '한국어',
    'नमस्ते',
  ]
  test.each(TEXTS)('knows %s when it was misdecoded once, and what was meant', (text) => {
    const [found] = mojibakeIn(`It says ${spoil(text)} here`)
    expect(found).toBeDefined()
    expect(`It says ${text} here`).toContain(found?.meant)
  })
  test.each(TEXTS)('knows %s when it was misdecoded twice', (text) => {
    const [found] = mojibakeIn(`It says ${spoil(spoil(text))} here`)
    expect(`It says ${text} here`).toContain(found?.meant)
  })

  test.each([
    ...TEXTS,
    ...[
      '« café »',
      'CAFÉ”',
      'AMANHÃ…',
      'NÃO',
      'Spaß“, sagte er',
      'à «\u00a0voilà\u00a0»',
      'été\u00a0»',
      'KÅ“',
      'Â',
      'TÂCHES',
      'Ã, Â and Ä are letters',
      'déjà\u00a0: vu',
      'Ärzte…',
      'Ü“',
      'SÃO PAULO',
      'Ð and Þ',
      '½ ¾ © ®',
      'Ñandú',
    ],
  ])('takes %s as it is', (text) => expect(mojibakeIn(text)).toEqual([]))

  it('finds none in the shipped seeds, and some in each of them when they are misdecoded', () => {
    const folder = join(import.meta.dirname, '../../seeds')
    const seeds = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
    expect(seeds.length).toBeGreaterThan(1)
    for (const name of seeds) {
      const text = readFileSync(join(folder, name), 'utf8')
      expect(mojibakeIn(text)).toEqual([])
      if (/[^\0-\x7f]/.test(text)) expect(mojibakeIn(spoil(text))).not.toEqual([])
    }
  })
})

describe('characters', () => {
  test.each([
    { name: 'an ampersand', html: '<p>AT&amp;T &lt;3 caf&eacute;</p>' },
    {
      name: 'code that shows an entity',
      html: '<p>Write <code>&amp;amp;</code>, and <span style="font-family:Menlo,monospace">&amp;nbsp;</span></p>',
    },
    {
      name: 'an ampersand in an address',
      html: '<a href="https://mail.example/size?a=1&amp;amplitude=2&amp;b=3">x</a>',
    },
  ])('passes $name', ({ html }) => {
    expect(said('characters', withBody(html))).toEqual([])
    expect(passes('characters', withBody(html))).toBe(true)
  })

  test.each([
    {
      name: 'mojibake',
      html: '<p>Itâ€™s here</p>',
      says: 'warning the HTML part: “Itâ€™s” looks like “It’s” whose UTF-8 was read as Windows-1252.',
    },
    {
      name: 'a lost character',
      html: '<p>caf\ufffd</p>',
      says: /^warning the HTML part: 1 character could not be read and is shown as \ufffd: “.*caf\ufffd/,
    },
    {
      name: 'an ampersand escaped twice',
      html: '<p>Fish &amp;amp; chips</p>',
      says: /^warning the HTML part: “&amp;” is shown as it is, in “.*Fish &amp; chips.*: the text was escaped twice\.$/,
    },
    { name: 'a space escaped twice', html: '<p>10&amp;nbsp;km</p>', says: /“&nbsp;” is shown as it is/ },
    {
      name: 'an address escaped twice',
      html: '<a href="https://mail.example/size?a=1&amp;amp;b=2">Words of its own</a>',
      says: 'warning link 2, “Words of its own”: 1 address contains “&amp;” where “&” is meant: it was escaped twice.',
    },
  ])('finds $name', ({ html, says }) =>
    expect(said('characters', withBody(html))).toEqual([typeof says === 'string' ? says : expect.stringMatching(says)]),
  )

  test.each([
    { subject: 'Fish &amp; chips', says: /^warning the subject: “&amp;” is shown as it is/ },
    { subject: 'CafÃ© news', says: /^warning the subject: “CafÃ©” looks like “Café”/ },
    { subject: 'Caf\ufffd news', says: /^warning the subject: 1 character could not be read/ },
  ])('finds it in the subject $subject', ({ subject, says }) =>
    expect(said('characters', { ...GOOD, subject })).toEqual([expect.stringMatching(says)]),
  )
})

/** Out of the way of a linter that takes it for a mistake. */
const DOLLAR = '$'

describe('placeholdersIn', () => {
  // As the manuals of the tools write them.
  test.each([
    ...[
      '{{first_name}}',
      '{{{ unescaped }}}',
      '{{ contact.FIRSTNAME }}',
      "{{ first_name|default:'there' }}",
      '{{lead.First Name:default=friend}}',
      '{{#if name}}',
      `{{${DOLLAR}{first_name}}}`,
    ],
    ...[
      '{% if customer %}',
      '{%- endfor %}',
      '*|FNAME|*',
      '*|MC:SUBJECT|*',
      '*|IF:FNAME|*',
      '%%first_name%%',
      '%%=v(@name)=%%',
      '%%[ set @a = 1 ]%%',
    ],
    ...[
      `${DOLLAR}{name}`,
      `${DOLLAR}{user.firstName}`,
      '$[FNAME]$',
      '<%= name %>',
      '<% end %>',
      '{$name}',
      '{$user.name|capitalize}',
      '{!firstname}',
      '%recipient.name%',
      '%recipient.replacement_1%',
    ],
    ...[
      '##name##',
      '@@FIRST_NAME@@',
      '[[data:firstname:"friend"]]',
      '[[UNSUB_LINK]]',
      '[[first_name]]',
      '[[firstname]]',
      '[[FIRSTNAME OR "Friend"]]',
      '[% member:first_name %]',
    ],
    ...[
      '[firstname]',
      '[First Name]',
      '[FIRST_NAME]',
      '[firstname,fallback=there]',
      '[Vorname]',
      '{first_name}',
      '{contactfield=firstname}',
      '{unsubscribe_url}',
      '{EMAIL}',
      '%FIRSTNAME%',
      '%UNSUBSCRIBELINK%',
      '<First Name>',
      '[object Object]',
    ],
    ...['-name-', '-first_name-', '[UNSUBSCRIBE]', '%7B%7Bname%7D%7D'],
  ])('knows %s', (written) =>
    expect(placeholdersIn(`Hello ${written}, this is your weekly letter.`)).toEqual([written]),
  )

  test.each([
    { text: 'Hello undefined', found: ['undefined'] },
    { text: 'Dear null,', found: ['null'] },
    { text: 'Hi None!', found: ['None'] },
    { text: 'Dear Mr. undefined,', found: ['undefined'] },
    { text: 'undefined, your weekly letter is here', found: ['undefined'] },
    { text: 'Hello undefined undefined,', found: ['undefined'] },
    { text: 'Only $NaN today', found: ['NaN'] },
    { text: 'NaN% off', found: ['NaN'] },
    { text: 'You have undefined new messages', found: ['undefined'] },
    { text: 'Issue #undefined', found: ['undefined'] },
    { text: 'Issue NaN', found: ['NaN'] },
    { text: 'Hi [name], hello {name}', found: ['[name]', '{name}'] },
  ])('sees what is missing in “$text”', ({ text, found }) =>
    expect(placeholdersIn(text).toSorted()).toEqual(found.toSorted()),
  )

  test.each([
    ...[
      'Undefined behavior in C',
      'null and void',
      'The value is undefined.',
      'NaN is not equal to NaN',
      'None of it',
      'None, as it turns out',
      'Hello, none of you came',
      'typeof undefined === "undefined"',
      '[Unsubscribe]',
      '[UNSUBSCRIBE](https://a.example/u)',
      'a first-name-basis and a file-name-list',
      'the -name- option',
    ],
    ...[
      '50% off, 100% wool, 5%',
      '%PATH% and %APPDATA%',
      'a %d of %s',
      'https://a.example/%20name%20',
      '50%% of 60%%',
      '## Heading ##',
      '#hashtag ##double',
      'C## and F#',
    ],
    ...[
      '[[Zettelkasten]] and [[My page|words]]',
      '[name] of the author',
      '[Unsubscribe](https://a.example)',
      '[Webversion]',
      '[E-mail] [Web]',
      '[1] [a] [sic]',
      '[citation needed]',
      '[email protected]',
    ],
    ...[
      '{a, b, c}',
      '{1, 2}',
      'a set {x | x > 0}',
      'function () { return }',
      '$5 {net}',
      'costs $[5]',
      '* | *',
      'a || b',
      '*|*',
      '<name@example.org>',
      'x < first name',
      `${DOLLAR}{{ secrets.TOKEN }}`,
      '5 <% 6',
      '@user@host.example',
      '`code`',
    ],
  ])('takes %s as it is', (text) => expect(placeholdersIn(text)).toEqual([]))
})

describe('placeholders', () => {
  it('finds each once, with its part', () =>
    expect(
      said('placeholders', {
        ...withBody('<p>Dear *|FNAME|*, dear *|FNAME|*, hi {{ name }}</p>'),
        text: `${GOOD.text}\nHi {{ name }}`,
      }),
    ).toEqual([
      'warning the HTML part: “{{ name }}” looks like a placeholder without its value.',
      'warning the HTML part: “*|FNAME|*” looks like a placeholder without its value.',
      'warning the text part: “{{ name }}” looks like a placeholder without its value.',
    ]))

  test.each([
    { name: 'an address', href: '{{unsubscribe_url}}' },
    { name: 'an escaped address', href: 'https://mail.example/?id=%7B%7Bid%7D%7D' },
    { name: 'a tag of Mailchimp', href: '*|UNSUB|*' },
    { name: 'a field between percent signs', href: '%unsubscribe_url%' },
    { name: 'an address that is a missing value', href: 'undefined' },
  ])('finds it in $name', ({ href }) =>
    expect(said('placeholders', withBody(`<a href="${href}">Words of its own</a>`))).toEqual([
      expect.stringMatching(/^warning link 2, “Words of its own”: “.*” looks like a placeholder/),
    ]),
  )

  test.each([
    { name: 'code', html: '<p>Write <code>{{ name }}</code></p>', text: 'Write {{ name }}' },
    { name: 'a listing', html: '<pre>{% for a in b %}\n  {{ a }}\n{% endfor %}</pre>', text: '' },
    {
      name: 'a font of code',
      html: '<p><span style="font-family: Courier New, monospace">*|FNAME|*</span></p>',
      text: '',
    },
    { name: 'Markdown in the text', html: '', text: 'Write `{{ name }}`:\n\n```\n{{ name }}\n```\n\n    {{ name }}\n' },
    {
      name: 'an address with escaped letters',
      html: '<a href="https://mail.example/size?q=%20name%20&amp;r=a%7Bb">x</a>',
      text: '',
    },
  ])('takes $name for what it is', ({ html, text }) =>
    expect(said('placeholders', { ...withBody(html), text: `${GOOD.text}\n${text}` })).toEqual([]),
  )
})
