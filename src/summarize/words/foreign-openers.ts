/**
 * How sentences begin that need the sentence before them, by language, as alternatives of a pattern. Links tie it to what was said:
 * "however". Pointers stand for something that was named: "this", "she". Closed classes from grammars of each language, without words that
 * mostly begin a sentence of their own.
 */
interface Openers {
  readonly links: string
  readonly pointers: string
  /** "The code above", "let us look at", "do not hesitate to": the rest is beside the text, or the reader is asked for something. Anywhere in it. */
  readonly beside: string
  /** "The following example": only the first sentence may say so. Anywhere in it. */
  readonly ahead: string
}

export const OPENERS: Readonly<Record<string, Openers>> = {
  de: {
    links:
      'aber|allerdings|also|auch|außerdem|darüber hinaus|schließlich|stattdessen|zusätzlich|da(?:bei|durch|für|her|mit|nach|nn|raufhin|rum|von|zu)|denn|dennoch|des(?:halb|wegen)|doch|hier(?:bei|für|zu)|jedoch|nun|somit|trotzdem|und|zudem|zum (?:beispiel|schluss)|danach|folglich|gleichzeitig',
    pointers: 'beide|es|sie|er|dies(?:e[rnms]?)?|das (?:ist|sind)|hier',
    beside:
      '(?:wie|siehe) oben|oben (?:genannt|erwähnt|beschrieben)\\p{L}*|obige\\p{L}?|lasst uns|schauen wir|meldet euch|schreibt uns|wir freuen uns (?:auf|über)',
    ahead: '(?:siehe|wie) unten|(?:nach)?folgende\\p{L}?',
  },
  fr: {
    links:
      "ainsi|alors|bon|cependant|concrètement|de plus|donc|du coup|d[’']ailleurs|en effet|en outre|enfin|ensuite|et|finalement|mais|néanmoins|par ailleurs|pourtant|toutefois|par conséquent|par exemple|pour (?:cela|conclure|finir)|puis|aussi|en revanche|or",
    pointers:
      "c[’'](?:est|était)|ce(?:ci|la|ux|s|tte|t|lle-ci|lui-ci|lles|)|ça|elles?|ils?|leurs?|son|sa|ses|ici|là|les deux",
    beside:
      "ci-dessus|(?:code|commande|exemple)s? précédente?s?|voyons|commençons|prenons|partons|passons|n[’']hésite[zr]|vos (?:commentaires|retours)|vous voulez (?:nous )?(?:aider|participer|contribuer)",
    ahead: 'ci-dessous|suivante?s?',
  },
  es: {
    links:
      'además|asimismo|así|después|no obstante|por otr[ao] (?:lado|parte)|entonces|finalmente|luego|para terminar|pero|por (?:ejemplo|eso|lo tanto|tanto|último)|sin embargo|también|y|anteriormente|aun así|en cambio|ni',
    pointers: 'aquí|él|ell[ao]s?|es[aeo]s?|est[aeo]s?|sus?',
    beside:
      'más arriba|(?:comando|código|ejemplo)s? anterior(?:es)?|veamos|vamos a (?:ver|empezar)|no dud(?:es|éis|en)|(?:quieres|queréis) (?:ayudar|participar|colaborar)',
    ahead: 'más abajo|a continuación|siguientes?',
  },
  pt: {
    links:
      'além disso|assim|com isso|contudo|finalmente|por outro lado|depois|e|então|mas|no entanto|para isso|por (?:exemplo|isso|último|fim)|porém|portanto|também|(?:ainda|mesmo) assim|anteriormente|nem|todavia',
    pointers: 'aqui|aí|el[ae]s?|ess[ae]s?|est[ae]s?|ist?o|isso|seus?|suas?',
    beside:
      'acima|(?:comando|código|exemplo) anterior|vejamos|vamos (?:ver|começar|lá)|fique à vontade|(?:quer|quiser) (?:ajudar|participar|contribuir)',
    ahead: 'abaixo|seguintes?',
  },
  it: {
    links:
      'ad esempio|allora|anche|così|ed?|infine|inoltre|invece|ma|per (?:concludere|esempio|finire|questo)|però|pertanto|poi|quindi|tuttavia|a questo punto|a tal proposito|di conseguenza|né',
    pointers: 'ess[aieo]|quell[aieo]|quest[aieo]|qui',
    beside:
      'qui sopra|(?:comando|codice|esempio) precedente|vediamo|proviamo|non esitat?e|(?:vuoi|volete) (?:aiutare|partecipare|contribuire)',
    ahead: 'qui sotto|di seguito|seguent[ei]',
  },
  nl: {
    links:
      'bovendien|daar(?:bij|door|mee|na|naast|om)|dus|echter|en|hier(?:bij|door|mee|na)|maar|ook|verder|ten slotte|toch|tot slot|vervolgens|zo|desondanks|kortom|want',
    pointers: 'dat|deze|die|dit|hij|hier|zij|ze',
    beside: 'hierboven|bovenstaande?|laten we|laat ons|laat het (?:ons|me) weten|neem (?:\\p{L}+ )?contact',
    ahead: 'hieronder|onderstaande?|volgende (?:code|voorbeeld)',
  },
  ru: {
    links:
      'а|далее|для этого|затем|и|итак|кроме того|например|наконец|но|однако|поэтому|при этом|так|также|таким образом|теперь|тогда|тем не менее|хотя|вместе с тем|зато|к тому же|кстати|потом',
    pointers: 'их|здесь|он[аио]?|так(?:ая|ие|ое|ой)|там|это?(?:[аитй]|му|го|т)?',
    beside: 'выше|давайте|рассмотрим|посмотрим|попробуем',
    ahead: 'ниже|вот пример|следующ\\p{L}+ (?:код|команд|пример|образ)\\p{L}*',
  },
  pl: {
    links:
      'a|ale|czyli|dlatego|dzięki temu|i|jednak|na koniec|na przykład|następnie|ponadto|również|także|więc|mimo to|natomiast|no to|poza tym|z kolei|zatem',
    pointers: 'on[aieo]?|ta|te|ten|to|tutaj',
    beside: 'powyż(?:ej|sz)\\p{L}*|zacznijmy|zobaczmy|jak widać',
    ahead: 'poniż(?:ej|sz)\\p{L}*|następując\\p{L}+',
  },
  cs: {
    links: 'a|ale|například|navíc|pak|proto|také|takže|teď|nyní|avšak|dále|naopak|přesto|stejn[áéýě]|tedy',
    pointers: 'on[ai]?|ten(?:to)?|t[aoy](?:to)?',
    beside: 'výše|podívejme|pojďme|(?:již|už|výše) zmíněn\\p{L}+',
    ahead: 'níže|následující',
  },
  tr: {
    links:
      'ama|ancak|ayrıca|böylece|bu (?:nedenle|sayede|yüzden)|daha sonra|fakat|mesela|örneğin|şimdi|ve|yani|görüldüğü gibi',
    pointers: 'bu|bunlar|bun[aun]n?|burada|o|onlar|orada|şu|böyle|diğer',
    beside: 'yukarıda\\p{L}*|hadi|\\p{L}+(?:elim|alım)(?=[.!]$)',
    ahead: 'aşağıda\\p{L}*',
  },
  ja: {
    links:
      'しかし|でも|また|そして|つまり|なお|ただし|さらに|次に|例えば|たとえば|したがって|すると|では|さて|ちなみに|一方|先ほど|以上|なので|だから|もちろん|ま[ぁあ]|この(?:後|ように)|ここ|そこ|そう|こう|それでは|という',
    pointers: 'それ|その|そんな|これ|この|こちら|彼',
    beside: '上記|上の(?:コード|例|図)|[右左上下]図|見てみ(?:ましょう|ます)|ましょう。$',
    ahead: '下記|以下の|次のよう|次の(?:コード|例|図|コマンド)|下の(?:コード|例|図)',
  },
  zh: {
    links: '但|然而|不过|因此|所以|于是|另|同时|例如|比如|那么|接下来|然后|最后|而|当然|也就是',
    pointers: '这|那|其[中次]|它|他|她|两者|這|该',
    beside: '下图|如上|上面(?:的|这|提|说|讲|两|几|代|例)|以上|上述|上图|让我们|我们来',
    ahead: '如下|下面|以下|下列',
  },
  ko: {
    links: '하지만|그러나|그런데|그래서|따라서|그리고|또한|즉|예를 들어|그럼|그렇|이제|게다가|다만|이렇게|이 ?때',
    pointers: '이[를는런들 ]|이것|이러한|그[는녀의것 ]|여기|거기|해당|두 ',
    beside: '위의|위 (?:코드|예제|그림|명령)|앞서 |(?:해보|살펴보|알아보)(?:자|겠)|봅시다',
    ahead: '아래|다음과 같|다음 (?:코드|예제|그림|명령)',
  },
}

