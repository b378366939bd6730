/** The mail lab: switches, frames, checks. */
export const LAB = `
.switches { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; margin: 1.25rem 0 0.75rem; }
.switch { display: inline-flex; border: 1px solid var(--line); border-radius: 5px; overflow: hidden; background: var(--sheet); }
.switch a { padding: 0.4rem 0.85rem; color: var(--soft); text-decoration: none; }
.switch a + a { border-left: 1px solid var(--line); }
.switch a[aria-current] { background: var(--accent); color: var(--on-accent); }
.frame { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.frame iframe { display: block; width: 100%; height: min(78vh, 60rem); border: 0; background: #fff; }
.frame.phone { width: 377px; max-width: 100%; margin: 0 auto; }
.frame.phone iframe { height: min(80vh, 46rem); }
`
