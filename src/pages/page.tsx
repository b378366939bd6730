import type { Child } from 'hono/jsx'
import { Document } from './document.tsx'

interface PageProps {
  readonly title: string
  /** Its address: the navigation marks it. */
  readonly path: string
  /** The page has something that our script makes nicer. */
  readonly script?: boolean
  readonly children?: Child
}

/** A page of the owner's. */
export const Page = ({ title, path, script = false, children }: PageProps) => (
  <Document title={title === 'Marrow' ? title : `${title} · Marrow`} navigation={path} script={script}>
    {children}
  </Document>
)
