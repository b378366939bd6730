/** Raw material, as it came: bytes and where they are from. */
export interface Source {
  readonly kind: SourceKind
  /** File name or address, for messages and as the last resort for a title. */
  readonly name: string
  readonly bytes: Uint8Array
}

export type SourceKind = 'markdown' | 'html' | 'feed' | 'email'
