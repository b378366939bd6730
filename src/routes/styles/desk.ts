/** The editor's desk. */
export const DESK = `

`
