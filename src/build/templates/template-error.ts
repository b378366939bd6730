/** A mistake in a template: the file below templates/, its line (from 1), what is wrong and what to do. */
export interface TemplateError {
  readonly template: string
  readonly line: number
  readonly message: string
}
