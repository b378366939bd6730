import type { Scheme } from '../../inspect/as-seen.ts'
import { type MailView, queryOf, sameMail, type Width } from './mail-view.ts'

/** The mail in one frame, or in two beside each other, and the switches. */
export const MailFrames = ({ base, subject, view }: { base: string; subject: string; view: MailView }) => (
  <>
    <nav class="switches" aria-label="How it is shown">
      <Switch
        label="Width"
        base={base}
        view={{ ...view, side: view.side === 'phone' ? 'none' : view.side }}
        name="width"
        choices={WIDTHS}
        chosen={view.side !== 'phone'}
      />
      <Switch
        label="Colours"
        base={base}
        view={{ ...view, side: view.side === 'dark' ? 'none' : view.side }}
        name="scheme"
        choices={SCHEMES}
        chosen={view.side !== 'dark'}
      />
      <Switch label="Images" base={base} view={view} name="images" choices={IMAGES} />
      <Switch label="Side by side" base={base} view={view} name="side" choices={SIDES} />
    </nav>
    <Notes view={view} />
    <div class={view.side === 'none' ? 'frames' : 'frames pair'}>
      {framesOf(view).map((frame) => (
        <Frame base={base} subject={subject} view={frame} />
      ))}
    </div>
  </>
)

/** Two of them where a second one stands beside. */
function framesOf(view: MailView): readonly FrameView[] {
  if (view.side === 'phone')
    return [
      { ...view, width: 700 },
      { ...view, width: 375 },
    ]
  if (view.side === 'dark')
    return [
      { ...view, scheme: 'light', width: view.width === 700 ? 540 : view.width },
      { ...view, scheme: 'dark', width: view.width === 700 ? 540 : view.width },
    ]
  return [view]
}

/** Two wide ones stand beside each other in a page when each is 540 px. */
type FrameView = Omit<MailView, 'width'> & { readonly width: Width | 540 }

const Frame = ({ base, subject, view }: { base: string; subject: string; view: FrameView }) => (
  <figure class={`frame w${view.width}`}>
    <figcaption>
      <span class="pixels">{view.width} px</span>
      <span class="fitted">As wide as your screen</span>, {CAPTIONS[view.scheme]}
      {view.images === 'off' ? ', images off' : ''}
    </figcaption>
    <iframe
      src={`${base}.html${queryOf({ scheme: view.scheme, images: view.images, ...sameMail(view) })}`}
      title={`The mail, ${view.width} pixels wide, ${CAPTIONS[view.scheme]}: ${subject}`}
      sandbox=""
    />
  </figure>
)

const Notes = ({ view }: { view: MailView }) => {
  const scheme = view.side === 'dark' ? 'dark' : view.scheme
  return (
    <div class="notes soft">
      {SAID[scheme]}
      {view.images === 'off' ? (
        <p>
          <strong>Images off</strong> is a transformation: each image is replaced by its alternative text in a box,
          background images are taken out.
        </p>
      ) : null}
    </div>
  )
}

const SAID: Readonly<Record<Scheme, unknown>> = {
  sent: (
    <>
      <p class="if-light">
        The very bytes of the mail, nothing changed. Links in the frame lead nowhere; Reading order lists them.
      </p>
      <p class="if-dark">
        The very bytes of the mail, nothing changed. Your system prefers dark, so the mail shows its own dark rules
        here; “Light” shows it without them.
      </p>
    </>
  ),
  light: (
    <p>
      <strong>Light</strong> is a transformation: the mail’s <code>prefers-color-scheme: dark</code> rules are off,
      whatever your system prefers. Nothing else is changed.
    </p>
  ),
  dark: (
    <p>
      <strong>Dark</strong> is a transformation of the mail: its own <code>prefers-color-scheme: dark</code> rules,
      always on, as Apple Mail applies them. Nothing else is changed.
    </p>
  ),
  inverted: (
    <p>
      <strong>Inverted</strong> is a transformation that stands in for programs which ignore a mail’s dark rules and
      turn its colours over, as Gmail’s app on iOS and Outlook do: every colour in styles and attributes keeps its hue
      and takes the opposite lightness (OKLCH). None of them has published its rule; this is the strict form.
    </p>
  ),
}

const CAPTIONS: Readonly<Record<Scheme, string>> = {
  sent: 'as sent',
  light: 'light',
  dark: 'dark',
  inverted: 'inverted',
}

const WIDTHS: Readonly<Record<`${Width}`, string>> = { 700: 'Desktop', 320: '320', 375: '375', 414: '414' }
const SCHEMES: Readonly<Record<Scheme, string>> = {
  sent: 'As sent',
  light: 'Light',
  dark: 'Dark',
  inverted: 'Inverted',
}
const IMAGES = { on: 'On', off: 'Off' }
const SIDES = { none: 'One', dark: 'Light + dark', phone: 'Desktop + phone' }

const Switch = ({
  label,
  base,
  view,
  name,
  choices,
  chosen = true,
}: {
  label: string
  base: string
  view: MailView
  name: 'width' | 'scheme' | 'images' | 'side'
  choices: Readonly<Record<string, string>>
  chosen?: boolean
}) => (
  <div class="switch">
    <span id={`switch-${name}`}>{label}</span>
    <ul aria-labelledby={`switch-${name}`}>
      {/* Numbers come first in an object; the wide one is to stand before the narrow ones. */}
      {Object.entries(choices)
        .toSorted(([a], [b]) => (name === 'width' ? Number(b === '700') - Number(a === '700') : 0))
        .map(([value, words]) => (
          <li>
            <a
              href={`${base}${queryOf({ ...view, [name]: name === 'width' ? Number(value) : value })}#views`}
              aria-current={chosen && `${view[name]}` === value ? 'true' : undefined}
            >
              {words}
            </a>
          </li>
        ))}
    </ul>
  </div>
)
