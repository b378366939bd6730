/** A mistake in a template: which file below templates/, which line of it (from 1), what is wrong and what to do. */
export interface TemplateError {
  readonly template: string
  readonly line: number
  readonly message: string
}
