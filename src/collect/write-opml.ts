import { escapeAttribute } from '../text/escape-html.ts'
import type { ListedFeed } from './sources.ts'

/** Feeds as OPML 2.0, for any feed reader. */
export const writeOpml = (feeds: readonly ListedFeed[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Sources of Marrow</title></head>
  <body>
${feeds.map(({ title, address }) => `    <outline type="rss" text="${escaped(title)}" title="${escaped(title)}" xmlUrl="${escaped(address)}"/>`).join('\n')}
  </body>
</opml>
`

const escaped = (text: string): string =>
  // XML 1.0 has no other control characters.
  escapeAttribute(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
