import mjml2html from 'mjml'
import { fail, ok, type Result } from '../../model/result.ts'

export interface MjmlComplaint {
  readonly line: number
  readonly message: string
}

/** Compiles MJML to minified HTML. Includes are already in place. MJML throws its complaints. */
export async function runMjml(source: string): Promise<Result<string, readonly MjmlComplaint[]>> {
  try {
    const { html } = await mjml2html(source, { ignoreIncludes: true, validationLevel: 'strict', minify: true })
    return ok(html)
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    const found: unknown = 'errors' in cause ? cause.errors : []
    const complaints = Array.isArray(found) ? found.map(complaint).filter((one) => one !== null) : []
    return fail(complaints.length > 0 ? complaints : [{ line: 1, message: `MJML cannot read it: ${cause.message}` }])
  }
}

function complaint(one: unknown): MjmlComplaint | null {
  if (typeof one !== 'object' || one === null || !('message' in one)) return null
  return { line: 'line' in one ? Number(one.line) : 1, message: String(one.message) }
}
