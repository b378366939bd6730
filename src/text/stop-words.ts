const LISTS: Readonly<Record<string, string>> = {
  de: 'aber alle als also am an auch auf aus bei bin bis da damit dann das dass dem den der des die dies diese dieser doch du durch ein eine einem einen einer er es für habe haben hat hatte ich ihr im in ist ja kann können man mehr mit nach nicht noch nur oder ohne schon sehr sein seine sich sie sind so über um und uns unter vom von vor war waren was weil wenn werden wie wieder wir wird wo zu zum zur zwischen',
  es: 'a al algo ante así aunque bien cada como con contra cual cuando de del desde donde dos durante e el ella ellos en entre era es esa ese eso esta está están este esto estos fue ha había han hasta hay la las le les lo los más me mi mucho muy no nos o otra otro para pero poco por porque pues que qué quien se ser si sí sin sobre son su sus también tan tanto te tiene todo todos tras un una uno y ya yo',
  fr: 'à afin ainsi alors après au aucun aussi autre aux avant avec avoir bien c car ce cela ces cet cette ceux chez comme d dans de depuis des deux donc du elle elles en encore entre est et été être eu fait il ils j je l la le les leur leurs lui mais même mes moins n ne nous on ont ou où par pas peu peut plus pour qu quand que quel qui s sa sans se ses si son sont sous sur ta te tous tout très un une vers vous y',
  it: 'a ad ai al alla alle anche ancora aver avere che chi ci come con cui da dai dal dalla dalle dei del della delle di do dopo dove due e ed era essere fra già gli ha hanno ho i il in io la le lei lo loro lui ma mi mia mio molto ne nei nel nella no noi non nostro o ogni per perché più poi può quale quando quello questa questo se sei senza si sia solo sono sopra su sua sue sui sul sulla suo tra tu tutti tutto un una uno va vi',
  nl: 'aan al alle als altijd ander bij daar dan dat de der deze die dit doch doen door dus een en er ge geen haar had heb hebben heeft hem het hier hij hoe hun ik in is ja je kan kon maar me meer men met mij mijn na naar niet nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wie wij wil worden wordt zal ze zelf zich zij zijn zo zonder zou',
  pt: 'a ao aos as até com como da das de dela dele do dos e ela ele eles em entre era essa esse esta está este eu foi foram há isso isto já lhe mais mas me mesmo meu minha muito na não nas nem no nos nós o os ou para pela pelo por porque qual quando que quem se sem ser seu seus só sua suas também te tem tinha um uma você vos',
}

const sets = new Map<string, ReadonlySet<string>>()

/** The function words of a language, if they are known; else empty. The English ones are in `words.ts`. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const known = sets.get(language)
  if (known !== undefined) return known
  const set: ReadonlySet<string> = new Set(LISTS[language]?.split(' ') ?? [])
  sets.set(language, set)
  return set
}
