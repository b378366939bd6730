import type { Child } from 'hono/jsx'
import type { DigestSettings } from '../../model/settings.ts'
import { senderLine } from '../../render/sender-line.ts'
import { indexPath } from '../archive/paths.ts'
import { Document } from '../document.tsx'

export interface ReaderPageProps {
  readonly title: string
  /** The reader's digest, if known: the page has its name, colours and fonts. */
  readonly digest?: DigestSettings | null
  readonly children?: Child
}

/** A short page for a reader, without links to the owner's pages. */
export const ReaderPage = ({ title, digest = null, children }: ReaderPageProps) => (
  <Document
    title={digest === null ? title : `${title} · ${digest.title}`}
    navigation={null}
    theme={digest?.theme ?? null}
    className="reader"
  >
    {digest === null ? null : <p class="reader-name">{nameOf(digest)}</p>}
    {children}
    {digest === null ? null : <p class="reader-foot">{senderAndAddress(digest)}</p>}
  </Document>
)

/** Links to the archive, if everybody may read it. */
const nameOf = (digest: DigestSettings) =>
  digest.archive === 'public' ? <a href={indexPath(digest)}>{digest.title}</a> : digest.title

const senderAndAddress = (digest: DigestSettings): string => {
  const sender = senderLine(digest)
  return sender === null ? digest.postalAddress : `${sender}, ${digest.postalAddress}`
}
