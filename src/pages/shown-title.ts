import { truncate } from '../text/truncate.ts'

/** Characters. */
const MAX_TITLE = 200

/** A title of a source, an issue or a story as pages show it: one that is longer is a mistake of its source, and is cut. */
export const shownTitle = (title: string): string => truncate(title, MAX_TITLE)
