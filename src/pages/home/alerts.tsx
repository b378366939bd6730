import type { DigestSettings } from '../../model/settings.ts'
import { adviceOn, type Trouble } from '../../render/alert-words.ts'
import { count } from '../../text/count.ts'

/** Recent problems, with what to do. Editions that wait and mailers that are stopped have notices of their own. */
export const AlertList = ({ alerts, digests }: { alerts: readonly Trouble[]; digests: readonly DigestSettings[] }) => {
  const shown = alerts.filter(({ what }) => what !== 'waits').map((alert) => adviceOn(alert, digests))
  return shown.length === 0 ? null : (
    <div class="notice bad" role="alert">
      <p>
        <strong>{count(shown.length, 'problem needs', 'problems need')} your attention.</strong>
      </p>
      <ul class="plain">
        {shown.map(({ happened, remedy, link }) => (
          <li>
            {happened} {remedy} <a href={pathOf(link)}>Open the page</a>
          </li>
        ))}
      </ul>
      <form method="post" action="/alerts/read">
        <button type="submit" class="quiet">
          Mark all as read
        </button>
      </form>
    </div>
  )
}

/** The overview may be opened under another host than the digest's own. */
const pathOf = (link: string): string => link.replace(/^https?:\/\/[^/]+/, '') || '/'
