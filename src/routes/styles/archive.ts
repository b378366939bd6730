/** What was sent, as pages: a calm list on paper, one line of figures an edition. */
export const ARCHIVE = `
.archive main { max-width: 60rem; padding-top: 2rem; }
.archive .top { max-width: 60rem; }
.archive h1 { font-size: 3rem; letter-spacing: -0.02em; }
.archive-meta { color: var(--soft); font-size: 0.9375rem; margin: 0; }
.archive-meta a { color: inherit; }
.archive-month { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 2rem; margin-top: 3rem; border-top: 3px solid var(--accent); }
.archive-month h2 { margin: 1.1rem 0 0; font-size: 1.25rem; position: sticky; top: 1rem; align-self: start; }
.archive-month ol { list-style: none; margin: 0; padding: 0; }
.archive-month li { padding: 1.35rem 0 1.5rem; }
.archive-month li + li { border-top: 1px solid var(--line); }
.archive-date { margin: 0 0 0.2rem; color: var(--accent); font-size: 0.8125rem; letter-spacing: 0.08em; text-transform: uppercase; }
.archive-month h3 { font: 400 1.5rem/1.25 var(--serif); letter-spacing: -0.005em; text-wrap: balance; overflow-wrap: anywhere; }
.archive-month h3 a { color: var(--ink); text-decoration: none; }
.archive-month h3 a:hover { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; }
.archive-stories { margin: 0.4rem 0 0.5rem; line-height: 1.5; overflow-wrap: anywhere; }
.archive-pages { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.75rem 2rem; margin-top: 1.5rem; padding-top: 1.5rem; border-top: 3px solid var(--accent); }
.archive-pages [rel=prev] { margin-left: auto; }
.archive-digests { list-style: none; margin: 2.5rem 0 0; padding: 0; }
.archive-digests li { border-top: 3px solid var(--accent); padding: 1.1rem 0 2rem; }
.archive-digests h2 { margin: 0 0 0.3rem; font-size: 1.75rem; }
.archive-digests h2 a { color: var(--ink); text-decoration: none; }
.archive-digests h2 a:hover { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; }
dl.archive-facts { margin: 1.5rem 0; }
.archive-facts ul { list-style: none; margin: 0; padding: 0; }
.archive-mail { display: block; width: 100%; height: 85vh; min-height: 30rem; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); }
@media (max-width: 40rem) {
  .archive main { padding-top: 1.25rem; }
  .archive h1 { font-size: 2.25rem; }
  .archive-month { display: block; margin-top: 2.25rem; }
  .archive-month h2 { position: static; margin-top: 0.9rem; }
  .archive-month li { padding: 1.1rem 0 1.25rem; }
  .archive-month h3 { font-size: 1.3125rem; }
}
`
