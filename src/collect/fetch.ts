import type { VisitTrouble } from './trouble.ts'

export interface FetchRequest {
  readonly address: string
  /** Of the last visit, for a conditional request. */
  readonly etag?: string | null
  readonly lastModified?: string | null
}

/** What came from an address on the web. Never throws for anything that a server or a name does. */
export type Fetched =
  | {
      readonly kind: 'document'
      /** Where it came from, after redirects. */
      readonly address: string
      /** The address to ask next time: every redirect on the way there was a permanent one (301, 308). */
      readonly permanentAddress: string
      readonly bytes: Uint8Array
      /** That the server named in the header of its answer. */
      readonly charset: string | null
      readonly etag: string | null
      readonly lastModified: string | null
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'trouble'; readonly trouble: VisitTrouble; readonly retryAfter: number | null }

/** A port: the web, or files that are bundled. */
export type FetchDocument = (request: FetchRequest, now: Date) => Promise<Fetched>
