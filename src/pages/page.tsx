import type { Child } from 'hono/jsx'
import { Document } from './document.tsx'

interface PageProps {
  readonly title: string
  /** Its address; the navigation marks it. */
  readonly path: string
  /** The page has an element that our script improves. */
  readonly script?: boolean
  readonly children?: Child
}

/** A page for the owner. */
export const Page = ({ title, path, script = false, children }: PageProps) => (
  <Document title={`${title} · Marrow`} navigation={path} script={script}>
    {children}
  </Document>
)
