import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from '@react-email/render'
import { DomUtils, parseDocument } from 'htmlparser2'
import mjml2html from 'mjml'
import { Engine } from 'mrml'
import { compileTemplate, type MarkedMail } from '../../src/build/templates/compile-template.ts'
import { expandIncludes } from '../../src/build/templates/expand-includes.ts'
import type { Issue } from '../../src/model/issue.ts'
import { digestView } from '../../src/render/digest-view.ts'
import { digest as compiled, type DigestView } from '../../src/render/templates.gen.ts'
import { fillPlaceholders } from './fill-placeholders.ts'
import { digestOf, SETTINGS } from './issues.ts'
import { middle, type Row } from './measure.ts'
import { reactMail } from './react-mail.ts'

const TEMPLATES = join(import.meta.dirname, '../../templates')
const TEMPLATE = join(TEMPLATES, 'digest.mjml')
const SOURCE = readFileSync(TEMPLATE, 'utf8')
/** mrml reads no files, so it gets the partials in place. */
const { source: EXPANDED } = expandIncludes(TEMPLATES, 'digest.mjml').expanded
const OPTIONS = { filePath: TEMPLATE, ignoreIncludes: false, validationLevel: 'skip' as const }
/** Calls of the compiled function a sample: one alone is too short to time. */
const CALLS = 200
const WARM_UP = 3
const ROUNDS = 15

/** Prepares a view outside of the measured time; the result renders it. */
type Peer = (view: DigestView) => () => Promise<string>

/**
 * The compiled template against renderers that work at run time, on the same view. `mjml` and `mrml` get the template with its
 * placeholders already filled in. `@react-email/render` gets the compiled mail as a React component. All must give the same
 * words.
 */
export async function benchRender(issues: readonly Issue[]): Promise<Row[]> {
  const react = reactMail(await compiledMail())
  const engine = new Engine()
  const peers: Readonly<Record<string, Peer>> = {
    'runtime mjml': (view) => {
      const source = fillPlaceholders(SOURCE, view)
      return async () => (await mjml2html(source, OPTIONS)).html
    },
    'mrml (wasm)': (view) => {
      const source = fillPlaceholders(EXPANDED, view)
      return async () => {
        const result = engine.toHtml(source)
        if (result.type === 'error') throw new Error(result.message)
        return result.content
      }
    },
    '@react-email/render': (view) => () => render(react(view)),
  }
  const rows: Row[] = []
  for (const stories of [4, 50]) {
    const view = viewOf(issues, stories)
    const words = wordsOf(compiled(view))
    const runs = Object.values(peers).map((prepare) => prepare(view))
    for (const run of runs)
      if (wordsOf(await run()) !== words) throw new Error('the renderers do not give the same words')
    const [fast = Number.NaN, ...slow] = await inTurns([async () => callCompiled(view), ...runs])
    const own = fast / CALLS
    rows.push({ what: `render ${stories} stories: compiled`, value: `${(own * 1000).toFixed(1)} µs`, ratio: '1 ×' })
    for (const [i, name] of Object.keys(peers).entries()) {
      const time = slow[i] ?? Number.NaN
      const ratio = `${Math.round(time / own)} × Marrow's time`
      rows.push({ what: `render ${stories} stories: ${name}`, value: `${time.toFixed(2)} ms`, ratio })
    }
  }
  return rows
}

function callCompiled(view: DigestView): void {
  for (let i = 0; i < CALLS; i++) compiled(view)
}

/** Median milliseconds of each. They take turns, so that a busy moment of the machine slows all of them. */
async function inTurns(runs: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = runs.map((): number[] => [])
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [i, run] of runs.entries()) {
      const start = performance.now()
      await run()
      if (round >= WARM_UP) times[i]?.push(performance.now() - start)
    }
  }
  return times.map(middle)
}

async function compiledMail(): Promise<MarkedMail> {
  const mails: MarkedMail[] = []
  const checkMail = (mail: MarkedMail) => {
    mails.push(mail)
    return []
  }
  await compileTemplate(TEMPLATES, 'digest.mjml', { checkMail })
  const [mail] = mails
  if (mail === undefined) throw new Error('the template does not compile')
  return mail
}

/** The text of the body: renderers differ in white space, and in the preheader's invisible characters. */
function wordsOf(html: string): string {
  const [body] = DomUtils.getElementsByTagName('body', parseDocument(html), true)
  if (body === undefined) throw new Error('the mail has no <body>')
  for (const style of DomUtils.getElementsByTagName('style', body.children, true)) DomUtils.removeElement(style)
  return DomUtils.textContent(body).replace(/\s|\u034f|\u200c/g, '')
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
