/** How a mail is looked at. Every view has an address of its own. */
export interface View {
  readonly part: 'html' | 'text'
  readonly width: 'desktop' | 'phone'
  readonly scheme: 'light' | 'dark'
}

export function readView(query: (name: string) => string | undefined): View {
  return {
    part: query('part') === 'text' ? 'text' : 'html',
    width: query('width') === 'phone' ? 'phone' : 'desktop',
    scheme: query('scheme') === 'dark' ? 'dark' : 'light',
  }
}

/** The switches and the frame. `base` is the page's path, `raw` the path of its raw forms without their ending. */
export const MailViews = ({ base, raw, view, title }: { base: string; raw: string; view: View; title: string }) => (
  <>
    <nav class="switches" aria-label="View">
      <Switch base={base} view={view} name="part" choices={{ html: 'HTML', text: 'Text' }} />
      <Switch base={base} view={view} name="width" choices={{ desktop: 'Desktop', phone: 'Phone' }} />
      {view.part === 'html' ? (
        <Switch base={base} view={view} name="scheme" choices={{ light: 'Light', dark: 'Dark' }} />
      ) : null}
    </nav>
    {view.part === 'html' && view.scheme === 'dark' ? (
      <p class="soft">
        Dark is a transformation of the mail: its own <code>prefers-color-scheme: dark</code> rules, always on. Nothing
        else is changed.
      </p>
    ) : null}
    <div class={view.width === 'phone' ? 'frame phone' : 'frame'}>
      <iframe
        src={view.part === 'text' ? `${raw}.txt` : `${raw}.html${view.scheme === 'dark' ? '?scheme=dark' : ''}`}
        title={title}
        sandbox=""
      />
    </div>
  </>
)

const Switch = ({
  base,
  view,
  name,
  choices,
}: {
  base: string
  view: View
  name: keyof View
  choices: Readonly<Record<string, string>>
}) => (
  <span class="switch">
    {Object.entries(choices).map(([value, label]) => (
      <a
        href={`${base}${queryOf({ ...view, [name]: value })}`}
        aria-current={view[name] === value ? 'true' : undefined}
      >
        {label}
      </a>
    ))}
  </span>
)

const DEFAULTS: View = { part: 'html', width: 'desktop', scheme: 'light' }

function queryOf(view: View): string {
  const changed = (Object.keys(DEFAULTS) as (keyof View)[]).filter((name) => view[name] !== DEFAULTS[name])
  return changed.length === 0 ? '' : `?${changed.map((name) => `${name}=${view[name]}`).join('&')}`
}
