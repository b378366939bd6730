import type { DigestSettings } from './settings.ts'

/** Names the compiled template of a digest: its file, and its theme if it has one. */
export const mailKey = ({ template, theme }: Pick<DigestSettings, 'template' | 'theme'>): string =>
  theme === null ? template : `${template} ${JSON.stringify(theme)}`
