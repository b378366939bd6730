import { replaceSigns } from './letters.ts'

/** Whether the text of a link, alone, does not say where it leads (WCAG 2.4.9). */
export const isVagueLinkText = (name: string): boolean => {
  // A final arrow or full stop does not count.
  if (name.length > 80) return false
  const words = replaceSigns(name.toLowerCase(), ' ').trim()
  return words === '' || EMPTY.has(words)
}

const EMPTY: ReadonlySet<string> = new Set(
  [
    'click here|click|here|read more|more|read on|link|this|this link|see more|go|learn more|find out more|more info|details|continue',
    'continue reading|tap here|url|page|hier|hier klicken|mehr|weiterlesen|mehr lesen|ici|cliquez ici|lire la suite|en savoir plus|plus',
    'aquí|haz clic aquí|leer más|más|enlace|qui|clicca qui|leggi tutto|lees meer|klik hier|clique aqui|aqui|leia mais|tutaj|zde|här|her',
    'ce lien|este enlace|este link|questo link|diesem link|diesen link|deze link|tento odkaz|ten link|buraya|bu link|здесь|тут|по ссылке|ссылка|这里|此处|链接|點此|こちら|ここ|リンク|여기|링크',
  ].flatMap((words) => words.split('|')),
)
