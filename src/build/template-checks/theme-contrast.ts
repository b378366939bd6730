import type { Palette, Theme, ThemeChoice } from '../../model/theme.ts'
import type { Mistake } from '../templates/tags.ts'
import type { TextContrast } from './contrast/measure-contrast.ts'

/** The theme of a digest, and where its settings are: `DIGESTS.weekly.theme`. */
export interface ThemeUnderTest {
  readonly place: string
  readonly choice: ThemeChoice
  readonly theme: Theme
}

/** The texts that a chosen colour makes too pale, one mistake for each colour; `rest` are those for which no chosen colour is the cause. */
export function themeMistakes(
  lowContrast: readonly TextContrast[],
  { place, choice, theme }: ThemeUnderTest,
  wordsOf: (text: TextContrast) => string,
): { readonly mistakes: readonly Mistake[]; readonly rest: readonly TextContrast[] } {
  const byName = Map.groupBy(lowContrast, (text) => chosenColour(text, choice, theme))
  const mistakes = [...byName].flatMap(([name, texts]): Mistake[] => {
    const [worst] = texts.toSorted((a, b) => a.ratio / a.needed - b.ratio / b.needed)
    if (name === null || worst === undefined) return []
    // Each view has its own elements: a text is counted once.
    const others = texts.filter(({ view }) => view === worst.view).length - 1
    const also = others <= 0 ? '' : `, and ${others} more`
    const { color, background, ratio, needed } = worst
    return [
      {
        offset: 0,
        setting: `${place}.${name}`,
        message: `${color} on ${background} is ${floor(ratio)} to 1, and ${needed} is needed (WCAG 2.2 AA); choose a colour with more contrast. Used by ${wordsOf(worst)}${also}`,
      },
    ]
  })
  return { mistakes, rest: byName.get(null) ?? [] }
}

/** Mixed from `text` and `paper`. */
const OF_TEXT = ['strong', 'text', 'soft', 'muted'] as const

/** The name of the setting whose colour this text has, or else of the one behind it; null where neither was chosen. */
function chosenColour({ color, background, view }: TextContrast, choice: ThemeChoice, theme: Theme): string | null {
  const palette: Palette = view.dark ? theme.dark : theme.light
  const has = (name: 'accent' | 'background' | 'paper' | 'text') =>
    choice[view.dark ? (`dark${name.charAt(0).toUpperCase()}${name.slice(1)}` as keyof ThemeChoice) : name] !==
    undefined
  const named = (name: string) => (view.dark ? `dark_${name}` : name)
  if (color === palette.accent && has('accent')) return named('accent')
  if (OF_TEXT.some((tone) => palette[tone] === color) && has('text')) return named('text')
  if (background === palette.paper && has('paper')) return named('paper')
  return background === palette.background && has('background') ? named('background') : null
}

/** Never rounds up: 4.496 is not 4.5. */
export const floor = (ratio: number) => Math.floor(ratio * 100) / 100
