import type { Context } from 'hono'

/** Mails are shown in frames that may run nothing and fetch nothing, whatever the mail holds. */
export const MAIL_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'"

/** A raw form: the bytes as they are, under a Content-Security-Policy of their own. */
export function raw(c: Context, body: string | Uint8Array<ArrayBuffer>, type: string, name?: string): Response {
  c.header('Content-Type', type)
  c.header('Content-Security-Policy', MAIL_CSP)
  c.header('X-Frame-Options', 'SAMEORIGIN')
  c.header('Cache-Control', 'no-store')
  if (name !== undefined) c.header('Content-Disposition', `attachment; filename="${name}"`)
  return c.body(body)
}
