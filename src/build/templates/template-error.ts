/** A mistake in a template: the file below templates/, its line (from 1), what is wrong and what to do. */
export interface TemplateError {
  readonly template: string
  readonly line: number
  /** The setting that is the cause, where it is not the template: `DIGESTS.weekly.theme.accent`. */
  readonly setting?: string
  readonly message: string
}

/** Where to mend it. */
export const mendAt = ({ template, line, setting }: TemplateError): string =>
  setting === undefined ? `templates/${template}:${line}` : `wrangler.toml: ${setting}`
