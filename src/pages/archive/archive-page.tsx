import type { Child } from 'hono/jsx'
import type { ThemeChoice } from '../../model/theme.ts'
import { type Card, Document, type FeedLinks } from '../document.tsx'

export interface ArchivePageProps {
  readonly title: string
  readonly owner: boolean
  readonly listed: boolean
  readonly canonical?: string | null
  readonly feeds?: FeedLinks
  readonly card?: Card | null
  readonly theme?: ThemeChoice | null
  readonly children?: Child
}

/** A page of the archive: for readers, with the owner's navigation for the owner only. */
export const ArchivePage = ({ owner, children, ...props }: ArchivePageProps) => (
  <Document {...props} navigation={owner ? '/archive' : null} className="archive">
    {children}
  </Document>
)
