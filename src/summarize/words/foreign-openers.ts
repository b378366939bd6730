/**
 * How sentences begin that need the sentence before them, by language, in lower case. Links tie it to what was said: "however". Pointers
 * stand for something that was named: "this", "she". Scripts without spaces are compared letter by letter. Closed classes from grammars of
 * each language, without words that mostly begin a sentence of their own.
 */
export interface Openers {
  readonly links: string
  readonly pointers: string
}

export const OPENERS: Readonly<Record<string, Openers>> = {
  de: {
    links:
      'aber|allerdings|also|anschließend|auch|außerdem|bei der|beispielsweise|dabei|dadurch|dafür|daher|damit|danach|dann|daraufhin|darin|darum|darüber hinaus|davon|dazu|denn|dennoch|deshalb|deswegen|doch|ebenfalls|ebenso|ferner|folglich|hierbei|hierfür|hierzu|jedoch|jetzt|nun|oder|schließlich|somit|sonst|stattdessen|trotzdem|und|weiterhin|zudem|zum beispiel|zum schluss|zum einen|zum anderen|im nächsten|im letzten',
    pointers:
      'beide|es|sie|dies|diese|diesem|diesen|dieser|dieses|das ist|das sind|er|solche|deren|dessen|letztere|hier|dort',
  },
  fr: {
    links:
      'ainsi|alors|aussi|bon|bref|car|cependant|concrètement|de plus|donc|du coup|d’ailleurs|en effet|en outre|enfin|ensuite|et|mais|néanmoins|or|ou|par conséquent|par exemple|pour cela|pour faire simple|pourtant|puis|sinon|toutefois|en revanche|au contraire|à noter|on a vu',
    pointers:
      'c’est|c’était|ce|ceci|cela|celle-ci|celui-ci|ces|cet|cette|ce sont|ça|elle|elles|il|ils|leur|leurs|son|sa|ses|ici|là|les deux|dans ce cas|dans ces',
  },
  es: {
    links:
      'además|así|así que|aunque no|de hecho|después|e|en cambio|entonces|es decir|finalmente|luego|no obstante|o|o sea|pero|por ejemplo|por eso|por lo tanto|por tanto|por último|sin embargo|también|tampoco|y|a su vez|dicho esto|en resumen',
    pointers:
      'ambas|ambos|aquí|ahí|allí|dicha|dicho|él|ella|ellas|ellos|esa|esas|ese|eso|esos|esta|estas|este|esto|estos|para ello|su|sus|con esto|en este caso',
  },
  pt: {
    links:
      'além disso|assim|com isso|contudo|depois|desta forma|dessa forma|e|então|entretanto|finalmente|já que|logo|mas|no entanto|ou|ou seja|para isso|por exemplo|por isso|por último|por fim|porém|portanto|também|aliás|em seguida|no caso',
    pointers:
      'ali|ambos|aqui|ela|elas|ele|eles|essa|essas|esse|esses|esta|estas|este|estes|isso|isto|daí|aí|seu|sua|seus|suas|nesse caso|neste caso',
  },
  it: {
    links:
      'ad esempio|allora|anche|che|cioè|così|di conseguenza|dunque|e|ed|infatti|infine|inoltre|invece|ma|o|oppure|ovvero|per esempio|per questo|perciò|però|poi|quindi|tuttavia|a questo punto|in pratica',
    pointers:
      'entrambi|essa|esse|essi|esso|lei|loro|lui|quella|quelle|quelli|quello|questa|queste|questi|questo|qui|suo|sua|i suoi|in questo caso|in questo modo|il loro',
  },
  nl: {
    links:
      'anders|bijvoorbeeld|bovendien|daarbij|daardoor|daarmee|daarna|daarnaast|daarom|dan|dus|echter|en|hierbij|hierdoor|hiermee|hierna|maar|of|ook|ten slotte|tenslotte|toch|tot slot|vervolgens|want|zo|op die manier|op deze manier',
    pointers: 'dat|deze|die|dit|hij|hier|hun|zij|beide|daar|er|ze|zijn|haar',
  },
  ru: {
    links:
      'а|в итоге|впрочем|далее|для этого|если же|зато|затем|значит|и|или|итак|к тому же|кроме того|например|наконец|но|однако|поэтому|потом|поэтому|при этом|следовательно|так|также|таким образом|теперь|тогда|тем не менее|то есть|хотя|более того|в частности|ещё|еще|плюс',
    pointers:
      'в этом случае|её|ее|их|его|здесь|оба|обе|он|она|они|оно|такая|такие|такое|такой|там|тут|эта|эти|это|этот|этого|этому|с этим|тот|та|те',
  },
  uk: {
    links:
      'а|або|але|далі|зокрема|і|й|крім того|також|наприклад|нарешті|однак|отже|потім|проте|таким чином|тепер|тоді|тому|втім',
    pointers: 'вони|вона|воно|він|його|її|їх|ця|це|ці|цей|такий|така|таке|такі|там|тут',
  },
  pl: {
    links:
      'a|albo|ale|czyli|dlatego|dzięki temu|i|jednak|lub|na przykład|następnie|natomiast|ponadto|potem|poza tym|również|też|także|teraz|więc|wreszcie|wtedy|zatem|zaś|niestety jednak|oprócz tego|co więcej',
    pointers: 'on|ona|one|oni|ono|ta|taka|taki|takie|tam|te|ten|to|tutaj|jego|jej|ich|w tym przypadku|oba|obie',
  },
  cs: {
    links: 'a|ale|například|navíc|nakonec|nebo|pak|potom|proto|také|takže|tedy|však|teď|nyní|tím|i|další',
    pointers: 'on|ona|oni|ten|ta|to|tento|tato|toto|tyto|tam|tady|zde|jeho|její|jejich|oba|obě',
  },
  tr: {
    links:
      'ama|ancak|ayrıca|böylece|bu nedenle|bu sayede|bu yüzden|daha sonra|dolayısıyla|fakat|mesela|örneğin|sonra|şimdi|ve|veya|yani|öte yandan|görüldüğü gibi|tahmin edebileceğiniz gibi|ardından|sonuçta|bununla birlikte',
    pointers: 'bu|bunlar|bunun|bunu|buna|burada|o|onlar|orada|şu|böyle|diğer|her ikisi',
  },
  ja: {
    links:
      'しかし|ですが|だが|でも|また|そして|つまり|なお|ただし|ただ、|さらに|次に|例えば|たとえば|したがって|従って|よって|すると|では|さて|ちなみに|一方|最後に|先ほど|以上|なので|だから|というわけ|同様に|もちろん|まぁ|まあ|この後|このように|そこで|それでは|という',
    pointers: 'それ|そこ|その|そう|そんな|これ|この|ここ|こう|こちら|彼|両者',
  },
  zh: {
    links:
      '但|然而|不过|因此|所以|于是|此外|另外|同时|例如|比如|那么|此时|接着|接下来|然后|最后|而且|并且|或者|即可|换句话说|当然|同样|另一方面|反之|总之|也就是|再|既然|可见|除此之外|不過|此時|另|而',
    pointers: '这|那|其中|其次|它|他|她|两者|這|该',
  },
  ko: {
    links:
      '하지만|그러나|그런데|그래서|따라서|그리고|또한|또 |즉|예를 들어|그럼|그러면|그렇다면|그렇게|이제|다음으로|마지막으로|한편|반면|게다가|다만|참고로|물론|앞서|그러므로|이처럼|이렇게|이때|이 때',
    pointers: '이를|이것|이는|이런|이러한|이들|이 |그 |그것|그는|그녀|그의|여기|거기|해당|두 ',
  },
}

