/** The overview. */
export const OVERVIEW = `
.digest { margin: 2rem 0 0; display: grid; gap: 1rem; }
.coming { background: var(--sheet); border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: 0 0 6px 6px; padding: 1.5rem 1.75rem 1.6rem; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem 3rem; }
.coming .stack { display: grid; gap: 1rem; align-content: start; }
.coming .stack > * + * { margin: 0; }
.coming h2 { margin: 0; }
.coming h2 a { color: var(--ink); text-decoration-color: var(--line); }
.contents { border-left: 1px solid var(--line); padding-left: 3rem; font-family: var(--serif); }
.contents .subject { font-size: 1.25rem; line-height: 1.35; }
.contents ol { margin: 0; padding-left: 1.4rem; color: var(--soft); }
.contents .waiting { margin: 1rem 0 0; padding: 0.75rem 0 0; border-top: 1px solid var(--line); list-style: none; }
.contents li { padding: 0.15rem 0; }
@media (max-width: 40rem) {
  .digest table, .digest tbody, .digest tr, .digest td { display: block; }
  .digest thead { display: none; }
  .digest tr { border-top: 1px solid var(--line); padding: 0.5rem 0; }
  .digest tr:first-child { border-top: 0; }
  .digest td { border: 0; padding: 0.1rem 0.9rem; }
}
@media (max-width: 50rem) {
  .coming { grid-template-columns: minmax(0, 1fr); padding: 1.25rem 1.1rem; }
  .contents { border-left: 0; border-top: 1px solid var(--line); padding: 1.25rem 0 0; }
}
`
