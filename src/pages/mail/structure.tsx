import { leavesOf, type MimePart } from '../../markup/mime-tree.ts'
import { count } from '../../text/count.ts'
import { bytes } from '../byte-words.ts'
import type { InspectedMail } from './inspected-mail.ts'
import { NoMessage } from './no-message.tsx'

/** What the message is made of, read from its bytes. */
export const Structure = ({ mail, eml }: { mail: Pick<InspectedMail, 'message'>; eml: string }) => {
  const message = mail.message()
  if (!message.ok) return <NoMessage reason={message.error} />
  const { tree, bytes: length } = message.value
  return (
    <>
      <h2>Structure</h2>
      <p class="soft">
        {count(leavesOf(tree).length, 'part')} in a message of {bytes(length)}, parsed from its bytes.{' '}
        <a href={eml}>Download the .eml</a>.
      </p>
      <section class="scroll" aria-label="Parts" tabindex={0}>
        <table class="structure">
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Type</th>
              <th scope="col">Charset</th>
              <th scope="col">Encoding</th>
              <th scope="col" class="number">
                Encoded
              </th>
              <th scope="col" class="number">
                Decoded
              </th>
              <th scope="col">Purpose</th>
            </tr>
          </thead>
          <tbody>
            <Rows part={tree} depth={0} />
          </tbody>
        </table>
      </section>
    </>
  )
}

const Rows = ({ part, depth }: { part: MimePart; depth: number }) => (
  <>
    <tr>
      <td>{part.place === '' ? 'Message' : part.place}</td>
      <th scope="row" class={`depth${Math.min(depth, 4)}`}>
        {part.type}
        {part.filename === null ? null : <span class="soft"> “{part.filename}”</span>}
      </th>
      <td>{part.charset ?? '—'}</td>
      <td>{part.parts.length > 0 ? '—' : part.encoding}</td>
      <td class="number">{exactBytes(part.encodedBytes)}</td>
      <td class="number">{part.parts.length > 0 ? '—' : exactBytes(part.content.length)}</td>
      <td class="soft">{PURPOSES.get(part.type) ?? '—'}</td>
    </tr>
    {part.parts.map((child) => (
      <Rows part={child} depth={depth + 1} />
    ))}
  </>
)

/** Exact numbers of bytes, to compare with what other programs count. */
const exactBytes = (n: number) => `${n.toLocaleString('en')} B`

const PURPOSES: ReadonlyMap<string, string> = new Map([
  [
    'multipart/alternative',
    'The same content in several forms; a mail program shows the last form it can (RFC 2046 5.1.4)',
  ],
  ['multipart/mixed', 'Several things in one message (RFC 2046 5.1.3)'],
  ['multipart/related', 'A page and the images it shows (RFC 2387)'],
  ['text/plain', 'For programs and people without HTML'],
  ['text/html', 'What most readers see'],
])