/**
 * "The code above", "let us look at", "the following example": the rest is beside the text, or comes later. Only the first sentence may say
 * what follows, which is in the group `ahead`.
 */
export const BESIDE: Readonly<Record<string, RegExp>> = {
  de: /\b(?:(?:wie|siehe) oben|oben (?:gezeigt|beschrieben|genannt)|obige[rnsm]?|lasst uns|schauen wir|sehen wir uns|fangen wir|beginnen wir)\b|(?<ahead>\b(?:(?:siehe|wie) unten|(?:nach|unten|)(?:folgend|stehend)e[rnsm]?)\b)/iu,
  fr: /ci-dessus|(?:code|commande|exemple|image|tableau|figure|section|ligne)s? précédente?s?(?!\p{L})|\b(?:voyons|commençons|prenons|partons|regardons|imaginons|ajoutons|créons|mettons|passons)(?!\p{L})|(?<ahead>ci-dessous|(?:code|commande|exemple|image|tableau|figure|section|ligne)s? suivante?s?(?!\p{L}))/iu,
  es: /\bmás arriba\b|(?:comando|código|ejemplo|imagen|tabla|figura|línea)s? anterior|anteriore?s? (?:comando|código|ejemplo|imagen|tabla|figura)|\b(?:veamos|vamos a (?:ver|empezar)|empecemos|comencemos)\b|(?<ahead>más abajo|a continuación|(?:comando|código|ejemplo|imagen|tabla|figura|línea)s? siguiente|\bsiguientes? )/iu,
  pt: /\bacima\b|(?:comando|código|exemplo|imagem|tabela|figura)s? anterior|\b(?:vejamos|vamos (?:ver|começar|lá))\b|(?<ahead>\babaixo\b|\bseguintes?\b)/iu,
  it: /\bqui sopra\b|(?:comando|codice|esempio|immagine|tabella|figura|riga) precedente|\b(?:vediamo|proviamo|iniziamo|cominciamo|prendiamo)\b|(?<ahead>\b(?:qui sotto|di seguito)\b|\bseguent[ei]\b)/iu,
  nl: /\b(?:hierboven|bovenstaande?|laten we|laat ons)\b|(?<ahead>\b(?:hieronder|onderstaande?)\b|\bvolgende (?:code|commando|voorbeeld|regel|tabel))/iu,
  ru: /(?<!\p{L})(?:выше(?!\p{L})|давайте|рассмотрим|посмотрим|попробуем)|(?<ahead>(?<!\p{L})(?:ниже|вот пример|следующ\p{L}+ (?:код|команд|пример|образ|строк|таблиц)))/iu,
  uk: /(?<!\p{L})(?:вище(?!\p{L})|давайте|розгляньмо|розглянемо)|(?<ahead>(?<!\p{L})(?:нижче|наступн\p{L}+ (?:код|команд|приклад)))/iu,
  pl: /(?<!\p{L})(?:powyż(?:ej|sz)|zobaczmy|przejdźmy|zacznijmy|jak widać)|(?<ahead>(?<!\p{L})(?:poniż(?:ej|sz)|następując))/iu,
  cs: /(?<!\p{L})(?:výše(?!\p{L})|podívejme|pojďme)|(?<ahead>(?<!\p{L})(?:níže|následující))/iu,
  tr: /(?<!\p{L})(?:yukarıda|hadi )|(?:elim|alım)[.!]$|(?<ahead>(?<!\p{L})aşağıda)/iu,
  ja: /上記|上の(?:コード|例|図)|[右左上下]図|見てみ(?:ましょう|ます)|ましょう。$|(?<ahead>下記|以下の|次のよう|次の(?:コード|例|図|コマンド)|下の(?:コード|例|図))/u,
  zh: /如上|上面(?:的|这|提|说|讲|两|几|代|例)|以上|上述|上图|让我们|我们来|(?<ahead>如下|下面|以下|下图|下列)/u,
  ko: /위의|위 (?:코드|예제|그림|명령)|앞서 |(?:해보|살펴보|알아보)(?:자|겠)|봅시다|(?<ahead>아래|다음과 같|다음 (?:코드|예제|그림|명령))/u,
}
