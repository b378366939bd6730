import { replaceSigns } from '../text/letters.ts'
import { oneLine } from '../text/one-line.ts'
import { splitFiller } from './filler.ts'
import type { HiddenText, Outline, PreheaderSeen } from './outline.ts'

/** Collects the text of a mail while its HTML is read: what is visible, what is code, and what is hidden. */
export class OutlineWords {
  /** The length of the visible text so far. */
  length = 0
  private readonly words: string[] = []
  private readonly prose: string[] = []
  private readonly code: string[] = []
  private readonly hidden: HiddenRun[] = []
  private sawWords = false
  /** The run of hidden text that is being read. */
  private hiding: HiddenRun | null = null

  /** Empty text is not kept. */
  addVisible(text: string, isCode: boolean): void {
    if (text === '') return
    this.words.push(text)
    this.length += text.length
    if (isCode) this.code.push(text)
    else this.prose.push(text)
    if (!this.sawWords && splitFiller(text).text !== '') this.sawWords = true
  }

  /** `how` says how the text is hidden. White space alone does not begin a run. */
  addHidden(text: string, how: string): void {
    if (this.hiding === null) {
      if (!/[^ \t\r\n\f]/.test(text)) return
      this.hiding = { text: '', how, inFront: !this.sawWords }
      this.hidden.push(this.hiding)
    }
    this.hiding.text += text
  }

  endHidden(): void {
    this.hiding = null
  }

  /** Separates the words before and after an element. `mark` is null where the element is hidden. */
  separate(mark: string | null): void {
    if (this.hiding !== null) this.hiding.text += ' '
    if (mark === null) return
    this.words.push(mark)
    this.length += mark.length
    this.prose.push(mark)
    this.code.push(mark)
  }

  outline(): Pick<Outline, 'words' | 'prose' | 'code' | 'hidden' | 'preheader'> {
    return {
      words: this.words.join(''),
      prose: this.prose.join(''),
      code: this.code.join(''),
      hidden: this.hidden
        .filter(({ inFront }) => !inFront)
        .map(({ text, how }): HiddenText => ({ text: oneLine(splitFiller(text).text), how }))
        // Dots and bullets are no attempt to hide text.
        .filter(({ text }) => replaceSigns(text, '') !== ''),
      preheader: preheaderIn(this.hidden.filter(({ inFront }) => inFront)),
    }
  }
}

interface HiddenRun {
  text: string
  readonly how: string
  /** No visible word comes before it. */
  readonly inFront: boolean
}

/** Inboxes show the text from the beginning of the mail, visible or not: several hidden elements at the start make one line. */
function preheaderIn(front: readonly HiddenRun[]): PreheaderSeen | null {
  const { text, filler } = splitFiller(front.map((run) => run.text).join(' '))
  return text === '' ? null : { text: oneLine(text), filler }
}
