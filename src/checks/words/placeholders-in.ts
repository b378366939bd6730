/**
 * Placeholders of the common tools, each once, in the order of the forms below. Forms that are also written by people (`[name]`,
 * `%PATH%`) count only with the name of a field that lists of subscribers have.
 */
export function placeholdersIn(text: string): readonly string[] {
  const found = new Set<string>()
  let rest = text
  for (const { mark, form } of FORMS) {
    if (typeof mark === 'string' ? !rest.includes(mark) : !mark.test(rest)) continue
    rest = rest.replace(form(), (whole) => {
      if (found.size < MOST) found.add(whole.trim())
      // `{{name}}` contains `{name}`, which is not searched again.
      return ' '
    })
  }
  if (MAYBE_MISSING.test(text))
    for (const form of [missingName(), MISSING_NUMBER])
      for (const [, first, second = ''] of text.matchAll(form)) {
        // As programs write them: “Hello, None.” greets somebody, “hello none” nobody.
        const value = first ?? second
        if (VALUES.has(value)) found.add(value)
      }
  return [...found]
}

/** More of them add nothing. */
const MOST = 30

/** What programs print for a missing value. */
const VALUES = new Set(['undefined', 'null', 'NULL', 'None', 'NaN', 'nil', '(null)'])
const VALUE = '(?:undefined|null|none|nan|nil|\\(null\\))'

const OWNER = '(?:(?:subscriber|contact|recipient|user|customer|member|lead|person|profile)[ ._-]?)?'
/** Names of the fields for a person, in the languages of the tools. */
const NAME = `${OWNER}(?:[fl][ _-]?name|(?:first|last|full|sur|given|family|display|nick|user)[ _-]?name|salutation|vorname|nachname|anrede|pr[eé]nom|apellidos?|cognome|sobrenome|voornaam|achternaam|imi[eę]|fornavn|etternavn|f[oö]rnamn|efternamn)`
/** Names of other fields. In square brackets these are also texts of links: `[Unsubscribe]`, `[E-mail]`. */
const FIELD = `(?:${NAME}|${OWNER}(?:name|nombre|nome|nom|e-?mail(?:[ _-]?address)?|company(?:[ _-]?name)?|firma|soci[eé]t[eé])|(?:list[ _-]?)?unsubscribe(?:[ _-]?(?:url|link|token))?|unsub(?:[ _-]?link)?|abmelde[ _-]?link|web[ _-]?version(?:[ _-]?(?:url|link))?|view[ _-]?in[ _-]?browser(?:[ _-]?(?:url|link))?|update[ _-]?profile(?:[ _-]?(?:url|link))?|preferences?[ _-]?(?:url|link)|sender[ _-]?(?:name|address)|list[ _-]?(?:name|address)|campaign[ _-]?name|current[ _-]?year)`

/** The beginnings of greetings in the most common languages. */
const GREETING =
  '(?:hi|hello|hey|dear|hallo|liebe[r]?|sehr geehrte[r]?|bonjour|cher|ch[eè]re|hola|querid[oa]|estimad[oa]|ciao|caro|cara|ol[aá]|beste|hej|welcome(?: back)?|thanks|thank you|good (?:morning|evening|afternoon))'

/** Most texts have no placeholders: a pattern is built and compiled only when its mark is in the text. */
interface Form {
  /** A text that every match of `form` contains. */
  readonly mark: string | RegExp
  readonly form: () => RegExp
}

