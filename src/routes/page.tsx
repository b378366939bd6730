import { html } from 'hono/html'
import type { Child } from 'hono/jsx'

interface PageProps {
  readonly title: string
  readonly path: string
  readonly children?: Child
}

/** The frame of every page: head, navigation, one `main`. Without its first line browsers fall back to the layout of 1998. */
export const Page = (props: PageProps) => html`<!doctype html>${<Document {...props} />}`

const Document = ({ title, path, children }: PageProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{title === 'Marrow' ? title : `${title} · Marrow`}</title>
      <link rel="icon" href={ICON} />
      <link rel="stylesheet" href="/marrow.css" />
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="top">
        <a class="brand" href="/">
          Marrow
        </a>
        <nav aria-label="Pages">
          <NavLink href="/" path={path}>
            Overview
          </NavLink>
          <NavLink href="/archive" path={path}>
            Archive
          </NavLink>
          <NavLink href="/outbox" path={path}>
            Outbox
          </NavLink>
        </nav>
      </header>
      <main id="main">{children}</main>
    </body>
  </html>
)

const NavLink = ({ href, path, children }: { href: string; path: string; children?: Child }) => (
  <a href={href} aria-current={href === path ? 'page' : undefined}>
    {children}
  </a>
)

/** A drawn icon keeps the browser from asking for /favicon.ico. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%238c2f22'/%3E%3Ctext x='16' y='23' font-family='Georgia,serif' font-size='21' font-weight='700' fill='%23fffdf9' text-anchor='middle'%3EM%3C/text%3E%3C/svg%3E"
