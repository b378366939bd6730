import { readingOrder, type SpokenPart, type Utterance } from '../../inspect/reading-order.ts'
import { count } from '../../text/count.ts'

/** What a screen reader reads from the mail, in order. */
export const Reading = ({ html }: { html: string }) => {
  const said = readingOrder(html)
  const parts = said.flatMap((utterance) => utterance.parts)
  const unnamed = parts.filter(({ kind, name }) => kind !== 'text' && name === '').length
  return (
    <>
      <h2>Reading order</h2>
      <p class="soft">
        What a screen reader reads aloud, in this order:{' '}
        {count(said.filter(({ role }) => role === 'heading').length, 'heading')},{' '}
        {count(parts.filter(({ kind }) => kind === 'link').length, 'link')},{' '}
        {count(parts.filter(({ kind }) => kind === 'image').length, 'image')}
        {unnamed > 0 ? `; ${unnamed} of them without a label` : ''}. Layout tables, and what inline styles hide, are
        left out.
      </p>
      <ol class="spoken">
        {said.map((utterance) => (
          <li class={utterance.role === 'heading' ? `said h${utterance.level}` : 'said'}>
            <span class="role">{roleOf(utterance)}</span>
            <span class="words">
              {utterance.parts.map((part, i) => (
                <>
                  {i > 0 ? ' ' : ''}
                  <Spoken part={part} />
                </>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

const Spoken = ({ part }: { part: SpokenPart }) => {
  if (part.kind === 'text') return part.name
  return (
    <span class="linked">
      <span class="role">{part.kind}</span> {part.name === '' ? <strong>without a name</strong> : part.name}
      {part.href === null ? null : <span class="target">{part.href}</span>}
    </span>
  )
}

function roleOf({ role, level, items }: Utterance): string {
  if (role === 'heading') return `heading ${level}`
  if (role === 'list') return `list of ${items}`
  return role
}
