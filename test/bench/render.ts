import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mjml2html from 'mjml'
import type { Issue } from '../../src/model/issue.ts'
import { digestView } from '../../src/render/digest-view.ts'
import { digest as compiled, type DigestView } from '../../src/render/templates.gen.ts'
import { fillPlaceholders } from './fill-placeholders.ts'
import { digestOf, SETTINGS } from './issues.ts'
import { median, type Row } from './measure.ts'

const TEMPLATE = join(import.meta.dirname, '../../templates/digest.mjml')
const SOURCE = readFileSync(TEMPLATE, 'utf8')
const OPTIONS = { filePath: TEMPLATE, ignoreIncludes: false, validationLevel: 'skip' as const }
/** Calls of the compiled function a sample: one alone is too short to time. */
const CALLS = 200

/** The compiled template against runtime `mjml` on the same view: its placeholders filled in first, then MJML to HTML. */
export async function benchRender(issues: readonly Issue[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const stories of [4, 50]) {
    const view = viewOf(issues, stories)
    const runtime = async () => {
      await mjml2html(fillPlaceholders(SOURCE, view), OPTIONS)
    }
    const slow = await median(9, runtime)
    const fast =
      (await median(15, () => {
        for (let i = 0; i < CALLS; i++) compiled(view)
      })) / CALLS
    rows.push({ what: `render ${stories} stories: runtime mjml`, value: `${slow.toFixed(2)} ms`, ratio: '1 ×' })
    rows.push({
      what: `render ${stories} stories: compiled`,
      value: `${(fast * 1000).toFixed(1)} µs`,
      ratio: `${Math.round(slow / fast)} × as fast`,
    })
  }
  return rows
}

/** Any number of stories: a mail shows at most 40, the template could do more. */
function viewOf(issues: readonly Issue[], stories: number): DigestView {
  const view = digestView(digestOf(issues, 8), SETTINGS, { slot: '2026-10-05T07:00[Europe/Paris]' })
  const [brief] = view.briefs
  if (brief === undefined) throw new Error('no issue to measure with')
  const repeated = Array.from({ length: stories }, (_, i) => brief.stories[i % brief.stories.length]).filter(
    (story) => story !== undefined,
  )
  return { ...view, briefs: [{ ...brief, stories: repeated }] }
}
