import type { Scheme } from '../../inspect/as-seen.ts'
import { type MailView, queryOf, sameMail, type Width } from './mail-view.ts'

/** The mail in one frame, or in two side by side, and the switches. */
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
    <a class="skip" href="#after-the-mail">
      Skip the mail
    </a>
    <div class={view.side === 'none' ? 'frames' : 'frames pair'}>
      {framesOf(view).map((frame) => (
        <Frame base={base} subject={subject} view={frame} />
      ))}
    </div>
    <ViewNotes view={view} />
  </>
)

/** Two frames when the view is side by side, else one. */
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

/** Two wide frames fit side by side when each is 540 px. */
type FrameView = Omit<MailView, 'width'> & { readonly width: Width | 540 }

const Frame = ({ base, subject, view }: { base: string; subject: string; view: FrameView }) => (
  <figure class={`frame w${view.width}`}>
    <figcaption>
      <span class="pixels">{view.width} px</span>
      <span class="fitted">Full width</span>, {CAPTIONS[view.scheme]}
      {view.images === 'off' ? ', images off' : ''}
    </figcaption>
    <iframe
      src={`${base}.html${queryOf({ scheme: view.scheme, images: view.images, ...sameMail(view) })}`}
      title={`The mail, ${view.width} pixels wide, ${CAPTIONS[view.scheme]}: ${subject}`}
      sandbox="allow-same-origin"
      data-mail
    />
  </figure>
)

const ViewNotes = ({ view }: { view: MailView }) => {
  const scheme = view.side === 'dark' ? 'dark' : view.scheme
  return (
    <div class="notes soft" id="after-the-mail" tabindex={-1}>
      {VIEW_NOTES[scheme]}
      {view.images === 'off' ? (
        <p>
          <strong>Images off</strong> is a simulation: each image is replaced by its alternative text in a box, and
          background images are removed.
        </p>
      ) : null}
    </div>
  )
}

const VIEW_NOTES: Readonly<Record<Scheme, unknown>> = {
  sent: (
    <>
      <p class="if-light">
        The exact bytes of the mail, unchanged. Links do not work inside the frame; the tab Reading order lists them.
      </p>
      <p class="if-dark">
        The exact bytes of the mail, unchanged. Your system prefers dark, so the mail’s own dark rules apply here;
        “Light” shows it without them.
      </p>
    </>
  ),
  light: (
    <p>
      <strong>Light</strong> is a simulation: the mail’s <code>prefers-color-scheme: dark</code> rules are turned off,
      even if your system prefers dark. Nothing else is changed.
    </p>
  ),
  dark: (
    <p>
      <strong>Dark</strong> is a simulation: the mail’s own <code>prefers-color-scheme: dark</code> rules are always on,
      as Apple Mail applies them. Nothing else is changed.
    </p>
  ),
  inverted: (
    <p>
      <strong>Inverted</strong> is a simulation that imitates mail programs that ignore the mail’s dark rules and invert
      its colours, such as Gmail on iOS and Outlook. Every colour in styles and attributes keeps its hue and gets the
      opposite lightness (OKLCH). These programs do not publish their rules; this view inverts every colour.
    </p>
  ),
  outlook: (
    <p>
      <strong>Outlook</strong> is a simulation of Outlook for Windows, which draws mails with Word: its conditional
      comments are read, its media queries and the styles that Word does not know are removed. Word measures text and
      space in its own way, so look at the real program before you change a template for it.
    </p>
  ),
}

const CAPTIONS: Readonly<Record<Scheme, string>> = {
  sent: 'as sent',
  light: 'light',
  dark: 'dark',
  inverted: 'inverted',
  outlook: 'as in Outlook for Windows',
}

const WIDTHS: Readonly<Record<`${Width}`, string>> = { 700: 'Desktop', 320: '320', 375: '375', 414: '414' }
const SCHEMES: Readonly<Record<Scheme, string>> = {
  sent: 'As sent',
  light: 'Light',
  dark: 'Dark',
  inverted: 'Inverted',
  outlook: 'Outlook',
}
const IMAGES = { on: 'Images', off: 'No images' }
const SIDES = { none: 'One view', dark: 'Light + dark', phone: 'Desktop + phone' }

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
    <span class="heard" id={`switch-${name}`}>
      {label}
    </span>
    <ul aria-labelledby={`switch-${name}`}>
      {/* Numeric keys of an object are sorted; the wide frame should come first. */}
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
