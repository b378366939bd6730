import { error, type Rule, warning } from './rule.ts'

/**
 * Mail programs run no code and submit no forms, and content that is loaded over the network tells the sender that the mail was
 * opened.
 */
export const activeContent: Rule = {
  name: 'active-content',
  look(_, { active }) {
    const counts = new Map<string, number>()
    for (const what of active) counts.set(what, (counts.get(what) ?? 0) + 1)
    return {
      findings: [...counts].map(([what, count]) => {
        const place = count === 1 ? what : `${what}, ${count} times`
        if (what === '<base>')
          return warning(
            place,
            'Some mail programs remove it: addresses that need it do not work there.',
            'Remove it and write complete addresses.',
          )
        return LOADED.test(what)
          ? warning(
              place,
              'Some mail programs remove it; the others load it over the network, which tells the sender that the mail was opened.',
              'Remove it, and make sure that the mail is readable without it.',
            )
          : error(
              place,
              'Mail programs remove it or warn about it, and spam filters count it.',
              'Remove it: a mail is text, links and images.',
            )
      }),
      measured: 'No scripts, forms, frames or style sheets, and no fonts or backgrounds from elsewhere.',
    }
  },
}

/** Fonts, style sheets and pictures: without them the mail only looks plainer. */
const LOADED = /^(?:<link>|@import|a web font|a background image|background=|“<link|“@import|“src=|“url\()/
