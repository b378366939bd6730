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
  const element = 'tagName' in one ? String(one.tagName) : null
  return { line: 'line' in one ? Number(one.line) : 1, message: wordsOf(String(one.message), element) }
}

/** MJML names neither the element of a wrong attribute nor where the right ones are listed. */
function wordsOf(message: string, element: string | null): string {
  const wrong = /^Attributes? (.+?) (?:is|are) illegal$/.exec(message)?.[1]
  if (element === null || message.includes(element)) return message
  const place = `see https://documentation.mjml.io/#${element}`
  return wrong === undefined ? `<${element}>: ${message}; ${place}` : `<${element}> has no attribute ${wrong}; ${place}`
}
