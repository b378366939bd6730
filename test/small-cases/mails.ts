import { htmlOf, type MailCase, mailOf } from './mail-case.ts'

const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
const SOUND: readonly string[] = []
const leave = (language: string, words: string): MailCase => ({
  name: `unsubscribe: ${words}`,
  mail: mailOf({ leave: words, language: /^(?:ar|fa|he)$/.test(language) ? `${language}" dir="rtl` : language }),
  findings: SOUND,
})

export const MAILS: readonly MailCase[] = [
  { name: 'a sound mail', mail: mailOf({}), findings: SOUND },
  { name: 'CRLF', mail: mailOf({}).replaceAll('\n', '\r\n'), findings: SOUND },
  {
    name: 'a From line of mbox',
    mail: `From letter@town.example Wed Mar  4 09:00:00 2026\n${mailOf({})}`,
    findings: SOUND,
  },
  {
    name: 'a From line of mbox with a zone',
    mail: `From letter@town.example Wed Mar  4 09:00:00 2026 +0100\r\n${mailOf({}).replaceAll('\n', '\r\n')}`,
    findings: SOUND,
  },
  {
    name: 'a From line of Gmail',
    mail: `From 1234567890@xxx Wed Mar 04 09:00:00 +0000 2026\n${mailOf({})}`,
    findings: SOUND,
  },
  { name: 'a From line in the text', mail: mailOf({ text: '>From now on the tram runs.' }), findings: SOUND },
  { name: 'a byte order mark', mail: `\ufeff${mailOf({})}`, findings: SOUND },
  { name: 'an empty line first', mail: `\n${mailOf({})}`, findings: SOUND },
  {
    name: 'tel:',
    mail: mailOf({ html: '<p>Call <a href="tel:+4912345678">the office at +49 12345678</a>.</p>' }),
    findings: SOUND,
  },
  {
    name: 'sms:',
    mail: mailOf({ html: '<p>Write to <a href="sms:+4912345678">the office at +49 12345678</a>.</p>' }),
    findings: SOUND,
  },
  {
    name: 'mailto:',
    mail: mailOf({
      html: '<p>Write to <a href="mailto:office@town.example?subject=Tram">office@town.example</a>.</p>',
      text: 'Write to office@town.example.',
    }),
    findings: SOUND,
  },
  ...[
    ['de', 'Newsletter abbestellen'],
    ['de', 'Abmelden'],
    ['fr', 'Se désabonner'],
    ['es', 'Darse de baja'],
    ['it', 'Disiscriviti'],
    ['it', 'Annulla l’iscrizione'],
    ['pt', 'Cancelar a inscrição'],
    ['nl', 'Uitschrijven'],
    ['sv', 'Avsluta prenumerationen'],
    ['da', 'Afmeld nyhedsbrev'],
    ['nb', 'Meld deg av'],
    ['fi', 'Peruuta tilaus'],
    ['pl', 'Wypisz się'],
    ['cs', 'Odhlásit se z odběru'],
    ['sk', 'Odhlásiť sa'],
    ['hu', 'Leiratkozás'],
    ['ro', 'Dezabonare'],
    ['bg', 'Отписване'],
    ['ru', 'Отписаться от рассылки'],
    ['uk', 'Відписатися'],
    ['el', 'Διαγραφή'],
    ['tr', 'Abonelikten çık'],
    ['he', 'להסרה מרשימת התפוצה'],
    ['ar', 'إلغاء الاشتراك'],
    ['fa', 'لغو عضویت'],
    ['hi', 'सदस्यता समाप्त करें'],
    ['ja', '配信停止はこちら'],
    ['ko', '수신거부'],
    ['zh', '取消订阅'],
    ['zh-TW', '取消訂閱'],
    ['vi', 'Hủy đăng ký'],
    ['id', 'Berhenti berlangganan'],
    ['th', 'ยกเลิกการรับข่าวสาร'],
    ['hr', 'Odjava'],
    ['sl', 'Odjava od novic'],
    ['et', 'Loobu uudiskirjast'],
    ['lv', 'Atrakstīties'],
    ['lt', 'Atsisakyti prenumeratos'],
    ['ca', 'Donar-se de baixa'],
    ['ms', 'Berhenti melanggan'],
  ].map(([language = '', words = '']) => leave(language, words)),
  ...[
    'नई ट्राम आ रही है',
    '新しい路面電車が来る',
    'الترام الجديد قادم',
    'הרכבת החדשה מגיעה',
    'ახალი ტრამვაი',
    'NASA and ESA',
    're:Invent 2026 in Las Vegas',
    'UK, US and EU agree',
    'Undefined behaviour in C',
    'null and void',
  ].map((subject) => ({
    name: `the subject ${subject}`,
    mail: mailOf({
      headers: {
        Subject: /[^\x20-\x7e]/.test(subject) ? `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=` : subject,
      },
    }),
    findings: SOUND,
  })),
  {
    name: 'undefined behaviour in the text',
    mail: mailOf({
      html: '<p>Undefined behaviour is a null pointer away, and NaN is no number.</p>',
      text: 'Undefined behaviour is a null pointer away, and NaN is no number.',
    }),
    findings: SOUND,
  },
  {
    name: 'capitals only',
    mail: mailOf({ headers: { Subject: 'THE TRAM IS COMING NOW' } }),
    findings: ['warning subject'],
  },
  { name: 'mojibake', mail: mailOf({ html: '<p>CafÃ© and â€œbarâ€\u009d</p>' }), findings: ['warning characters'] },
  {
    name: 'mojibake in the subject',
    mail: mailOf({ headers: { Subject: '=?utf-8?Q?Caf=C3=83=C2=A9?=' } }),
    findings: ['warning characters'],
  },
  { name: 'mojibake in the text part', mail: mailOf({ text: 'CafÃ© is open.' }), findings: ['warning characters'] },
  { name: 'U+FFFD', mail: mailOf({ html: '<p>Caf\ufffd</p>' }), findings: ['warning characters'] },
  {
    name: 'U+FFFD in the From',
    mail: mailOf({ headers: { From: '=?utf-8?Q?Caf=EF=BF=BD?= <letter@town.example>' } }),
    findings: ['warning characters'],
  },
  {
    name: 'an ampersand escaped twice',
    mail: mailOf({ html: '<p>Fish &amp;amp; chips</p>' }),
    findings: ['warning characters'],
  },
  {
    name: 'an ampersand escaped in the subject',
    mail: mailOf({ headers: { Subject: 'Fish &amp; chips' } }),
    findings: ['warning characters'],
  },
  {
    name: 'an entity in the text part',
    mail: mailOf({ text: 'Fish &amp; chips &nbsp; cost more' }),
    findings: ['warning text-part'],
  },
  ...[
    '{{first_name}}',
    '*|FNAME|*',
    '%FIRSTNAME%',
    '%%first_name%%',
    '<%= name %>',
    '{% if name %}',
    '[[FNAME]]',
    '%recipient.name%',
    '{{ contact.FIRSTNAME }}',
    `$${'{name}'}`,
    '[UNSUBSCRIBE]',
    '{$name}',
    '-name-',
    '{FIRST_NAME}',
    '#{name}',
    '{{{unsubscribe}}}',
    '[FIRSTNAME]',
    '%%emailaddr%%',
    '$FIRST_NAME$',
    '$First Name$',
    '@FIRSTNAME@',
    '#FirstName#',
    '[[contact.first_name]]',
    '[contact_attribute:firstname]',
    '[FIRST NAME]',
    '[subscriber:firstname | default:reader]',
    '{first_name, "there"}',
    '~Contact.FirstName~',
    '[fname]',
    '{{ .Subscriber.FirstName }}',
    '[[firstname]]',
    '%(first_name)s',
    '#recipient:Name#',
    '%name%',
    '{!Contact.FirstName}',
    '[%name%]',
    '@{name}',
    '{name}',
  ].flatMap((slot) => [
    {
      name: `${slot} in the body`,
      mail: mailOf({ html: `<p>Hello ${slot.replaceAll('<', '&lt;')}, the tram comes.</p>` }),
      findings: ['warning placeholders'],
    },
    {
      name: `${slot} in the subject`,
      mail: mailOf({ headers: { Subject: `Hello ${slot}, the tram comes` } }),
      findings: ['warning subject'],
    },
  ]),
  {
    name: 'Hello undefined',
    mail: mailOf({ html: '<p>Hello undefined, the tram comes.</p>' }),
    findings: ['warning placeholders'],
  },
  { name: 'Dear ,', mail: mailOf({ html: '<p>Dear , the tram comes.</p>' }), findings: ['warning placeholders'] },
  {
    name: 'a slot in an address',
    mail: mailOf({
      html: '<p><a href="https://town.example/?id={{id}}">The plan of it</a></p>',
      text: 'The plan of it: https://town.example/?id={{id}}',
    }),
    findings: ['warning placeholders'],
  },
  {
    name: 'HTML first',
    mail: mailOf({
      body: `--b1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${htmlOf()}\n--b1\nContent-Type: text/plain; charset=utf-8\n\nThe tram is coming.\n\nThe council approved the new line on Monday evening.\n\nUnsubscribe: https://town.example/u/1\n\n--b1--\n`,
    }),
    findings: ['error parts'],
  },
  {
    name: 'a cid: without its part',
    mail: mailOf({
      html: '<p><img src="cid:tram@town" alt="The tram" width="100" height="50"></p><p>The line has twelve stops. The first one opens at the pool in May, and the last one opens at the school in June of the next year. A ride costs three euros, and a week of rides costs twenty of them, the mayor said on Monday evening.</p>',
    }),
    findings: ['error parts'],
  },
  ...(['from:to:subject:date', 'from:to:subject:list-unsubscribe', 'from:list-unsubscribe-post'] as const).map((h) => ({
    name: `DKIM of ${h}`,
    mail: mailOf({
      headers: {
        'DKIM-Signature': `v=1; a=rsa-sha256; c=relaxed/relaxed; d=town.example; s=s1; h=${h}; bh=YWJj; b=YWJj`,
      },
    }),
    findings: ['error dkim'],
  })),
  {
    name: 'DKIM of both',
    mail: mailOf({
      headers: {
        'DKIM-Signature':
          'v=1; a=rsa-sha256; d=town.example; s=s1;\n h=From:To:Subject:List-Unsubscribe:\n List-Unsubscribe-Post; bh=YWJj; b=YWJj',
      },
    }),
    findings: SOUND,
  },
  {
    name: 'an encoded word that is too long',
    mail: mailOf({
      headers: {
        Subject: `=?utf-8?B?${Buffer.from('Die Straßenbahn kommt, und die Fähre hört am Sonntag auf zu fahren').toString('base64')}?=`,
      },
    }),
    findings: ['warning encoded-words'],
  },
  {
    name: 'a character cut between words',
    mail: mailOf({ headers: { Subject: '=?utf-8?B?RGllIFN0cmHD?= =?utf-8?B?n2VuYmFobg==?=' } }),
    findings: ['error encoded-words'],
  },
  {
    name: 'a Q word cut in a character',
    mail: mailOf({ headers: { Subject: '=?utf-8?Q?Caf=C3?=\n =?utf-8?Q?=A9_news?=' } }),
    findings: ['error encoded-words'],
  },
  { name: 'no Date', mail: mailOf({ headers: { Date: null } }), findings: ['error headers'] },
  { name: 'a Date that is broken', mail: mailOf({ headers: { Date: 'yesterday' } }), findings: ['error origin'] },
  {
    name: 'a Date of the wrong day',
    mail: mailOf({ headers: { Date: 'Mon, 04 Mar 2026 09:00:00 +0100' } }),
    findings: ['warning origin'],
  },
  { name: 'no From', mail: mailOf({ headers: { From: null } }), findings: ['error headers'] },
  { name: 'a From without an address', mail: mailOf({ headers: { From: 'Town Letter' } }), findings: ['error origin'] },
  {
    name: 'two authors without Sender',
    mail: mailOf({ headers: { From: 'Ann <a@town.example>, Bo <b@town.example>' } }),
    findings: ['error origin'],
  },
  {
    name: 'two authors with Sender',
    mail: mailOf({ headers: { From: 'Ann <a@town.example>, Bo <b@town.example>', Sender: 'a@town.example' } }),
    findings: SOUND,
  },
  { name: 'no Message-ID', mail: mailOf({ headers: { 'Message-ID': null } }), findings: ['warning origin'] },
  { name: 'a bare CR', mail: mailOf({ text: 'The tram\rcomes.' }).replaceAll('\n', '\r\n'), findings: ['error lines'] },
  {
    name: 'a bare LF',
    mail: mailOf({}).replaceAll('\n', '\r\n').replace('Monday evening.\r\n', 'Monday evening.\n'),
    findings: ['error lines'],
  },
  {
    name: '8-bit bytes called 7bit',
    mail: mailOf({ text: 'Café' }).replace('Transfer-Encoding: 8bit', 'Transfer-Encoding: 7bit'),
    findings: ['error parts'],
  },
  {
    name: '8-bit bytes without an encoding',
    mail: mailOf({ text: 'Café' }).replace('Content-Transfer-Encoding: 8bit\n', ''),
    findings: ['error parts'],
  },
  { name: 'Latin-1 bytes called UTF-8', mail: latin1(mailOf({ text: 'Caf\u00e9' })), findings: ['warning characters'] },
  {
    name: 'text of 1 px',
    mail: mailOf({ html: '<p style="font-size:1px">cheap paint cheap paint cheap paint</p>' }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'text of 0',
    mail: mailOf({ html: '<p style="font-size:0">cheap paint cheap paint cheap paint</p>' }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'white on white',
    mail: mailOf({
      html: '<div style="background:#fff"><p style="color:#ffffff">cheap paint cheap paint cheap paint</p></div>',
    }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'white on white by the body',
    mail: mailOf({ html: '<p style="color:white">cheap paint cheap paint cheap paint</p>' }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'text off the page',
    mail: mailOf({ html: '<p style="position:absolute;left:-9999px">cheap paint cheap paint</p>' }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'text indented off the page',
    mail: mailOf({ html: '<p style="text-indent:-9999px">cheap paint cheap paint</p>' }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'text of no opacity',
    mail: mailOf({ html: '<p style="opacity:0">cheap paint cheap paint</p>' }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'text of no height',
    mail: mailOf({ html: '<div style="max-height:0;overflow:hidden">cheap paint cheap paint</div>' }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'white on blue',
    mail: mailOf({ html: '<div style="background-color:#003366"><p style="color:#ffffff">The tram</p></div>' }),
    findings: SOUND,
  },
  {
    name: 'a spacer of 1 px',
    mail: mailOf({ html: '<div style="font-size:1px;line-height:1px">&nbsp;</div>' }),
    findings: SOUND,
  },
  {
    name: 'two messages in one mbox',
    mail: `From letter@town.example Wed Mar  4 09:00:00 2026\n${mailOf({})}\nFrom letter@town.example Wed Mar 11 09:00:00 2026\n${mailOf({})}`,
    findings: ['warning file'],
  },
  {
    name: 'a From line of Thunderbird',
    mail: `From - Wed Mar 04 09:00:00 2026\nX-Mozilla-Status: 0001\n${mailOf({})}`,
    findings: SOUND,
  },
  {
    name: 'an encoded word between quotation marks',
    mail: mailOf({ headers: { From: '"=?utf-8?Q?Caf=C3=A9?=" <letter@town.example>' } }),
    findings: ['warning encoded-words'],
  },
  {
    name: 'an encoded word of 75 characters',
    mail: mailOf({ headers: { Subject: `=?utf-8?Q?${'a'.repeat(63)}?=` } }),
    findings: SOUND,
  },
  {
    name: 'an encoded word of 76 characters',
    mail: mailOf({ headers: { Subject: `=?utf-8?Q?${'a'.repeat(64)}?=` } }),
    findings: ['warning encoded-words'],
  },
  {
    name: 'an unknown charset',
    mail: mailOf({}).replace('charset=utf-8', 'charset=utf-99'),
    findings: ['warning parts'],
  },
  {
    name: 'bytes above 127 without a charset',
    mail: mailOf({ text: 'Café' }).replace('; charset=utf-8', ''),
    findings: ['warning parts'],
  },
  {
    name: 'windows-1252',
    mail: latin1(mailOf({ text: 'Caf\u00e9 is open' }).replace('charset=utf-8', 'charset=windows-1252')),
    findings: SOUND,
  },
  {
    name: 'text that is scaled to nothing',
    mail: mailOf({ html: '<p style="transform:scale(0)">cheap paint cheap paint</p>' }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'transparent text',
    mail: mailOf({ html: '<p style="color:rgba(0, 0, 0, 0)">cheap paint cheap paint</p>' }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'nearly white text',
    mail: mailOf({ html: '<p style="color:#fefefe">cheap paint cheap paint</p>' }),
    findings: ['warning hidden-text'],
  },
  {
    name: 'white text on an attribute',
    mail: mailOf({
      html: '<table role="presentation" bgcolor="#003366"><tr><td style="color:#ffffff">The tram</td></tr></table>',
    }),
    findings: SOUND,
  },
  {
    name: 'one of two signatures covers the link',
    mail: mailOf({
      headers: {
        'DKIM-Signature':
          'v=1; a=rsa-sha256; d=town.example; s=s1; h=from:to:subject; bh=YWJj; b=YWJj\nDKIM-Signature: v=1; a=rsa-sha256; d=esp.example; s=s1; h=from:list-unsubscribe:list-unsubscribe-post; bh=YWJj; b=YWJj',
      },
    }),
    findings: SOUND,
  },
  ...['Wed, 04 Mar 2026 09:00:00 EST', 'Wed, 4 Mar 2026 09:00:00 +0100 (CET)', 'Wed, 4 Mar 2026 09:00 +0100'].map(
    (date) => ({ name: `the date ${date}`, mail: mailOf({ headers: { Date: date } }), findings: SOUND }),
  ),
  ...['Wed, 4 Mar 2026 09:00:00', '2026-03-04T09:00:00Z', '4.3.2026'].map((date) => ({
    name: `the date ${date}`,
    mail: mailOf({ headers: { Date: date } }),
    findings: ['error origin'],
  })),
  { name: 'an ampersand in the text part', mail: mailOf({ text: 'AT&T and R&D' }), findings: SOUND },
  {
    name: 'capitals only, in Greek',
    mail: mailOf({ headers: { Subject: `=?utf-8?B?${Buffer.from('ΤΑ ΝΕΑ ΤΟΥ ΔΗΜΟΥ').toString('base64')}?=` } }),
    findings: ['warning subject'],
  },
]
