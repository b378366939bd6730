/** A document before it is parsed: bytes and where they are from. */
export interface Source {
  readonly kind: SourceKind
  /** File name or address, for messages and as a title when there is no other. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The charset in the header of the server's answer. */
  readonly charset?: string | null
}

export type SourceKind = 'markdown' | 'text' | 'html' | 'rss' | 'atom' | 'rdf' | 'json-feed' | 'opml' | 'mail'
