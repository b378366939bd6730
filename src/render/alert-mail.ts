import type { Mailbox, Message } from '../model/message.ts'
import type { DigestSettings } from '../model/settings.ts'
import { escapeAttribute, escapeText } from '../text/escape-html.ts'
import { adviceOn, type Trouble } from './alert-words.ts'
import { oneLine } from './heading.ts'

/** The mail that tells the owner what did not go as planned, and what to do. It is plain: the owner only has to read it. */
export function alertMail(
  troubles: readonly Trouble[],
  { title, from, replyTo, url }: Pick<DigestSettings, 'title' | 'from' | 'replyTo' | 'url'>,
  to: Mailbox,
  digests: readonly DigestSettings[],
): Message {
  const told = troubles.map((trouble) => adviceOn(trouble, digests))
  const [first] = told
  const more = told.length > 1 ? `, and ${told.length - 1} more` : ''
  const why = `You get this mail because the settings of ${title} name you for alerts. Each problem is mailed once. All open problems: ${url}/`
  const paragraphs = told.map(({ happened, remedy, link }) => [happened, remedy, link])
  const subject = oneLine(`${first?.short ?? title}${more}`).slice(0, 150)
  return {
    from,
    to,
    replyTo,
    subject,
    text: `${[...paragraphs.map((lines) => lines.join('\n')), `-- \n${why}`].join('\n\n')}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeText(subject)}</title></head><body><h1>${escapeText(subject)}</h1>${paragraphs
      .map(
        ([happened = '', remedy = '', link = '']) =>
          `<p><strong>${escapeText(happened)}</strong><br>${escapeText(remedy)}<br><a href="${escapeAttribute(link)}">${escapeText(link)}</a></p>`,
      )
      .join('')}<p>${escapeText(why)}</p></body></html>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
