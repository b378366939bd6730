import { wcagContrast } from 'culori'
import { Hono } from 'hono'
import { describe, expect, it, test } from 'vitest'
import type { Deps } from '../../src/deps.ts'
import type { ThemeChoice } from '../../src/model/theme.ts'
import { ReaderPage } from '../../src/pages/reader/reader-page.tsx'
import { themeAddress, themeStyle } from '../../src/pages/theme-style.ts'
import type { AppEnv } from '../../src/routes/app-env.ts'
import { theme } from '../../src/routes/themes.ts'
import { digestSettings } from '../digest-settings.ts'

const TEAL: ThemeChoice = { accent: '#0b5d66', bodyFont: "Verdana, 'DejaVu Sans', sans-serif" }

const ask = (path: string) =>
  new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('deps', { settings: { digests: [digestSettings({ theme: TEAL })] } } as unknown as Deps)
      await next()
    })
    .get('/themes/:file', theme)
    .request(path)

describe('the stylesheet of a theme', () => {
  it('is at the address that the pages name, and may be cached forever', async () => {
    const page = String(await ReaderPage({ title: 'Hello', digest: digestSettings({ theme: TEAL }), children: '' }))
    const address = themeAddress(TEAL) ?? ''
    expect(page).toContain(`<link rel="stylesheet" href="${address}"/>`)
    const answer = await ask(address)
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/css; charset=utf-8'])
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(await answer.text()).toBe(themeStyle(TEAL))
  })

  it('has the colours of light and dark, and the fonts', () => {
    const style = themeStyle(TEAL)
    expect(style).toMatch(
      /^:root\{[^}]*--accent:#0b5d66;--on-accent:#ffffff;[^}]*--sans:Verdana, 'DejaVu Sans', sans-serif\}/,
    )
    expect(style).toMatch(/@media \(prefers-color-scheme:dark\)\{:root\{[^}]*--accent:#ff9d87;--on-accent:#000000;/)
  })

  it('is not there for the usual theme, nor under the name of another', async () => {
    expect(themeAddress(null)).toBeNull()
    expect(themeAddress({ accent: '#0b5d67' })).not.toBe(themeAddress({ accent: '#0b5d66' }))
    expect((await ask('/themes/00000000.css')).status).toBe(404)
  })
})

// WCAG 2.2, 1.4.3: at least 4.5. culori computes it without our help.
test.each([
  '#000000',
  '#ffffff',
  '#767676',
  '#777777',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#ff9d87',
  '#7fd6df',
  '#757575',
])('letters on a button of %s can be read', (accent) => {
  const letters = /--on-accent:(#[0-9a-f]{6})/.exec(themeStyle({ accent }))?.[1] ?? ''
  expect(wcagContrast(accent, letters)).toBeGreaterThanOrEqual(4.5)
})
