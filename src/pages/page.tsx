import type { Child } from 'hono/jsx'
import { Document } from './document.tsx'

/** A page of the owner's. */
export const Page = ({ title, path, children }: { title: string; path: string; children?: Child }) => (
  <Document title={title === 'Marrow' ? title : `${title} · Marrow`} navigation={path}>
    {children}
  </Document>
)
