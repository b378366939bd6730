import { html as markup } from 'hono/html'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { DigestSettings } from '../model/settings.ts'
import { digestView } from './digest-view.ts'
import { mailHtml } from './mail-html.ts'
import type { DigestView } from './templates.gen.ts'

/**
 * What an Edition shows on the web: the mail's own HTML where that tells all; where stories were shortened or left out to fit
 * into a mail, the same template with all of them. Of an Edition from before `told` was kept there is the mail only.
 */
export function webCopy({ html, slot, subject, content }: Mailed, settings: DigestSettings): string {
  if (content === null) return html
  const view = digestView(content, settings, { slot, subject })
  return tellsAll(html, view) ? html : mailHtml(view, settings)
}

export interface Mailed extends Pick<Edition, 'html' | 'slot' | 'subject'> {
  readonly content: Digest | null
}

/** By its words, not by its size: templates and limits may have changed since. */
const tellsAll = (html: string, view: DigestView): boolean =>
  wordsOf(view).every((words) => html.includes(String(markup`${words}`)))

const wordsOf = ({ briefs }: DigestView): readonly string[] =>
  briefs.flatMap((brief) => [
    brief.title,
    ...brief.stories.flatMap(({ heading, gist, points, takeaway }) => [
      ...(heading === null ? [] : [heading]),
      ...[...gist, ...points, ...takeaway].map(({ text }) => text),
    ]),
  ])
