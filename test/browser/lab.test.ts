import { readFileSync } from 'node:fs'
import { simpleParser } from 'mailparser'
import type { CDPSession } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { readingOrder } from '../../src/inspect/reading-order.ts'
import { browse } from '../local-requests.ts'
import { browser, useSession, violationsInBoth } from './session.ts'

/** What each view shows first, told by its heading or its frames. */
const VIEWS = [
  { path: '?view=text', heading: 'Text' },
  { path: '?view=source', heading: 'Source' },
  { path: '?view=source&lines=sent', heading: 'Source' },
  { path: '?view=headers', heading: 'Headers' },
  { path: '?view=structure', heading: 'Structure' },
  { path: '?view=reading', heading: 'Reading order' },
  { path: '?view=budget', heading: 'Size' },
  { path: '?view=checks', heading: 'Checks' },
  { path: '?view=json', heading: 'Content as JSON' },
]
const FRAMES = [
  { path: '', widths: [700], captions: ['as sent'] },
  { path: '?width=320', widths: [320], captions: ['as sent'] },
  { path: '?width=375&scheme=light', widths: [375], captions: ['light'] },
  { path: '?width=414&scheme=dark', widths: [414], captions: ['dark'] },
  { path: '?width=phone&scheme=inverted', widths: [375], captions: ['inverted'] },
  { path: '?images=off', widths: [700], captions: ['as sent, images off'] },
  { path: '?side=dark', widths: [540, 540], captions: ['light', 'dark'] },
  { path: '?side=phone', widths: [700, 375], captions: ['as sent', 'as sent'] },
  { path: '?view=nowhere&width=1&scheme=pink&to=0', widths: [700], captions: ['as sent'] },
]

