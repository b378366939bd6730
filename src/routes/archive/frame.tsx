import { html } from 'hono/html'
import type { Child } from 'hono/jsx'

export interface FrameProps {
  readonly title: string
  /** Strangers are shown no way to pages that are closed to them. */
  readonly owner: boolean
  /** Search engines may list it. */
  readonly listed: boolean
  readonly canonical?: string | null
  readonly feeds?: FeedLinks
  readonly children?: Child
}

/** Where the feeds of a digest are, and what it is called. */
export interface FeedLinks {
  readonly name: string
  readonly atom: string
  readonly json: string
}

/** The frame of the archive's own pages: for readers, with the owner's navigation for the owner only. */
export const Frame = ({ title, owner, listed, canonical = null, feeds, children }: FrameProps) =>
  html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {listed ? null : <meta name="robots" content="noindex" />}
        <title>{title}</title>
        {canonical === null ? null : <link rel="canonical" href={canonical} />}
        {feeds === undefined ? null : (
          <>
            <link rel="alternate" type="application/atom+xml" title={feeds.name} href={feeds.atom} />
            <link rel="alternate" type="application/feed+json" title={feeds.name} href={feeds.json} />
          </>
        )}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/marrow.css" />
      </head>
      <body class="archive">
        <a class="skip" href="#main">
          Skip to the content
        </a>
        {owner ? <OwnerTop /> : null}
        <main id="main">{children}</main>
      </body>
    </html>
  )}`

const OwnerTop = () => (
  <header class="top">
    <a class="brand" href="/">
      Marrow
    </a>
    <nav aria-label="Pages">
      <a href="/">Overview</a>
      <a href="/archive">Archive</a>
      <a href="/outbox">Outbox</a>
    </nav>
  </header>
)
