/** What a mail asks its reader to do before a subscription, or a forwarding, is complete. Marrow follows none of it. */
export interface AskedToConfirm {
  readonly links: readonly { readonly host: string; readonly address: string; readonly words: string }[]
  readonly codes: readonly string[]
  /** The mail is nothing but that. */
  readonly isAll: boolean
}
