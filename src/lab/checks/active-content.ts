import { error, type Rule } from './rule.ts'

/** Mail programs run no code and submit no forms, and what a mail loads from elsewhere tells that it was opened. */
export const activeContent: Rule = {
  name: 'active-content',
  look(_, { active }) {
    const counts = new Map<string, number>()
    for (const what of active) counts.set(what, (counts.get(what) ?? 0) + 1)
    return {
      findings: [...counts].map(([what, count]) =>
        error(
          count === 1 ? what : `${what}, ${count} times`,
          'Mail programs drop it or warn of it, and filters count it.',
          'Take it out: a mail is text, links and images.',
        ),
      ),
      measured: 'No scripts, forms, frames or style sheets, and no fonts or backgrounds from elsewhere.',
    }
  },
}
