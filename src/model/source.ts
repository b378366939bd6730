/** A document before it is parsed: bytes and where they are from. */
export interface Source {
  readonly kind: SourceKind
  /** File name or address, for messages and as the last resort for a title. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The charset that a server named in the header of its answer. */
  readonly charset?: string | null
}

export type SourceKind = 'markdown' | 'text' | 'html' | 'rss' | 'atom' | 'rdf' | 'json-feed' | 'opml' | 'mail'
