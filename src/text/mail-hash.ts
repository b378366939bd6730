import { sha256 } from './sha256.ts'

export interface HashedMail {
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
}

/** SHA-256, hex, of subject, preheader, HTML and text: a preview and a sent mail with the same hash are equal, byte for byte. */
export const mailHash = ({ subject, preheader, html, text }: HashedMail): Promise<string> =>
  sha256(JSON.stringify([subject, preheader, html, text]))
