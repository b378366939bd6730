import type { SourceKind } from '../../model/source.ts'

export interface Charset {
  /** The WHATWG name in lower case. UTF-32, which WHATWG does not list, has its usual name. */
  readonly name: string
  /** What named it. */
  readonly by:
    | 'byte order mark'
    | 'header'
    | 'declaration'
    | 'its bytes'
    | 'its bytes, against its declaration'
    | 'guess'
}

export function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) return 'utf-32le'
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff) return 'utf-32be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/**
 * The charset named by the response header, else by the XML declaration or the `<meta>` of the document. An unknown name counts as none.
 */
export function declaredCharset(bytes: Uint8Array, kind: SourceKind | null, header: string | null): Charset | null {
  const named = knownCharset(header)
  if (named !== null) return { name: named, by: 'header' }
  if (kind === 'markdown' || kind === 'text' || kind === 'mail' || kind === 'json-feed') return null
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const label = XML.exec(head)?.[1] ?? META.exec(head)?.[1] ?? null
  const found = knownCharset(label)
  // A declaration that can be read byte by byte does not mean a charset of two bytes per character (HTML 13.2.3.2).
  return found === null ? null : { name: found.startsWith('utf-16') ? 'utf-8' : found, by: 'declaration' }
}

/** The name that decoders have for a label; null if there is none. */
export function knownCharset(label: string | null): string | null {
  if (label === null) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** Browsers read this far too. */
const HEAD = 4_096
const XML = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w:.-]{2,40})["']/
const META = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i
