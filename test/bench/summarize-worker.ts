import { summarizeIssue } from '../../src/summarize/brief.ts'

/** Summarising alone, for its size. */
export default { summarizeIssue }
