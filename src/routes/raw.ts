import type { Context } from 'hono'
import { allowPicture } from './allow-picture.ts'

/**
 * Mails are shown in frames that run no code and load nothing. They keep our origin, so that the page
 * around them can see how high they are.
 */
const MAIL_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-same-origin; frame-ancestors 'self'"

interface RawOptions {
  /** Of the file that a browser saves. */
  readonly name?: string
  /** The one picture that a mail of our own may show, by its https address. */
  readonly logo?: string | null
}

/** Answers with unchanged bytes and a strict Content-Security-Policy. */
export function raw(
  c: Context,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  { name, logo = null }: RawOptions = {},
): Response {
  c.header('Content-Type', type)
  c.header('Content-Security-Policy', allowPicture(MAIL_CSP, logo))
  c.header('X-Frame-Options', 'SAMEORIGIN')
  c.header('Cache-Control', 'no-store')
  if (name !== undefined) c.header('Content-Disposition', `attachment; filename="${name}"`)
  return c.body(body)
}
