/** The editor's desk. */
export const DESK = `
.desk { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem 2.5rem; align-items: start; margin-top: 1.25rem; }
.desk > .frame { position: sticky; top: 1rem; }
.desk-form { display: grid; gap: 1.25rem; }
.desk-bar { position: sticky; top: 0; background: var(--paper); padding: 0.75rem 0; border-bottom: 1px solid var(--line); z-index: 1; }
.hint { color: var(--soft); font-size: 0.9rem; margin: 0.3rem 0 0; }
fieldset.desk-issue { border: 0; border-top: 3px solid var(--accent); margin: 0.75rem 0 0; padding: 0; min-width: 0; }
fieldset.desk-issue > legend { float: left; width: 100%; font: 400 1.25rem/1.3 var(--serif); padding: 1rem 0 0.6rem; }
fieldset.desk-issue > legend + * { clear: both; }
.desk-stories { list-style: none; margin: 0.75rem 0 0; padding: 0; }
.desk-stories > li { display: grid; grid-template-columns: minmax(12rem, 1fr) auto; gap: 0.5rem 1rem; align-items: center; padding: 0.7rem 0; border-top: 1px solid var(--line); }
.desk-stories .row { gap: 0.4rem; flex-wrap: nowrap; }
.desk-heading { font: 700 1.0625rem/1.35 var(--serif); overflow-wrap: anywhere; }
.dropped .desk-heading { text-decoration: line-through; color: var(--soft); }
.not-chosen { border-top: 3px solid var(--line); padding-top: 0.9rem; }
.not-chosen > summary { font: 400 1.25rem/1.3 var(--serif); cursor: pointer; }
.not-chosen ul { list-style: none; margin: 0.75rem 0 0; padding: 0; }
.not-chosen li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.5rem 1rem; align-items: center; padding: 0.6rem 0; border-top: 1px solid var(--line); }
.not-chosen .hint { display: block; overflow-wrap: anywhere; }
.not-chosen .desk-heading { font-size: 1rem; }
button.small { padding: 0.45rem 0.7rem; min-width: 2.6rem; min-height: 2.6rem; }
button:disabled { opacity: 0.35; cursor: default; filter: none; }
select { padding-right: 0.4rem; max-width: 11.5rem; }
@media (max-width: 60rem) {
  .desk { grid-template-columns: minmax(0, 1fr); }
  .desk > .frame { position: static; }
}
@media (max-width: 40rem) {
  .desk-bar { position: static; }
  .desk-stories > li, .not-chosen li { grid-template-columns: minmax(0, 1fr); justify-items: start; }
}
`
