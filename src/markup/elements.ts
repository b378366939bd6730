/** Their content is shown as it is written. */
export const CODE = new Set('code pre samp kbd tt var'.split(' '))
/** The part of HTML 13.2.4.2 and 13.2.4.3 that occurs in mails. */
export const SPECIAL = new Set(
  'address article aside blockquote body button caption center col colgroup dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hr html li listing main menu nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** A close tag of a block does not look for its open tag beyond these. */
export const CELLS = new Set(['table', 'td', 'th', 'caption'])
/** A close tag of one of these ends an element of its own table only. */
export const IN_TABLE = new Set(['table', 'caption', 'colgroup', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th'])
/** HTML 13.2.4.3: their close tag also ends the blocks that were opened in them. */
export const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
export const VOID = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '))
/** Their content is not HTML: only their own close tag ends it (HTML 13.2.5.1 and 13.2.6.2). */
export const RAW_TEXT = new Set('script style title textarea xmp iframe noembed noframes'.split(' '))
/** Their text is not shown. */
export const SILENT = new Set('script style title noscript template iframe object textarea select xml'.split(' '))
/** Mail programs remove them. */
export const REFUSED = new Set(
  'script iframe frame frameset object embed applet form input select textarea link base audio video'.split(' '),
)
export const BREAKS_LINE = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
export const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** A screen reader stops before and after them. */
export const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** A screen reader says nothing of them. */
export const UNSPOKEN = new Set('head title style script template meta link'.split(' '))
/** Each starts a line where the source is shown. */
export const ON_OWN_LINE = new Set(
  'html head title meta style body table tbody tr td th div p h1 h2 h3 h4 h5 h6 ul ol li blockquote center img hr'.split(
    ' ',
  ),
)

const set = (names: string) => new Set(names.split(' '))
const ENDS_P =
  'address article aside blockquote center div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'
/** Tags that may be left out (HTML 13.1.2.4): what an open tag closes if it is on top. */
export const IMPLIES: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
  ...ENDS_P.split(' ').map((name) => [name, set('p')] as const),
  ['li', set('li p')],
  ['dt', set('dt dd p')],
  ['dd', set('dt dd p')],
  ['td', set('td th p')],
  ['th', set('td th p')],
  ['tr', set('tr td th p')],
  ['tbody', set('thead tbody tfoot tr td th p')],
  ['body', set('head')],
])
