import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ThemeChoice } from '../model/theme.ts'
import { SCRIPT_HASH } from './script.gen.ts'
import { themeAddress } from './theme-style.ts'

export interface DocumentProps {
  readonly title: string
  /** The owner's navigation, with the page at this path marked; null for readers, who get no links to private pages. */
  readonly navigation: string | null
  /** Search engines may list it. */
  readonly listed?: boolean
  readonly canonical?: string | null
  readonly feeds?: FeedLinks | null
  /** The preview card that other sites show for a link to the page (Open Graph), if search engines may list it. */
  readonly card?: Card | null
  /** The colours and fonts of a digest; the default ones if left out. */
  readonly theme?: ThemeChoice | null
  readonly className?: string
  /** The page has an element that our script improves. */
  readonly script?: boolean
  readonly children?: Child
}

export interface Card {
  readonly description: string
  /** Name of the digest. */
  readonly site: string
  /** By its https address. */
  readonly picture: string | null
}

/** Where the feeds of a digest are, and its name. */
export interface FeedLinks {
  readonly name: string
  readonly atom: string
  readonly json: string
}

/** The frame of every page: head, skip link, one `main`. Without the doctype, browsers use quirks mode. */
export const Document = (props: DocumentProps) => html`<!doctype html>${<Root {...props} />}`

const Root = ({
  title,
  navigation,
  listed = false,
  canonical = null,
  feeds = null,
  card = null,
  theme = null,
  className,
  script = false,
  children,
}: DocumentProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {listed ? null : <meta name="robots" content="noindex" />}
      <title>{title}</title>
      {canonical === null ? null : <link rel="canonical" href={canonical} />}
      {card === null || canonical === null ? null : <CardMeta title={title} url={canonical} {...card} />}
      {feeds === null ? null : (
        <>
          <link rel="alternate" type="application/atom+xml" title={feeds.name} href={feeds.atom} />
          <link rel="alternate" type="application/feed+json" title={feeds.name} href={feeds.json} />
        </>
      )}
      <link rel="icon" href={ICON} />
      <link rel="stylesheet" href="/marrow.css" />
      <ThemeLink theme={theme} />
      {script ? <script src="/marrow.js" integrity={SCRIPT_HASH} defer></script> : null}
    </head>
    <body class={className}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      {navigation === null ? null : <SiteHeader path={navigation} />}
      <main id="main">{children}</main>
    </body>
  </html>
)

const CardMeta = ({ title, url, description, site, picture }: Card & { title: string; url: string }) => (
  <>
    <meta name="description" content={description} />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content={site} />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={description} />
    <meta property="og:url" content={url} />
    {picture === null ? null : (
      <>
        <meta property="og:image" content={picture} />
        <meta property="og:image:alt" content={site} />
      </>
    )}
    <meta name="twitter:card" content="summary" />
  </>
)

const ThemeLink = ({ theme }: { theme: ThemeChoice | null }) => {
  const address = themeAddress(theme)
  return address === null ? null : <link rel="stylesheet" href={address} />
}

const SiteHeader = ({ path }: { path: string }) => (
  <header class="top">
    <a class="brand" href="/">
      Marrow
    </a>
    <nav aria-label="Pages">
      <NavLink href="/" path={path}>
        Overview
      </NavLink>
      <NavLink href="/sources" path={path}>
        Sources
      </NavLink>
      <NavLink href="/archive" path={path}>
        Archive
      </NavLink>
      <NavLink href="/outbox" path={path}>
        Outbox
      </NavLink>
      <NavLink href="/sign-in" path={path}>
        Sign-in
      </NavLink>
    </nav>
  </header>
)

const NavLink = ({ href, path, children }: { href: string; path: string; children?: Child }) => (
  <a href={href} aria-current={href === path ? 'page' : href === sectionOf(path) ? 'true' : undefined}>
    {children}
  </a>
)

/** Pages below the sources, the archive, the outbox and the sign-in belong to them; all others to the overview, from where they are reached. */
const sectionOf = (path: string): string =>
  ['/sources', '/archive', '/outbox', '/sign-in'].find(
    (section) => path === section || path.startsWith(`${section}/`),
  ) ?? '/'

/** An inline icon, so that browsers do not request /favicon.ico. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%238c2f22'/%3E%3Ctext x='16' y='23' font-family='Georgia,serif' font-size='21' font-weight='700' fill='%23fffdf9' text-anchor='middle'%3EM%3C/text%3E%3C/svg%3E"
