import { replaceTags } from './tags.ts'

/** `<!-- … -->` goes. A comment that nothing closes loses its mark only: its words stay. */
export function removeComments(prose: string): string {
  return replaceTags(prose, '<!--', '-->', (inner) => (inner.includes('\n') ? '\n' : '')).replaceAll('<!--', '')
}
