import type { Story } from '../../model/brief.ts'
import { displayHeading } from '../../render/heading.ts'
import { shownTitle } from '../shown-title.ts'

/** The stories of an issue, each with its gist if it has one. */
export const StoryList = ({
  stories,
}: {
  stories: readonly (Pick<Story, 'heading'> & Partial<Pick<Story, 'gist'>>)[]
}) => (
  <ul class="told">
    {stories.map(({ heading, gist = null }) => (
      <li dir="auto">
        {shownTitle(displayHeading(heading))}
        {gist === null ? null : <span class="hint">{gist}</span>}
      </li>
    ))}
  </ul>
)