describe.skipIf(browser === null)('the preview of a mail', () => {
  const session = useSession()
  let sent: string

  beforeAll(async () => {
    // Of the coming slot: what is sent is what is previewed, day and all.
    const slot = /name="slot" value="([^"]+)"/.exec(await raw('/desk/weekly'))?.[1] ?? 'no slot'
    await browse(`${session.origin}/desk/weekly`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        slot,
        do: 'test',
        version: '0',
        token: 'lab-test-0001',
        to: 'Ada Reader <ada@reader.example>',
      }).toString(),
    })
    sent = /\/outbox\/\d+/.exec(await raw('/outbox'))?.[0] ?? 'nothing was sent'
  })

  const raw = async (path: string) => (await browse(`${session.origin}${path}`)).text()

  it.each(FRAMES)('shows the mail in frames at $path', async ({ path, widths, captions }) => {
    await session.page.goto(`${session.origin}/previews/weekly${path}`)
    const frames = session.page.locator('iframe')
    expect(await frames.evaluateAll((all) => all.map((frame) => frame.clientWidth))).toEqual(widths)
    expect(await frames.evaluateAll((all) => all.map((frame) => frame.getAttribute('sandbox')))).toEqual(
      widths.map(() => 'allow-same-origin'),
    )
    const said = await session.page.locator('figcaption').allInnerTexts()
    expect(said).toEqual(widths.map((width, i) => `${width} px , ${captions[i]}`.replace(' ,', ',')))
    for (let i = 0; i < widths.length; i++) {
      const mail = session.page.frameLocator('iframe').nth(i)
      await mail.getByRole('heading', { level: 1, name: 'Marrow Weekly' }).waitFor()
      const overflow = await mail.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
      expect(overflow).toBe(0)
    }
  })

  it('shows the bytes of the mail, and says that every other view is a simulation', async () => {
    const bytes = await raw('/previews/weekly.html')
    expect(await raw('/previews/weekly.html?scheme=sent')).toBe(bytes)
    for (const scheme of ['light', 'dark', 'inverted']) {
      expect(await raw(`/previews/weekly.html?scheme=${scheme}`)).not.toBe(bytes)
      await session.page.goto(`${session.origin}/previews/weekly?scheme=${scheme}`)
      await session.page.getByText('is a simulation').waitFor()
    }
  })

  it('is inverted on the screen: dark where it was light, and readable', async () => {
    const shades = async (path: string) => {
      await session.page.goto(`${session.origin}/previews/weekly${path}`)
      const element = session.page.frameLocator('iframe').getByRole('heading', { level: 1 })
      return element.evaluate((heading) => {
        const styles = globalThis as unknown as { getComputedStyle(of: unknown): Record<string, string> }
        const light = (colour: string | undefined) =>
          (colour?.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765
        let ground: typeof heading | null = heading
        while (
          ground?.parentElement &&
          /rgba\(0, 0, 0, 0\)|transparent/.test(styles.getComputedStyle(ground).backgroundColor ?? '')
        )
          ground = ground.parentElement
        return [light(styles.getComputedStyle(heading).color), light(styles.getComputedStyle(ground).backgroundColor)]
      })
    }
    const [ink = 1, paper = 0] = await shades('?scheme=light')
    expect(paper - ink).toBeGreaterThan(0.6)
    const [turnedInk = 0, turnedPaper = 1] = await shades('?scheme=inverted')
    expect(turnedInk - turnedPaper).toBeGreaterThan(0.6)
  })

  it.each(VIEWS)('opens $heading by its address $path', async ({ path, heading }) => {
    await session.page.goto(`${session.origin}/previews/weekly${path}`)
    await session.page.getByRole('heading', { level: 2, name: heading }).waitFor()
    expect(await session.page.locator('.tabs [aria-current=page]').count()).toBe(1)
    expect(
      await session.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0)
  })

  it('shows text and source as they are', async () => {
    await session.page.goto(`${session.origin}/previews/weekly?view=text`)
    expect(await session.page.locator('pre').textContent()).toBe(await raw('/previews/weekly.txt'))
    await session.page.goto(`${session.origin}/previews/weekly?view=source&lines=sent`)
    const lines = await session.page.locator('.code li').evaluateAll((all) => all.map((line) => line.textContent))
    expect(lines.join('\n')).toBe(await raw('/previews/weekly.html'))
  })

  it('works with the keyboard: Tab reaches the tabs in order, Enter opens one', async () => {
    await session.page.goto(`${session.origin}/previews/weekly?view=text`)
    await session.page.locator('.tabs a').first().focus()
    const walked: (string | null)[] = []
    const count = await session.page.locator('.tabs a').count()
    for (let i = 0; i < count; i++) {
      walked.push(await session.page.evaluate<string>('document.activeElement.textContent'))
      expect(await session.page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
      if (i < count - 1) await session.page.keyboard.press('Tab')
    }
    expect(walked).toEqual([
      'Mail',
      'Text',
      'Source',
      'Headers',
      'Structure',
      'Reading order',
      'Size',
      'Checks',
      'JSON',
    ])
    await session.page.keyboard.press('Shift+Tab')
    await session.page.keyboard.press('Enter')
    await session.page.waitForURL(`${session.origin}/previews/weekly?view=checks#views`)
  })

  it('keeps the focused tab in sight on a phone', async () => {
    await session.page.setViewportSize({ width: 375, height: 800 })
    await session.page.goto(`${session.origin}/previews/weekly?view=text`)
    await session.page.locator('.tabs a').last().focus()
    const { x, width } = (await session.page.locator('.tabs a').last().boundingBox()) ?? { x: -1, width: 0 }
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(375)
    expect(await session.page.evaluate('document.documentElement.scrollWidth')).toBe(375)
  })

  it.each(['/previews/weekly', '/previews/weekly/import-ai-184', 'sent'])(
    'gives an .eml of %s that an independent parser reads as the page shows it',
    async (path) => {
      const base = path === 'sent' ? sent : path
      await session.page.goto(`${session.origin}${base}?view=structure`)
      const [download] = await Promise.all([
        session.page.waitForEvent('download'),
        session.page.getByRole('link', { name: 'Download the .eml' }).last().click(),
      ])
      const parsed = await simpleParser(readFileSync(await download.path()))
      expect(await session.page.locator('.mail-facts h2').textContent()).toBe(parsed.subject)

      const rows = await session.page
        .locator('table.structure tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...row.querySelectorAll('td, th')].map((cell) => cell.textContent ?? '')),
        )
      const bytesOf = (text: string) => new TextEncoder().encode(text.replaceAll(/\r?\n/g, '\r\n')).length
      const part = (type: string) => rows.find((row) => row[1] === type)
      const size = (cell: string | undefined) => Number(cell?.replaceAll(/\D/g, ''))
      // The parser ends a text with a line break where it has none.
      expect(Math.abs(size(part('text/plain')?.[5]) - bytesOf(parsed.text ?? ''))).toBeLessThanOrEqual(2)
      expect(Math.abs(size(part('text/html')?.[5]) - bytesOf(parsed.html || ''))).toBeLessThanOrEqual(2)
      expect(rows.map((row) => row[1])).toEqual(
        [parsed.headers.get('content-type')]
          .map((type) => (type as { value: string }).value)
          .concat('text/plain', 'text/html'),
      )
      expect((await raw(`${base}.txt`)).trimEnd()).toBe((parsed.text ?? '').replaceAll('\r\n', '\n').trimEnd())
      expect((await raw(`${base}.html`)).trimEnd()).toBe((parsed.html || '').replaceAll('\r\n', '\n').trimEnd())

      await session.page.goto(`${session.origin}${base}?view=headers`)
      const shown = await session.page
        .locator('table.headers tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [
            row.querySelector('th')?.textContent ?? '',
            row.querySelector('td')?.firstChild?.textContent ?? '',
          ]),
        )
      expect(shown.map(([name]) => name?.toLowerCase())).toEqual(parsed.headerLines.map(({ key }) => key))
      const value = (name: string) => shown.find(([shownName]) => shownName === name)?.[1]
      expect(value('Subject')).toBe(parsed.subject)
      expect(value('From')).toBe(parsed.from?.text.replaceAll('"', ''))
      expect(value('Message-ID')).toBe(parsed.messageId)
    },
  )

  it('says that what was sent is what was previewed, by its hash', async () => {
    const { hash } = JSON.parse(await raw('/previews/weekly.checks.json')) as { hash: string }
    await session.page.goto(`${session.origin}${sent}`)
    await session.page.getByText('More about it').click()
    await session.page.getByText('the same as the edition that was prepared for sending, byte for byte').waitFor()
    const received = JSON.parse(await raw(`${sent}.checks.json`)) as { hash: string }
    expect(received.hash).toBe(hash)
    await session.page.locator('.mail-facts details').getByText(hash).waitFor()
  })

  it('returns the result of the checks as JSON', async () => {
    for (const base of ['/previews/weekly', '/previews/weekly/import-ai-184', sent]) {
      const verdict = JSON.parse(await raw(`${base}.checks.json`)) as Record<string, unknown>
      expect(Object.keys(verdict)).toEqual(['ok', 'errors', 'warnings', 'findings', 'passed', 'hash'])
      await session.page.goto(`${session.origin}${base}?view=checks`)
      expect(await session.page.locator('.findings li, .left-out li').count()).toBe(
        (verdict.findings as unknown[]).length,
      )
      expect(await session.page.locator('.findings li.error').count()).toBe(verdict.errors)
      expect(await session.page.locator('.passed:not(.left-out) li').count()).toBe((verdict.passed as unknown[]).length)
    }
  })

  it('reads aloud what Chromium’s own accessibility tree says, in its order', async () => {
    for (const path of ['/previews/weekly.html', '/previews/weekly/import-ai-184.html']) {
      const html = await raw(path)
      await session.page.setContent(html)
      const client = await session.page.context().newCDPSession(session.page)
      const heard = await accessibilityTree(client)
      expect(heard.length).toBeGreaterThan(40)
      expect(spokenOf(html)).toEqual(heard)
    }
  })

  // The other views are pages of `every-page.test.ts`.
  it.each(['/previews/weekly?scheme=dark&width=phone', 'sent?view=checks'])(
    'axe finds nothing on %s, in light and dark',
    async (path) => {
      await session.page.goto(`${session.origin}${path.replace(/^sent/, sent)}`)
      expect(await violationsInBoth(session.page)).toEqual([])
    },
  )
})

