import type { BrowserContext, Route } from 'playwright-core'
import { vi } from 'vitest'
import { localRequest } from '../local-requests.ts'
import { ORIGINS, offlineWorlds } from './offline-worlds.ts'

export interface OfflinePage {
  readonly name: string
  /** Or the key of a link that is known only after a send. */
  readonly path: string
  /** The fields of a form that is posted to the address. */
  readonly form?: Readonly<Record<string, string>>
  readonly in?: keyof typeof ORIGINS
  /** Asked for from elsewhere. */
  readonly stranger?: boolean
}

/** Every page there is, and the mail. A test compares them with the routes of the app. */
export const PAGES: readonly OfflinePage[] = [
  { name: 'overview', path: '/' },
  { name: 'preview', path: '/previews/weekly' },
  { name: 'preview-of-an-issue', path: '/previews/weekly/import-ai-184' },
  { name: 'preview-side-by-side', path: '/previews/weekly?side=dark' },
  { name: 'preview-as-in-outlook', path: '/previews/weekly?scheme=outlook' },
  { name: 'preview-text', path: '/previews/weekly?view=text' },
  { name: 'preview-source', path: '/previews/weekly?view=source' },
  { name: 'preview-headers', path: '/previews/weekly?view=headers' },
  { name: 'preview-structure', path: '/previews/weekly?view=structure' },
  { name: 'preview-reading', path: '/previews/weekly?view=reading' },
  { name: 'preview-size', path: '/previews/weekly?view=budget' },
  { name: 'preview-checks', path: '/previews/weekly?view=checks' },
  { name: 'preview-json', path: '/previews/weekly?view=json' },
  { name: 'desk', path: '/desk/weekly' },
  { name: 'desk-of-a-waiting-edition', path: 'waiting' },
  { name: 'waiting', path: '/waiting' },
  { name: 'issue', path: '/issues/import-ai-184' },
  { name: 'sources', path: '/sources' },
  { name: 'source', path: '/sources/harbour-notes-demo' },
  { name: 'document', path: 'document' },
  { name: 'issue-of-a-source', path: 'issue' },
  { name: 'source-of-mails', path: '/sources/letters-by-mail-demo' },
  { name: 'mail-of-an-unknown-sender', path: 'unknown-sender' },
  { name: 'document-not-shortened', path: 'not-shortened', in: 'trouble' },
  { name: 'found-feed', path: '/sources/find', form: { address: 'https://news.example/feed' } },
  { name: 'no-feed', path: '/sources/find', form: { address: 'nothing.example' } },
  { name: 'outbox', path: '/outbox' },
  { name: 'message', path: '/outbox/1' },
  { name: 'archive', path: '/archive' },
  { name: 'archive-of-a-digest', path: '/archive/weekly' },
  { name: 'archived-edition', path: '/archive/weekly/2026-11-16-0700' },
  { name: 'archived-edition-of-several-parts', path: 'parts', in: 'trouble' },
  { name: 'archived-mail', path: '/archive/weekly/2026-11-16-0700?view=mail' },
  { name: 'archive-without-it', path: '/archive/weekly/nothing' },
  { name: 'storage', path: '/storage' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'private', path: '/', stranger: true },
  { name: 'unsubscribe', path: 'unsubscribe' },
  { name: 'unsubscribed', path: 'unsubscribe', in: 'trouble' },
  { name: 'unsubscribe-incomplete', path: '/unsubscribe/x' },
  { name: 'overview-in-trouble', path: '/', in: 'trouble' },
  { name: 'sources-in-trouble', path: '/sources', in: 'trouble' },
  { name: 'source-in-trouble', path: '/sources/silent-news', in: 'trouble' },
  { name: 'resend', path: 'resend', in: 'trouble' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'mail', path: '/previews/weekly.html' },
  { name: 'mail-as-in-outlook', path: '/previews/weekly.html?scheme=outlook' },
]

/** Links that are known only when the worlds are made, and the page that has them. */
const LINKS: Readonly<Record<string, { readonly on: string; readonly link: RegExp }>> = {
  waiting: { on: '/waiting', link: /\/desk\/evening\?slot=[^"]+/ },
  unsubscribe: { on: '/outbox/1.txt', link: /\/unsubscribe\/[0-9a-f]{32}/ },
  document: { on: '/sources/harbour-notes-demo', link: /\/sources\/documents\/[^"]+/ },
  'not-shortened': { on: '/sources/town-letters', link: /\/sources\/documents\/[^"]+/ },
  'unknown-sender': { on: '/sources/letters-by-mail-demo', link: /\/sources\/documents\/[^"]+/ },
  issue: { on: 'document', link: /\/issues\/[^"]+/ },
  parts: { on: '/archive/weekly', link: /\/archive\/weekly\/\d[\d-]+/ },
  resend: { on: '/', link: /\/digests\/real\/resend\?slot=[^"]+/ },
}

/** Every page, without a server: from the Worker's own app in this process, on databases in memory. */
export async function offlinePages() {
  const worlds = await offlineWorlds()

  async function pathOf(path: string, world: keyof typeof ORIGINS): Promise<string> {
    const found = LINKS[path]
    if (found === undefined) return path
    const [link] = found.link.exec(await worlds[world].get(await pathOf(found.on, world))) ?? []
    if (link === undefined) throw new Error(`there is no ${path} on ${found.on}`)
    return link.replaceAll('&amp;', '&')
  }

  /** A browser goes to an address by GET: that of a form names the page whose fields are posted. */
  function requestOf(url: string, headers: Readonly<Record<string, string>>): Request {
    const { origin, pathname, searchParams } = new URL(url)
    const { form } = PAGES.find(({ name }) => name === searchParams.get('form')) ?? {}
    if (form === undefined) return localRequest(url, { headers })
    return localRequest(origin + pathname, { headers, method: 'POST', body: new URLSearchParams(form) })
  }

  const worldOf = (url: string) => (['well', 'trouble'] as const).find((world) => url.startsWith(ORIGINS[world]))

  async function ask(request: Request): Promise<Response> {
    const world = worldOf(request.url)
    if (world === undefined) throw new Error(`no world has ${request.url}`)
    return worlds[world].ask(request)
  }

  return {
    ask,
    async addressOf({ name, path, form, in: world = 'well' }: OfflinePage): Promise<string> {
      return `${ORIGINS[world]}${await pathOf(path, world)}${form === undefined ? '' : `?form=${name}`}`
    },
    /** Answers what a page asks for. `headers` are added to each request. */
    serve: (browser: BrowserContext, { headers = {}, style = (css: string) => css }: Serving = {}) =>
      browser.route('**/*', async (route: Route) => {
        const url = route.request().url()
        // What never ends is not needed for a picture.
        if (worldOf(url) === undefined || new URL(url).pathname === '/live') return route.abort()
        const answer = await ask(requestOf(url, headers))
        const type = answer.headers.get('Content-Type') ?? ''
        const body = Buffer.from(await answer.arrayBuffer())
        return route.fulfill({
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: /^text\/(?:css|html)/.test(type) ? style(body.toString()) : body,
        })
      }),
    close: () => {
      vi.useRealTimers()
      vi.unstubAllGlobals()
    },
  }
}

interface Serving {
  readonly headers?: Readonly<Record<string, string>>
  /** Changes the text of pages and stylesheets, to break them. */
  readonly style?: (text: string) => string
}
