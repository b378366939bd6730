import { asOutlook } from './as-outlook.ts'
import { darkened, lightened } from './darkened.ts'
import { imagesOff } from './images-off.ts'
import { inverted } from './inverted.ts'
import { withoutConnections } from './without-connections.ts'

/** How a mail program shows a mail. `sent`: as it was sent; it then follows the reader’s system. */
export interface Seeing {
  readonly scheme: Scheme
  readonly images: 'on' | 'off'
}

export type Scheme = 'sent' | 'light' | 'dark' | 'inverted' | 'outlook'

/** The transformed mail. With `sent` and images on it is the mail itself, byte for byte, unless it contains a `<link>`. */
export function asSeen(html: string, { scheme, images }: Seeing): string {
  const quiet = withoutConnections(html)
  return inScheme(images === 'off' ? imagesOff(quiet) : quiet, scheme)
}

function inScheme(html: string, scheme: Scheme): string {
  switch (scheme) {
    case 'sent':
      return html
    case 'light':
      return lightened(html)
    case 'dark':
      return darkened(html)
    case 'inverted':
      return inverted(html)
    case 'outlook':
      return asOutlook(html)
  }
}
