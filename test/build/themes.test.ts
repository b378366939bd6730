import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { checkTemplate } from '../../src/build/template-checks/check-template.ts'
import type { MarkedMail } from '../../src/build/templates/compile-template.ts'
import { compileTemplates } from '../../src/build/templates/compile-templates.ts'
import { mailKey } from '../../src/model/mail-key.ts'
import { DEFAULT_THEME, type ThemeChoice, themeOf } from '../../src/model/theme.ts'
import { digestView } from '../../src/render/digest-view.ts'
import { readSettings } from '../../src/settings.ts'
import { digestTable } from '../digest-table.ts'
import { brief, digest, SETTINGS, SLOT } from '../render/digests.ts'
import { folderOf, importCompiled, inText } from './templates/workshop.ts'

const TEMPLATES = join(import.meta.dirname, '../../templates')
const work = mkdtempSync(join(import.meta.dirname, '../../node_modules/.themes-'))
afterAll(() => rmSync(work, { recursive: true }))

const BLUE: ThemeChoice = { accent: '#0b4f9c', darkAccent: '#8ab8ff', bodyFont: 'Verdana, sans-serif' }

async function compileIn(theme: ThemeChoice, dir = TEMPLATES, template = 'digest.mjml') {
  const key = mailKey({ template: template.replace('.mjml', ''), theme })
  const themed = { place: 'DIGESTS.monthly.theme', choice: theme, theme: themeOf(theme) }
  const check = (mail: MarkedMail, name: string) => checkTemplate(mail, name === key ? themed : null).mistakes
  return compileTemplates(dir, check, [{ key, template, theme: themeOf(theme) }])
}

async function mailsOf(code: string): Promise<ReadonlyMap<string, (view: object) => string>> {
  const module = await importCompiled(code, mkdtempSync(join(work, 'm-')))
  return (module as { MAILS: ReadonlyMap<string, (view: object) => string> }).MAILS
}

describe('a theme', () => {
  it('gives its colours and fonts to the mail, and keeps everything else', async () => {
    const compiled = await compileIn(BLUE)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
    const mails = await mailsOf(compiled.value)
    const view = digestView(digest(brief()), SETTINGS, { slot: SLOT })
    const usual = mails.get('digest')?.(view) ?? ''
    const blue = mails.get(mailKey({ template: 'digest', theme: BLUE }))?.(view) ?? ''
    expect(usual).toContain(DEFAULT_THEME.light.accent)
    expect(blue).toContain('#0b4f9c')
    expect(blue).not.toContain(DEFAULT_THEME.light.accent)
    expect(blue).not.toContain(DEFAULT_THEME.dark.accent)
    const colourless = (html: string) => html.replaceAll(/#[0-9a-f]{6}/g, '#').replaceAll(/font-family:[^;"]*/g, '')
    expect(colourless(blue)).toBe(colourless(usual))
  })

  it.each([
    { what: 'links', theme: { accent: '#ffd400' }, setting: 'accent' },
    { what: 'text', theme: { text: '#999999' }, setting: 'text' },
    { what: 'links at night', theme: { darkAccent: '#402020' }, setting: 'dark_accent' },
    { what: 'words on a dark page', theme: { paper: '#202020', background: '#202020' }, setting: 'paper' },
  ])('whose $what cannot be read is refused, with the ratio and the setting', async ({ theme, setting }) => {
    const compiled = await compileIn(theme)
    const errors = compiled.ok ? [] : compiled.error
    expect(errors.map((error) => error.setting)).toContain(`DIGESTS.monthly.theme.${setting}`)
    // One line for each colour, however many texts have it.
    expect(new Set(errors.map((error) => error.setting)).size).toBe(errors.length)
    expect(errors[0]?.message).toMatch(/^#[0-9a-f]{6} on #[0-9a-f]{6} is [\d.]+ to 1, and (?:4\.5|3) is needed/)
  })

  it('leaves the tones between text and paper as readable as in the usual one', () => {
    const { light } = themeOf({ text: '#000000', paper: '#ffffff' })
    expect(light).toMatchObject({ strong: '#000000', paper: '#ffffff' })
    const greys = [light.text, light.soft, light.muted, light.rule].map((grey) => Number.parseInt(grey.slice(1, 3), 16))
    expect(greys).toEqual(greys.toSorted((a, b) => a - b))
  })

  it('is the usual one where nothing is chosen', () => {
    expect(themeOf(null)).toEqual(DEFAULT_THEME)
    expect(themeOf({})).toEqual(DEFAULT_THEME)
  })
})

describe('a template of an owner', () => {
  it('takes what the digest’s takes, without a declaration of its own', async () => {
    const dir = join(mkdtempSync(join(work, 't-')), 'templates')
    cpSync(TEMPLATES, dir, { recursive: true })
    writeFileSync(
      join(dir, 'plain.mjml'),
      inText('<h1>{{title}}</h1>{{#each briefs as brief}}<p>{{brief.title}}</p>{{/each}}'),
    )
    const compiled = await compileTemplates(dir)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
    const mails = await mailsOf(compiled.value)
    const html = mails.get('plain')?.(digestView(digest(brief({ title: 'On bread' })), SETTINGS, { slot: SLOT }))
    expect(html).toContain('<p>On bread</p>')
  })

  it('needs a declaration where there is none to share', async () => {
    const compiled = await compileTemplates(folderOf({ 'plain.mjml': inText('{{title}}') }))
    expect(compiled.ok ? [] : compiled.error).toMatchObject([{ template: 'plain.placeholders.json', line: 1 }])
  })
})

describe('the settings of a theme', () => {
  const table = (change: object) => ({ w: digestTable(change) })
  it('are read', () => {
    const theme = { accent: '#0B4F9C', dark_accent: '#8ab8ff', body_font: 'Verdana, sans-serif' }
    const { digests, errors } = readSettings(table({ theme, template: 'plain', logo: 'https://example.org/logo.png' }))
    expect(errors).toEqual([])
    expect(digests[0]).toMatchObject({ template: 'plain', logo: 'https://example.org/logo.png', theme: BLUE })
  })
  test.each([
    { change: { theme: { accent: 'red' } }, key: 'DIGESTS.w.theme.accent' },
    { change: { theme: { colour: '#ffffff' } }, key: 'DIGESTS.w.theme.colour' },
    { change: { theme: { body_font: 'x; } body { display: none' } }, key: 'DIGESTS.w.theme.body_font' },
    { change: { theme: { heading_font: '"Quoted"' } }, key: 'DIGESTS.w.theme.heading_font' },
    { change: { logo: 'http://example.org/logo.png' }, key: 'DIGESTS.w.logo' },
    { change: { template: '../secrets' }, key: 'DIGESTS.w.template' },
  ])('say what is wrong: $key', ({ change, key }) => {
    const { digests, errors } = readSettings(table(change))
    expect(digests).toEqual([])
    expect(errors.map((one) => one.key)).toEqual([key])
  })
})
