/** An issue beside its stories. */
export const ISSUE = `
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0.05em 0; }
mark.gist { background: var(--mark-gist); }
mark:target { outline: 3px solid var(--accent); outline-offset: 2px; }
.beside { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0.75rem 2rem; border-top: 1px solid var(--line); padding: 1.5rem 0; }
.beside h3 { grid-column: 1 / -1; }
.source { white-space: pre-line; font: 1rem/1.65 var(--serif); overflow-wrap: anywhere; }
.kept { margin: 0; padding-left: 1.2rem; }
.kept li + li { margin-top: 0.9rem; }
.kept ul li + li { margin-top: 0; }
.kept summary { color: var(--soft); cursor: pointer; font-size: 0.9rem; }
@media (max-width: 40rem) { .beside { grid-template-columns: minmax(0, 1fr); } }
`
