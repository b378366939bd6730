import type { Envelope } from '../../collect/inbox.ts'
import type { CollectedSource } from '../../collect/source.ts'
import type { ListedDocument } from '../../collect/sources.ts'
import type { AskedToConfirm } from '../../model/asked-to-confirm.ts'
import { count } from '../../text/count.ts'
import { shownTitle } from '../shown-title.ts'
import { MAX_FORM_MEGABYTES } from '../too-large.tsx'

interface MailAddressProps {
  readonly source: CollectedSource
  readonly domain: string | null
  readonly mistake: string | null
}

/** The address of a mail source, and how mails get there. */
export const MailAddress = ({ source, domain, mistake }: MailAddressProps) => (
  <section class="stack" aria-labelledby="mail-address">
    <h2 id="mail-address">Its address</h2>
    <p>
      <code>
        {source.address}@{domain ?? 'your-domain.example'}
      </code>
    </p>
    <p>
      Subscribe to the newsletter with this address. Keep it to yourself: whoever knows it can send to it. A mail from a
      new sender waits here until you let it in.
    </p>
    {mistake !== null ? (
      <DomainMistake message={mistake} />
    ) : domain === null ? (
      <p class="notice">
        <strong>One step is missing.</strong> In Cloudflare, open your domain, turn on Email Routing, and add a
        catch-all rule “Send to a Worker” with this Worker. Then set <code>INBOX_DOMAIN</code> in{' '}
        <code>wrangler.toml</code> to that domain, and deploy.
      </p>
    ) : (
      <p class="soft">
        Mails to {domain} come here by Email Routing: in Cloudflare, its catch-all rule has to be “Send to a Worker”,
        with this Worker.
      </p>
    )}
  </section>
)

/** A domain that is none: no mail can come. */
export const DomainMistake = ({ message }: { message: string }) => (
  <p class="notice bad">
    <strong>No mail can come to Marrow.</strong> <code>INBOX_DOMAIN</code> in <code>wrangler.toml</code>: {message}.
  </p>
)

/** Mails from unknown senders that wait for the owner. */
export const WaitingMails = ({ documents }: { documents: readonly ListedDocument[] }) => {
  const waiting = documents.filter(({ state }) => state === 'quarantined')
  return waiting.length === 0 ? null : (
    <section class="notice" aria-labelledby="waiting">
      <h2 id="waiting">{count(waiting.length, 'mail')} of unknown senders</h2>
      <p>Open each, and decide whether it is read.</p>
      <ul>
        {waiting.slice(0, MOST_WAITING).map(({ id, title }) => (
          <li>
            <a href={`/sources/documents/${id}`} dir="auto">
              {shownTitle(title)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The list of issues below has all. */
const MOST_WAITING = 5

/** Whose mails are read without asking. */
export const Senders = ({ source: { slug, senders } }: { source: CollectedSource }) => (
  <form method="post" action={`/sources/${slug}/senders`} class="stack field" aria-labelledby="senders">
    <h2 id="senders">Known senders</h2>
    <label for="known">
      Mails of these senders are read without asking. One address per line, or a domain for all its addresses
    </label>
    <textarea id="known" name="senders" rows={Math.max(2, senders.length)} spellcheck={false} autocapitalize="none">
      {senders.join('\n')}
    </textarea>
    <button type="submit" class="quiet">
      Save the senders
    </button>
  </form>
)

/** To try it without any domain. */
export const PasteMail = ({ slug }: { slug: string }) => (
  <details class="ask-once paste">
    <summary class="button quiet">Paste a mail…</summary>
    <form
      method="post"
      action={`/sources/${slug}/mail`}
      enctype="multipart/form-data"
      class="stack"
      aria-label="Paste a mail"
    >
      <label for="mail">The whole mail, with its header (“Show original” in your mail program)</label>
      <textarea id="mail" name="mail" rows={6} spellcheck={false}></textarea>
      <label for="file">Or a file that ends in .eml, up to {MAX_FORM_MEGABYTES} MB: choose it, or drop it here</label>
      <input id="file" type="file" name="file" accept=".eml,message/rfc822" />
      <button type="submit" class="quiet">
        Add this mail
      </button>
    </form>
  </details>
)

/** Who sent a mail, as far as that is sure. */
export const SenderWords = ({ envelope: { from, isAuthenticated, isPasted } }: { envelope: Envelope }) => (
  <>
    {from ?? 'not clear from the mail'}{' '}
    <span class="soft">
      {isPasted
        ? '(you pasted it, so nobody checked who sent it)'
        : isAuthenticated
          ? '(Cloudflare checked that the domain sent it)'
          : '(not checked: anybody may have sent this)'}
    </span>
  </>
)

/** What the owner decides about a mail from an unknown sender. */
export const Quarantine = ({
  id,
  envelope,
  asked,
}: {
  id: string
  envelope: Envelope
  asked: AskedToConfirm | null
}) => (
  <section class="notice stack" aria-labelledby="quarantine">
    <h2 id="quarantine">This mail waits for you</h2>
    <p>
      Its sender is <SenderWords envelope={envelope} />. It is not read, and none of it is sent, until you let it in.
    </p>
    {asked === null ? null : <Confirmation asked={asked} />}
    <div class="row">
      <form method="post" action={`/sources/documents/${id}/admit`}>
        <button type="submit">{envelope.isAuthenticated ? `Let ${envelope.from} in` : 'Read this one mail'}</button>
      </form>
      <form method="post" action={`/sources/documents/${id}/refuse`}>
        <button type="submit" class="quiet">
          Refuse it
        </button>
      </form>
    </div>
  </section>
)

/** What a mail asks that does not wait: where it is nothing but that. */
export const AskedAfterwards = ({ asked }: { asked: AskedToConfirm | null }) =>
  asked?.isAll === true ? (
    <section class="notice" aria-label="To confirm">
      <Confirmation asked={asked} />
    </section>
  ) : null

const Confirmation = ({ asked: { links, codes } }: { asked: AskedToConfirm }) =>
  links.length + codes.length === 0 ? null : (
    <>
      <p>It may ask you to confirm something. Marrow follows no link by itself; look at the host before you do.</p>
      <ul>
        {codes.map((code) => (
          <li>
            A code: <strong>{code}</strong>
          </li>
        ))}
        {links.map(({ host, address, words }) => (
          <li>
            <a href={address} rel="noopener noreferrer nofollow" target="_blank">
              {words || 'A link'}
            </a>{' '}
            leads to <strong>{host}</strong>
          </li>
        ))}
      </ul>
    </>
  )
