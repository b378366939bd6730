// mjml 5 ships no types; this is the one call we make.
declare module 'mjml' {
  interface MjmlError {
    readonly line?: number
    readonly message: string
    readonly tagName?: string
    readonly formattedMessage?: string
  }
  interface MjmlOptions {
    readonly filePath?: string
    readonly ignoreIncludes?: boolean
    readonly validationLevel?: 'strict' | 'soft' | 'skip'
    readonly minify?: boolean
  }
  export default function mjml2html(
    mjml: string,
    options?: MjmlOptions,
  ): Promise<{ readonly html: string; readonly errors: readonly MjmlError[] }>
}