/** Roles and names, in order, of what an assistive program is given: headings, list items, links and the words between them. */
async function accessibilityTree(client: CDPSession): Promise<string[]> {
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const heard: string[] = []
  const visit = (id: string, link: boolean) => {
    const node = byId.get(id)
    if (node === undefined) return
    const role = String(node.role?.value)
    const name = String(node.name?.value ?? '')
    const level = node.properties?.find((property) => property.name === 'level')?.value.value
    if (!node.ignored) {
      if (role === 'heading') heard.push(`heading ${level}`)
      if (role === 'list') heard.push('list')
      if (role === 'listitem') heard.push('list item')
      if (role === 'link') heard.push(`link ${tidy(name)}`)
      if (role === 'image') heard.push(`image ${tidy(name)}`)
      if (role === 'StaticText' && !link && tidy(name) !== '') heard.push(`text ${tidy(name)}`)
      if (role === 'ListMarker') return
    }
    for (const child of node.childIds ?? []) visit(child, link || (!node.ignored && role === 'link'))
  }
  visit(nodes[0]?.nodeId ?? '', false)
  return joinTexts(heard)
}

/** The same of our own reading order. */
function spokenOf(html: string): string[] {
  return joinTexts(
    readingOrder(html).flatMap(({ role, level, parts }) => [
      ...(role === 'heading' ? [`heading ${level}`] : role === 'list' || role === 'list item' ? [role] : []),
      ...parts.map(({ kind, name }) => `${kind} ${name}`),
    ]),
  )
}

/** Chromium parts words where a style or a line break does; a listener hears no seam. */
const joinTexts = (heard: readonly string[]): string[] =>
  heard.reduce<string[]>((joined, next) => {
    const last = joined.at(-1)
    if (last?.startsWith('text ') && next.startsWith('text ')) joined[joined.length - 1] = `${last} ${next.slice(5)}`
    else joined.push(next)
    return joined
  }, [])

const tidy = (text: string) => text.replaceAll(/[ \t\r\n\f]+/g, ' ').trim()
