import { housekeepingReason } from '../../text/housekeeping.ts'
import type { Part } from './outline.ts'
import { ownLeaves } from './part-leaves.ts'
import type { Said } from './said.ts'
import { type Scene, wordsOf } from './scene.ts'

/** Shorter openings introduce the stories of their category. */
const OPENING = 300
/** An opening above this many parts only introduces. */
const STORIES = 4
const LONGEST_OPENING = 600
/** A greeting is shorter: an opening of this length tells something, whatever the title. */
const LETTER = 1000
const LEAST_ITEMS = 2

/**
 * Whether the text above the stories of a part is told. `first`: nothing before it is told. The first words of a post about one thing say
 * what it is about, however few they are.
 */
export function tellsOpening(scene: Scene, part: Part, said: Said, first: boolean): boolean {
  if (said.width < 60) return false
  // A list above the parts of a category is no introduction.
  const headed = part.name !== null || scene.leaves[part.own[0] ?? -1]?.kind === 'heading'
  if (headed && said.items >= LEAST_ITEMS) return true
  if (said.sentences === 0) return false
  if (part.name === null) {
    if (!scene.collection) return true
    // A collection has more than one part: "Connect 4" is a game, and no number of an issue.
    if (part.children.length === 1 && said.width >= OPENING && said.sentences >= 3 && !greets(scene, part)) return true
    // If the title is not clear, an opening of several sentences may be the news.
    if (scene.named && part.children.length >= STORIES && said.width < Math.min(LONGEST_OPENING, 0.2 * scene.width))
      return false
    if (said.width >= LETTER && said.sentences >= 6 && said.width >= 0.15 * scene.width && !greets(scene, part))
      return true
    return said.width >= 0.5 * scene.width || (!scene.surely && said.width >= OPENING && said.sentences >= 3)
  }
  return said.width >= (scene.collection ? OPENING : first ? 60 : 150) && !said.italic
}

/** Whether the first words below the title greet, or speak of the issue. */
function greets(scene: Scene, part: Part): boolean {
  const first = ownLeaves(part)
    .map((index) => scene.leaves[index])
    .find((leaf) => leaf?.kind === 'paragraph')
  return first !== undefined && housekeepingReason(wordsOf(scene, first)) !== null
}