/** Swedish, Danish and Norwegian share most of these words. */
export const NORDIC: Openers = {
  links:
    'altså|alltså|der[fi]m?or|derimo[dt]|dessuten|dessutom|desuden|där(?:emot|för)|dock|dog|istället|likevel|men|oc[hk]så|och?|og(?:så)?|samtidi[gt]|sedan|så|til(?:l)? (?:exempel|slutt|sidst)|vidare|videre|även',
  pointers: 'begge|båda|de(?:nn[ae]|ssa|tt[ae])|disse|de[nt] (?:er|är|var)|han|hon|hun|her|här|der|där',
  beside: 'ovan(?:för|stående)?|ovenfor|ovenstående|mere? info\\p{L}*',
  ahead: 'ned[ae]n(?:for|för|stående)?|följande|følgende',
}

/** How thanks begin, in all of these languages: they are no news. "Gracias a la ayuda" and the like say by what means. */
export const THANKS =
  '(?:(?:(?:herzlichen|vielen|besten) )?(?:dankeschön|danke|dank (?:an|für|euch|aan))|merci|gracias(?! a l)|(?:muito )?obrigad[oa]|grazie(?! a[dl]?l)|(?:hartelijk )?bedankt|спасибо|благодарю|dziękuj\\p{L}+|děkuj\\p{L}+|teşekkür\\p{L}*)(?!\\p{L})|感谢|感謝|谢谢|ありがとう|감사'
