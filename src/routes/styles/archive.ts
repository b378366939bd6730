/** What was sent, as pages. */
export const ARCHIVE = `

`