const FORMS: readonly Form[] = [
  // A greeting without its name: first, while no other form has left a space.
  {
    mark: ' ,',
    form: () => /(?<=(?:^|[\s>]))(?:dear|hello|hi|hey|hallo|liebe[r]?|hola|estimad[oa]|ciao|car[oa]|beste) {1,3},/gim,
  },
  // Handlebars, Mustache, Liquid, Jinja, Twig, Marketo, Brevo, HubSpot; not `${{ … }}`, which is only ever code.
  { mark: '{{', form: () => /(?<![${])\{\{\{?[^{}\n]{1,120}\}?\}\}/g },
  { mark: '{%', form: () => /\{%-?\s[^{}%\n]{1,120}%\}/g },
  // Braze
  { mark: '{{${', form: () => /\{\{\$\{[^{}\n]{1,80}\}[^{}\n]{0,80}\}\}/g },
  // Mailchimp and Mandrill
  { mark: '*|', form: () => /\*\|[A-Za-z][^|*\n]{0,80}\|\*/g },
  // Salesforce Marketing Cloud and Pardot
  { mark: '%%', form: () => /%%[A-Za-z_=[][^%\n]{0,80}%%/g },
  // JavaScript, and Zoho's `$[FNAME]$`
  { mark: '${', form: () => /\$\{[A-Za-z_][^{}\n]{0,80}\}/g },
  { mark: '$[', form: () => /\$\[[A-Z][^[\]\n]{0,60}\]\$/g },
  // EJS, ERB, JSP, ASP
  { mark: '<%', form: () => /<%[=#-]?\s?[^%<>\n]{1,120}%>/g },
  // Smarty, AWeber
  { mark: /\{[$!]/, form: () => /\{[$!][A-Za-z_][^{}\n]{0,80}\}/g },
  // Mailgun
  { mark: '%recipient.', form: () => /%recipient\.[\w.-]{1,60}%/g },
  { mark: '##', form: () => /##[A-Za-z][\w.-]{0,60}##/g },
  { mark: '@@', form: () => /@@[A-Za-z][\w.-]{1,60}@@/g },
  // Mailjet and Constant Contact: a name with a kind before it, or one that nobody writes by hand.
  {
    mark: '[[',
    form: () =>
      /\[\[\s?(?:(?:data|var|const|mj):[^[\]\n]{1,80}|[A-Za-z]\w{0,40}[_.][\w.]{1,60}|[A-Z][A-Z0-9]{2,40})\s?\]\]/g,
  },
  // Emma
  { mark: '[%', form: () => /\[% ?[a-z]+:[^\]\n]{1,80}\]/gi },
  {
    mark: '[[',
    form: () => new RegExp(`\\[\\[\\s?${FIELD}(?:\\s?(?:\\|\\|?|OR\\s)[^\\]\\n]{0,60})?\\s?\\]\\]`, 'gi'),
  },
  {
    mark: /\[\s?[a-z][^\]\n]{2,140}\]/i,
    form: () =>
      new RegExp(
        `\\[\\s?(?:${NAME}|(?:unsubscribe|webversion|preferences?)[ _-]?(?:url|link))(?:\\s?(?:,\\s?fallback=|\\|\\|?|OR\\s)[^\\]\\n]{0,60})?\\s?\\]`,
        'gi',
      ),
  },
  // Ghost gives the default after a comma.
  {
    mark: '{',
    form: () => new RegExp(`\\{\\s?(?:contactfield=)?${FIELD}(?:,\\s?["'][^"'\\n]{0,60}["'])?\\s?\\}`, 'gi'),
  },
  // Responsys and Emarsys, Dotdigital, Listrak and Moosend
  { mark: /[$@#](?=[fln]\S{3})/i, form: () => new RegExp(`(?<![\\w$@#])([$@#])${NAME}\\1(?![\\w$@#])`, 'gi') },
  { mark: '#recipient:', form: () => /#recipient:[\w .-]{1,60}#/g },
  // Keap
  { mark: /~(?:contact|owner|company)\./i, form: () => /~(?:contact|owner|company)\.[a-z]\w{1,40}~/gi },
  // Python
  { mark: '%(', form: () => new RegExp(`%\\(${FIELD}\\)s`, 'gi') },
  // MailPoet and Benchmark
  {
    mark: /\[(?:subscriber|newsletter|link|contact_attribute):/,
    form: () => /\[(?:subscriber|newsletter|link|contact_attribute):[a-z_]{2,40}(?:\s?\|[^\]\n]{0,60})?\]/g,
  },
  { mark: /%\s?[a-z][a-zéôöãę ._-]{1,60}%/i, form: () => new RegExp(`(?<!%)%\\s?${FIELD}\\s?%(?!%)`, 'gi') },
  { mark: /<\s?[fl]/i, form: () => /(?<![\w<])<\s?(?:first|last)[ _-]?name\s?>/gi },
  // SendGrid. In small letters `[unsubscribe]` is also the text of a link, and in capitals before an address.
  {
    mark: /\[[A-Z_-]{4}/,
    form: () =>
      /\[(?:UNSUBSCRIBE|WEB_?VERSION|WEBLINK|PREFERENCES|E-?MAIL|NAME|FIRST_?NAME|LAST_?NAME|COMPANY)\](?!\s{0,3}[(<]?https?:)/g,
  },
  { mark: /(?<![\w-])-[a-z]/i, form: () => new RegExp(`(?<![\\w-])-${NAME}-(?![\\w-])`, 'gi') },
  // The braces of a template that was escaped as an address.
  { mark: /%7b%7b/i, form: () => /%7B%7B[^\s<>"]{1,60}?%7D%7D/gi },
  // A name alone in brackets counts only after a greeting.
  {
    mark: /[[{<%-](?:your )?name[\]}>%-]/i,
    form: () =>
      new RegExp(
        `(?<=(?:^|[\\s>])${GREETING},?\\s{1,3})(?:\\[(?:your )?name\\]|\\{(?:your )?name\\}|<name>|%name%|-name-)`,
        'gim',
      ),
  },
  { mark: '[object ', form: () => /\[object [A-Z]\w{2,20}\]/g },
]

/** A program's word for a missing value instead of a name: after a greeting, or at the start of a line that addresses somebody. */
const missingName = () =>
  new RegExp(
    `(?:(?:^|[\\s>“"])${GREETING},?\\s{1,3}(?:(?:mr|mrs|ms|herr|frau)\\.?\\s)?(${VALUE})(?=\\s{0,3}[,!.:]|\\s{0,3}$|\\s${VALUE}\\b))|^\\s{0,8}(${VALUE})(?=,\\s{0,3}$|,\\s(?:your|you|here|we)\\b)`,
    'gim',
  )

/** The same instead of a number: after a currency sign or “No.”, before a percent sign or a counted noun. */
const MISSING_NUMBER =
  /(?:[$€£]\s?|#|\b(?:issue|no\.|nr\.?|vol\.|week|edition|ausgabe|num[eé]ro)\s{1,3})(undefined|null|NaN)\b|(?<!\w)(undefined|null|NaN)(?=\s?%|\s(?:new|unread)\s|\s(?:items?|stories|articles|minutes?|posts|results)\b)/gi

/**
 * A missing value as a separate word, with the text after it that the two above need. Common words are among them: “None of us”.
 */
const MAYBE_MISSING = /(?<!\w)(?:undefined|null|NaN)(?!\w)|(?<!\w)(?:NULL|None|nil)(?=\s{0,3}(?:[,!.:]|$)|\s[(nuNU])/m
