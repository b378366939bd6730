import { GMAIL_CLIP } from '../../markup/mail-limits.ts'
import type { BudgetLine, Budget as BudgetOf } from '../../render/budget.ts'
import { displayHeading } from '../../render/heading.ts'
import { count } from '../../text/count.ts'
import { bytes } from '../byte-words.ts'

/** How many bytes of the mail each story takes, and which were shortened to fit. */
export const Budget = ({ budget }: { budget: BudgetOf }) => {
  const { lines, frame, total, limit } = budget
  const largest = Math.max(frame, ...lines.map((line) => line.bytes), 1)
  const cut = lines.filter((line) => line.cut).length
  return (
    <>
      <h2>Size</h2>
      <p class="soft">
        {bytes(total)} of HTML. Marrow keeps the HTML of a mail below {bytes(limit)}, because Gmail hides everything
        after {bytes(GMAIL_CLIP)}.{' '}
        {cut === 0
          ? 'No story had to be shortened.'
          : `${count(cut, 'story', 'stories')} shortened or left out to fit, the least important first.`}
      </p>
      <TotalBar budget={budget} />
      <section class="scroll" aria-label="Size of each story" tabindex={0}>
        <table class="budget stacks">
          <thead>
            <tr>
              <th scope="col">Story</th>
              <th scope="col">Length</th>
              <th scope="col" class="number">
                HTML
              </th>
              <th scope="col" class="number">
                Share
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row
                name={displayHeading(line.heading)}
                length={lengthOf(line)}
                size={line.bytes}
                total={total}
                largest={largest}
              />
            ))}
            <Row
              name="Everything else: head, issue titles, footer"
              length="—"
              size={frame}
              total={total}
              largest={largest}
            />
          </tbody>
        </table>
      </section>
    </>
  )
}

const Row = ({
  name,
  length,
  size,
  total,
  largest,
}: {
  name: string
  length: string
  size: number
  total: number
  largest: number
}) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{length}</td>
    <td class="number">{bytes(size)}</td>
    <td class="number">{percent(size, total)}</td>
    <td class="bars">
      <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width={`${((size / largest) * 100).toFixed(2)}`} height="8" />
      </svg>
    </td>
  </tr>
)

/** One bar for the bytes that Gmail shows: each story, and the space left. */
const TotalBar = ({ budget: { lines, frame, total, limit } }: { budget: BudgetOf }) => {
  const unit = 1_000 / GMAIL_CLIP
  const sizes = [frame, ...lines.map((line) => line.bytes)].filter((size) => size > 0)
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0))
  return (
    <figure class="whole">
      <svg
        viewBox="0 0 1000 24"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${percent(total, GMAIL_CLIP)} of Gmail’s limit used`}
      >
        {sizes.map((size, i) => (
          <rect
            class={i === 0 ? 'rest' : i % 2 === 0 ? 'even' : 'odd'}
            x={((starts[i] ?? 0) * unit).toFixed(2)}
            width={(size * unit).toFixed(2)}
            height="24"
          />
        ))}
        <rect class="limit" x={(limit * unit).toFixed(2)} width="2" height="24" />
      </svg>
      <figcaption class="soft">
        {percent(total, GMAIL_CLIP)} of Gmail’s limit used; {bytes(Math.max(0, limit - total))} left. The grey part is
        the mail without any story; each other part is one story.
      </figcaption>
    </figure>
  )
}

const lengthOf = ({ length, cut }: BudgetLine): string =>
  length === 'left out' ? 'left out' : cut ? `${length}, to fit` : length

const percent = (part: number, whole: number) =>
  `${((part / whole) * 100).toFixed(part > 0 && part / whole < 0.1 ? 1 : 0)} %`
