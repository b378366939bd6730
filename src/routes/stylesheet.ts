import { ARCHIVE } from './styles/archive.ts'
import { BASE } from './styles/base.ts'
import { DESK } from './styles/desk.ts'
import { ISSUE } from './styles/issue.ts'
import { LAB } from './styles/lab.ts'
import { OVERVIEW } from './styles/overview.ts'

/** The one stylesheet of all pages. Served as a file, so that the pages' CSP can do without inline styles. */
export const STYLESHEET = [BASE, OVERVIEW, LAB, ISSUE, DESK, ARCHIVE].join('\n')
