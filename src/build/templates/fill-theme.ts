import { DEFAULT_THEME, type Palette, type Theme } from '../../model/theme.ts'

const TAG = /\{\{\s*theme\.([a-zA-Z]+)\s*\}\}/g

/**
 * Fills in `{{theme.accent}}` and the like, in one line of a template. It happens before MJML runs: colours and fonts are constants of
 * the compiled template, so they are allowed where no other placeholder is. An unknown name stays, and is reported as a placeholder
 * that is not declared.
 */
export const fillTheme = (line: string, theme: Theme = DEFAULT_THEME): string =>
  line.includes('theme.') ? line.replace(TAG, (tag, name: string) => valuesOf(theme).get(name) ?? tag) : line

/** `accent` is the light one, `darkAccent` the dark one. */
function valuesOf({ light, dark, headingFont, bodyFont }: Theme): ReadonlyMap<string, string> {
  const names = Object.keys(light) as (keyof Palette)[]
  return new Map([
    ...names.map((name) => [name, light[name]] as const),
    ...names.map((name) => [`dark${name.charAt(0).toUpperCase()}${name.slice(1)}`, dark[name]] as const),
    ['headingFont', headingFont],
    ['bodyFont', bodyFont],
  ])
}
