/** Whether the words behind a name say what the named thing is or does. */
export function defines(behind: string): boolean {
  const verb = /^\s+([a-z]+)\s/.exec(behind)?.[1] ?? ''
  return (
    VERBS.has(verb) ||
    (verb.endsWith('s') && VERBS.has(verb.slice(0, -1))) ||
    (behind.startsWith(',') ? APPOSITION : DEFINES).test(behind)
  )
}

/** Verbs for what things do, with or without "s". What people did is told in the past tense in newsletters. */
const VERBS: ReadonlySet<string> = new Set(
  'let allow provide offer help make bring show showcase demonstrate visualise visualize support enable give turn add generate implement wrap explain describe explore list compare contain collect track integrate convert create run come can has works uses combines simplifies'.split(
    ' ',
  ),
)
const DEFINES =
  /^\s+(?:has|have) (?:just )?(?:released|reached (?:version|v?\d))\b|^\s+(?:ha (?:rilasciato|pubblicato|lanzado|publicado)|a (?:publié|sorti)|hat (?:.{1,30} )?veröffentlicht|heeft (?:.{1,30} )?uitgebracht|lançou) |^\s+(?:is|are) ["“]?_?(?:an?|the|one of|part|now|another|basically|just)\b|^\s+(?:breaks? down|aims? to)\s|^\s*(?:ist|sind) (?:ein|eine|der|die|das)\b|^\s*(?:est|sont) (?:une?|le|la|les|des)\b|^\s*(?:es|son) (?:una?|el|la)\b|^\s*(?:é|são) (?:uma?|o|a)\b|^\s*(?:è|sono) (?:una?|il|la|lo)\b|^\s*是(?:一|基于|用)/
/** ", a small editor". Up to four words before the noun: V8 unrolls three or fewer, and compiling all nouns after each took 6 ms. */
const APPOSITION =
  /^,\s+(?:an?|the|une?|una|eine?) (?:[\w-]+ ){0,4}?(?:app|application|tool|toolkit|library|framework|package|plugin|extension|client|server|service|platform|project|website|site|game|editor|browser|wallet|protocol|engine|language|bot|player|implementation|fork|guide|book|course|talk|podcast|paper|article|post|series|collection|dataset|manager|viewer|alternative|wrapper|system|theme|demo|device)\b/
