import { FOREIGN_PATTERNS } from './foreign-housekeeping.ts'

/**
 * Sentences that a newsletter says about itself, or to its readers, and that tell nothing: subscribe, share, thanks, how to reach us.
 * One list per reason; each line is a pattern over one sentence in small letters.
 */
const REASONS: readonly (readonly [reason: string, patterns: readonly RegExp[]])[] = [
  [
    'subscription',
    [
      /^(?:please |and |so |don.?t forget to |to )?(?:un)?subscribe\b/,
      /^(?:you(?:.re| are)? (?:receiv|getting|subscribed)|you received|this (?:e-?mail|message|newsletter) was sent|you can unsubscribe|if you (?:no longer|don.?t) (?:want|wish))/,
      /\bto (?:un)?subscribe\b.{0,80}(?:here|link|click|below)/,
      /^(?:was this (?:e-?mail )?forwarded|did (?:someone|a friend) forward|not (?:yet )?(?:a )?subscrib|no longer want|manage your (?:preferences|subscription)|update your preferences|view (?:this|it)? ?(?:e-?mail|issue)? ?(?:in|online|on the web))/,
      /^(?:please )?(?:sign up|register|join) (?:for|to|here|now|our|the)\b.{0,100}(?:newsletter|list|updates|e-?mails?|inbox|weekly|feed)/,
      /\bsign up for our\b.{0,80}(?:list|newsletter|updates)/,
      /^(?:please )?follow (?:us|me|along|@|our)\b/,
      /^get (?:this|the|our|it)\b.{0,60}(?:in your inbox|by e-?mail|every (?:week|month|day))/,
      /^(?:newsletter abonnieren|abonnier|du (?:erhältst|bekommst) diese|sie erhalten diese|abonnez|vous recevez ce|se désabonner|suscríbe|recibes este|assine |você (?:está )?receb|iscriviti|ricevi questa|meld je aan|je ontvangt deze|подпи(?:шитесь|саться)|订阅|取消订阅|購読|구독)/,
    ],
  ],
  [
    'sharing',
    [
      /^(?:please |and |feel free to )?(?:share|forward|retweet|spread|pass) (?:this|it|the word|around|us|on)\b/,
      /^(?:if you (?:like|liked|enjoy|enjoyed|love|found)\b.{0,80}(?:share|forward|subscrib|tell|support|consider|please|star))/,
      /^(?:tell|send (?:this|it) to) (?:a friend|your friends)/,
      /^(?:teile?t? (?:diesen|uns)|partagez|comparte |compartilhe|condividi|deel deze)/,
    ],
  ],
  [
    'support',
    [
      /\byour (?:support|donations?|contributions?|sponsorships?|gifts?) (?:will |can |really )?(?:helps?|keeps?|makes? (?:it|this|our)|allows? us|enables? us|is (?:highly |greatly |much |very |always )?appreciated|are (?:highly |greatly |much |very |always )?appreciated)\b/,
      /\b(?:advertise with us|sponsor this (?:newsletter|issue)|become our sponsor)\b/,
      /^(?:please )?(?:consider |think about )?(?:donat|supporting us|becoming a (?:patron|sponsor|member|supporter))/,
      /^if you (?:would like|want|wish) to (?:support|donate|sponsor|advertise)/,
      /^(?:support (?:us|me|our|this|the project)\b|buy me a coffee|become a (?:patron|sponsor|member|supporter))/,
      /^(?:spende[nt]?\b|unterstütze? uns|soutenez|apóyanos|apoie|sostieni)/,
    ],
  ],
  [
    'contributing',
    [
      /^(?:please )?(?:submit|send|suggest|propose|tweet|e-?mail|mail|drop|file|open|let us know|tell) (?:us|me|it|your|their|at)\b/,
      // "Drop an unused flag" and "Propose a lighter process" are news.
      /^(?:please )?(?:submit|send|suggest|propose|tweet|e-?mail|mail|drop|file|open) (?:an?|any)\b.{0,40}\b(?:issue|ticket|pull request|merge request|pr|patch|link|story|article|post|event|talk|topic|project|message|note|line|e-?mail|mail|tweet|suggestion|idea|question)s?\b/,
      /^(?:want|wanna|would you like|do you want|interested|like|care) (?:to )?(?:see|contribut|help|get involved|something|join|writ|submit|in contribut|in help|your)/,
      /^if you (?:want|would like|.d like|wish|have|are running|.re running|are organi[sz]ing|know of|find|found|notice|see|spot|think|are interested|.re interested|are looking|need)\b.{0,160}(?:contribut|contact|let us know|please|submit|add it|reach out|get in touch|feel free|drop|send|e-?mail|join us|join our|open an issue|file|pull request|\bpr\b|help us|tell us|discord|slack|matrix|zulip)/,
      /^if you\b.{0,120}\b(?:like|liked|want|wish|love)\b.{0,80}\b(?:be|have (?:it|them|your \w+)|get|have) (?:featured|included|listed|mentioned|highlighted)\b/,
      /^if you\b.{0,200}\b(?:make sure to (?:mention (?:it|them|us)|tell us|let us)|want (?:us|me) to (?:feature|include|mention|cover))\b/,
      /^(?:mention|add) (?:your|it|them)\b.{0,80}\b(?:so (?:that )?we|and we.ll|to be) (?:can |will |may )?(?:feature|include|list|mention|cover)/,
      /^(?:looking for|are you looking for) .{0,60}\bto (?:work on|contribute to|help (?:out|with))\b.{0,40}\?/,
      /^(?:to get started|get started)\b.{0,60}\b(?:contribut|good first issue|our repository|issue tracker)/,
      /^(?:learn|read|find out) more about (?:contributing|how to contribute|getting involved)\b/,
      /^(?:there are )?(?:plenty|lots|many|a number) of ways to (?:get involved|contribute|help)\b/,
      /^(?:anyone|everyone|those|all) (?:who|wh?o) (?:want|would like|wish|is interested|are interested)s?\b.{0,160}(?:contact|reach out|should|can e-?mail|get in touch|join)/,
      /^(?:contributions|pull requests|patches|suggestions|feedback|comments|submissions|corrections|questions|ideas)\b.{0,60}(?:are |is )?(?:always |very |most )?welcome/,
      /\b(?:is|are) (?:openly developed|open source) (?:on|at) github/,
      /^(?:we love|we welcome|we.re always looking for) (?:contributions|feedback|suggestions|new)/,
      /^(?:help (?:us|out)\b|join (?:us|the (?:discussion|conversation)|our (?:discord|slack|chat|community|forum|matrix))\b)/,
      /^(?:you can )?(?:engage in|join|continue) the discussion\b/,
      /^(?:you can (?:also )?(?:find|read|follow|reach|subscribe)|you.ll also find) (?:us|me|our|all our)\b/,
      /^keep (?:on top of|up with|track of)\b.{0,100}\b(?:subscribing|following|newsletter|joining)\b/,
      /^(?:have|got) (?:an? |any |some )?(?:event|news|question|suggestion|tip|link|feedback|story|comment|idea|something)s?\b.{0,120}\?/,
      /^(?:hast du|haben sie|möchtest du|willst du|vous (?:souhaitez|voulez)|si vous (?:souhaitez|voulez)|¿quieres|si quieres|quer |se você|vuoi |se vuoi|wil je|хотите|有兴趣|欢迎(?:投稿|提交|留言|关注|订阅|加入|推荐|自荐)|如果你|계획 중인)/,
    ],
  ],
  [
    'contact',
    [
      /^(?:please )?(?:reach out|get in touch|contact (?:us|me|the)|write (?:to )?us|ping (?:us|me)|find (?:us|me) (?:on|at)|talk to us|connect with|drop (?:us|me) a|feel free to (?:contact|reach|get in touch|e-?mail|join|ask|ping|open|create|submit|send|add|suggest|drop))\b/,
      /^(?:as always,? )?(?:if you (?:notice|encounter|run into|find) (?:any )?(?:problem|issue|bug|error|mistake)s?)\b/,
      /^(?:to|want to|you can) (?:follow|keep up with|reach|contact) (?:us|our (?:work|progress|team))\b/,
      /^(?:want|need|looking for) more (?:updates|news)\?/,
      /^the best way to (?:provide feedback|reach|contact|get in touch|contribute)/,
      /^(?:questions|comments|feedback|suggestions)(?:,| or| and)\b.{0,60}\?/,
      /^let (?:us|me) know\b/,
    ],
  ],
  [
    'thanks',
    [
      /^(?:(?:many |special |big |huge |a (?:big|huge|special|warm) |our |and |as always,? |lots of |much |again,? )(?:thanks?|thank-?yous?|thank you|kudos|props|shout-?outs?)|thank-?yous?|thank you|kudos|props|shout-?outs?|hat tip|h\/t)\b/,
      // "Thanks to the new compiler, builds are faster" is news.
      /^thanks\b(?! to (?:the|this|these|those|a|an|its|their|new|better|improved|improvements|recent|our new)\b[^.!]{3,80}, )/,
      /^we(?:.d| would)? (?:also )?(?:like|want) to thank\b/,
      /^(?:i|we) (?:also |especially |sincerely |would especially )?(?:want to )?thank\b/,
      /^we (?:also )?(?:give|send|owe|extend) (?:a |our |many )?(?:special |big |huge |warm |sincere |heartfelt )?(?:shout-?outs?|thanks|thank-?you|kudos|gratitude)\b/,
      /^(?:also|finally|lastly|last but not least),? (?:many |a big |big |huge |special )?(?:thanks|thank you)\b/,
      /^(?:many|countless|a lot of|lots of|so many) (?:people|folks|contributors) (?:came together|helped|worked|contributed)\b/,
      /^(?:we|i|this) (?:couldn.t|could not|wouldn.t|would not) (?:have (?:done|made) (?:it|this)|(?:have been|be) possible) without\b/,
      /^if you(?:.ve| have)? (?:read|made it|come|gotten|got) (?:this|that|so) far\b/,
      /^\d[\d,.]* (?:people|persons|contributors|developers|committers|volunteers|authors)\b.{0,60}\bcontributed\b.{0,40}\b(?:since|this|last|in the past|to this)\b/,
      /^(?:\d+|many|several|all these) (?:people|persons|contributors|developers|committers|volunteers)\b.{0,60}\b(?:contributed (?:to|since)|helped us)\b/,
      /ありがとうござい|ご協力を(?:頂|いただ)/,
      /^(?:danke|vielen dank|ein (?:großes )?dankeschön|merci (?:à|aux|beaucoup)|un grand merci|gracias a|muchas gracias|agradecemos|obrigado a|grazie a|un ringraziamento|met dank aan|bedankt|dziękujemy|спасибо|感谢|鸣谢|감사)/,
    ],
  ],
  [
    'greeting',
    [
      /^(?:hello|hi|hey|dear|greetings|howdy|good (?:morning|afternoon|evening)|welcome (?:to|back))\b/,
      /^(?:we|i) hope (?:you|that you|this)\b.{0,40}(?:enjoy|like|find|have|are)/,
      /^(?:enjoy|happy) (?:the|this|reading|your|hacking|coding|reading)\b/,
      /^(?:until|till|see you) (?:next|then|again|in)\b/,
      /^(?:that.s (?:it|all)|this is (?:it|all)) (?:for|folks|from)\b/,
      /^(?:happy|merry) (?:new year|holidays|christmas|easter)\b/,
      /^see you (?:next|there|soon|around|all|on|at|tomorrow|later)\b/,
      /^(?:that (?:just )?about wraps|that wraps|and that (?:just )?about wraps|this wraps|and that.s a wrap|that.s a wrap)\b/,
      /^hope to see you\b/,
      /^that.s another wrap\b/,
      /^(?:stay tuned|stay safe|have a (?:great|good|nice)|best regards|cheers|yours)\b/,
      /^(?:we|i)(?:.re|.m| are| am)? (?:very much )?look(?:ing)? forward to (?:working|seeing|hearing|meeting|your|the next)\b/,
      /^let.?s (?:have a (?:quick )?look|take a (?:quick )?look|dive|jump|get) (?:at (?:them|it|what)|in|into (?:it|them)|right|straight|started)\b/,
      /^(?:check back|come back) (?:later|soon|next)\b/,
      /^and,? as always,? we.ll\b/,
      /^(?:hallo|liebe |guten |bonjour|chers? |hola|olá|ciao|cari |beste |hoi |cześć|привет|здравствуйте|大家好|こんにちは|みなさん|안녕하세요|hallo zusammen|willkommen|bienvenue|bienvenid|bem-vind|benvenut|welkom|добро пожаловать|欢迎来到|这里是|ようこそ)/,
    ],
  ],
  [
    'about this issue',
    [
      /^(?:updates|news|notes|links|articles|posts) (?:from|by|about) [^.!?:]{1,40}[.!]?$/,
      /^this .{2,40} is (?:where|the place where|a place where) we\b/,
      /^(?:as always,? )?there (?:is|are|was|were) (?:never|not|n't) enough (?:time|space|room)\b/,
      /^(?:the )?(?:cover|header|title) (?:photo|picture|image)\b.{0,30}(?:shows|is|was|by|:)/,
      /^click .{2,40}\bto add (?:it |this |them )?to your\b/,
      /^extracted from .{2,60}\b(?:labell?ed|tagged) (?:issues|pull requests)\b/,
      /^(?:click|tap) (?:on |here |the |to )?.{0,30}\b(?:expand|enlarge|read more|show more|unfold)\b/,
      /^(?:this|today.s|here.s|here is|here are|below|the following|these are|what follows)\b.{0,60}\b(?:newsletter|issue|edition|digest|round-?up|summary|recap|list of links|weekly|links for|posts?:)\b.{0,160}(?:summari[sz]|is a|describes|includes|contains|features|covers|of (?:articles|links|news|the)|for each|from)/,
      /^(?:this week.s|this month.s|today.s|the latest) (?:newsletter|issue|edition|digest)\b/,
      /^in (?:this|today.s|this week.s|this month.s) (?:newsletter|issue|edition|digest|week.s issue|round-?up)\b/,
      /^(?:here(?:.s| is| are) (?:all )?(?:the|your|what|some|a) (?:latest|weekly|summary|round-?up|list|news|what))\b/,
      /^this (?:is|week.s edition (?:is|was)|issue (?:is|was)|edition (?:is|was)|newsletter (?:is|was)|post (?:is|was)|article (?:is|was|originally)|digest (?:is|was)) (?:a weekly|a monthly|a (?:round-?up|summary|list|digest)|the (?:weekly|monthly)|edited|written|curated|compiled|brought|maintained|originally|cross-?posted|also|first)/,
      /^(?:we|i) (?:couldn.t|could not|can.t|cannot) (?:cover|list|include|mention|fit) (?:all|every|everything)\b/,
      /^(?:you can )?find (?:all )?(?:public |our |the )?(?:past|previous|older|earlier) (?:episodes|issues|editions|newsletters|posts)\b/,
      /^you can find (?:all )?(?:public |our |the )?(?:past|previous|older|earlier) (?:episodes|issues|editions|newsletters|posts)\b/,
      /^in (?:this|the following|these) (?:section|posts?|series)s?,? (?:we|i|you)(?:.ll)? (?:will )?(?:describe|give|list|collect|highlight|present|cover|summari[sz]e|show|find|share|report)\b/,
      /^this is \S+(?: (?:and|&) \S+)? (?:bringing|with) you(?:r)? (?:the|with|all|your)?\b/,
      /^this (?:series|page|list|site) is (?:openly |collectively )?(?:developed|maintained|edited|written)\b/,
      /^this (?:post|article|story|piece|text) (?:was |has been )?(?:originally|first|also) (?:appeared|published|posted|written)/,
      /^a (?:weekly|monthly|bi-?weekly|daily|fortnightly|quarterly) (?:newsletter|digest|round-?up|summary|list|review)\b/,
      /^(?:originally|first|cross-?posted|also) (?:published|posted|appeared|on|at|from)\b/,
      /^the below featured\b/,
      /^(?:read|view|see|browse|find) (?:more|all|previous|past|other|older) (?:blogs|posts|issues|editions|news|articles|newsletters)\b/,
      /^(?:see also|also see|for (?:a list|more|the full|previous|past|older)\b.{0,60}(?:see|visit|check|read))\b/,
      /^(?:in dieser (?:ausgabe|woche)|diese ausgabe|der newsletter dieser woche|cette (?:édition|semaine)|dans ce numéro|esta edición|en este número|esta edição|nesta edição|a newsletter desta semana|in questo numero|deze editie|w tym numerze|в этом выпуске|本期|本周的周报|本周周报|今週のニュースレター|今号|이번 호|이번 주 뉴스레터)/,
    ],
  ],
  [
    'by-line',
    [
      /^(?:by|posted by|written by|edited by|compiled by|curated by|authored by|authors?|photo by|image by|image credit|photo credit|translated by|von|par|por|autor|auteur|autore|作者|编辑|著者)[:：]?\s.{2,60}$/,
    ],
  ],
  ...FOREIGN_PATTERNS,
]

/** Each with its reason. The first that matches counts. */
export const PATTERNS: readonly { readonly reason: string; readonly pattern: RegExp }[] = REASONS.flatMap(
  ([reason, patterns]) => patterns.map((pattern) => ({ reason, pattern })),
)
