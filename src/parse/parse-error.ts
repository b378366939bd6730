import type { SourceKind } from '../model/source.ts'
import { thousands } from '../text/count.ts'

export type ParseError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'binary'; readonly offset: number }
  | { readonly kind: 'encoding'; readonly offset: number }
  | { readonly kind: 'front-matter'; readonly line: number; readonly reason: string }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'unsupported'; readonly source: SourceKind }

/** One line for an editor: what is wrong and what to do. */
export function explainParseError(error: ParseError): string {
  switch (error.kind) {
    case 'empty':
      return 'The file is empty: there is nothing to read.'
    case 'too-large':
      return `The file has ${thousands(error.bytes)} bytes; at most ${thousands(error.limit)} are read. Split it into several files.`
    case 'binary':
      return `This is not text (a NUL byte at offset ${thousands(error.offset)}). Give a Markdown file.`
    case 'encoding':
      return `The text is not UTF-8 (first bad byte at offset ${thousands(error.offset)}). Save it as UTF-8.`
    case 'front-matter':
      return `The front matter cannot be read (line ${error.line}: ${error.reason}).`
    case 'too-deep':
      return `Lists or quotes are nested deeper than ${error.limit} levels. Flatten them.`
    case 'unsupported':
      return `This looks like ${SOURCE_NAMES[error.source]}; only Markdown and plain text are read so far.`
  }
}

const SOURCE_NAMES: Record<SourceKind, string> = {
  markdown: 'Markdown',
  html: 'an HTML page',
  feed: 'a feed',
  email: 'an e-mail',
}
