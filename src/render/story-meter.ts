import type { Brief, Story } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'

/**
 * Bytes of one story in the mail: the size of a mail with only this story of the `b`th Brief, less the size of one with none.
 * Stories are rendered one by one, so the sums are exact.
 */
export function storyMeter(
  digest: Digest,
  render: (shown: readonly Brief[]) => string,
): (b: number, story: Story) => number {
  const frames = new Map<number, number>()
  const known = new Map<Story, number>()
  const alone = (b: number, stories: readonly Story[]) => {
    const brief = digest.briefs[b]
    return brief === undefined ? 0 : utf8Bytes(render([{ ...brief, stories }]))
  }
  return (b, story) => {
    const frame = frames.get(b) ?? alone(b, [])
    frames.set(b, frame)
    const bytes = known.get(story) ?? alone(b, [story]) - frame
    known.set(story, bytes)
    return bytes
  }
}
