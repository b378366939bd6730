import type { HousekeepingReasons } from './housekeeping-line.ts'

/**
 * What a newsletter says of its issue, its sections and where it was published first, and what is around its stories: navigation, surveys,
 * by-lines, the colophon, what comes next.
 */
export const ISSUE_PATTERNS: HousekeepingReasons = [
  [
    'about this issue',
    [
      /^(?:attendees|in attendance|participants|members present|present|apologies|regrets|absent|anwesend|anwesende|teilnehmer|présents|asistentes|presenti|aanwezig)\s*[:：]\s*\S/,
      /^(?:updates|news|notes) (?:from|by) [^.!?:]{1,30}\b(?:teams?|groups?|community|folks|members)[.!]?$/,
      /^(?:the )?(?:cover|header|title) (?:photo|picture|image|art|artwork|illustration)\b.{0,30}(?:shows|is|was|by|:)/,
      /^to (?:see|read|find) (?:more|all|others)\b.{0,60}\b(?:visit|see|check|head|go)\b/,
      /^(?:do you follow|did you know .{2,40} has an? (?:\w+ )?(?:forum|newsletter|chat|mailing list|channel))\b/,
      /^every (?:\w{3,6}day|week|month),? (?:we|i)(?:'ll| will)?\b.{0,30}\b(?:brief|send|bring|share|collect|deliver|pick|round up)\b/,
      [
        /^(?:today|this week|each week|every day),? (?:we|i) .{0,90}\bso (?:that )?you don't have to[.!]*$/,
        "don't have to",
      ],
      /^click .{2,40}\bto add (?:it |this |them )?to your\b/,
      /^extracted from .{2,60}\b(?:labell?ed|tagged) (?:issues|pull requests)\b/,
      /^(?:click|tap) (?:on |here |the |to )?.{0,30}\b(?:expand|enlarge|read more|show more|unfold)\b/,
      [
        /^(?:(?:this|today.s|the following)(?: (?:is|week.s|month.s|quarter.s|monthly|weekly|our|the|a|an|first|latest|\S+th|\S+nd|\S+rd|new|short|quick|brief)){0,4}|(?:here.s|here is|here are|below|these are|what follows)\b.{0,60}) (?:newsletter|issue|edition|digest|round-?up|summary|recap|list of links|weekly|links for|posts?:)\b.{0,160}(?:summari[sz]|is a|describes|includes|contains|features|covers|of (?:articles|links|news|the)|for each|from)/,
        'newsletter|issue|edition|digest|round|summary|recap|list of links|weekly|links for|post:|posts:',
      ],
      [/\bedition of [^.!?]{2,60}\bnewsletter (?:contains|includes|covers|features|brings)\b/, 'edition of'],
      /^(?:this week.s|this month.s|today.s|the latest) (?:newsletter|issue|edition|digest|briefing covers|report covers)\b/,
      /^in (?:this|today.s|this week.s|this month.s) (?:newsletter|issue|edition|digest|week.s issue|round-?up)\b/,
      /^(?:(?:here(?:.s| is| are)|herewith|below is) (?:all )?(?:the|your|what|some|a) (?:latest|weekly|summary|round-?up|list|news|what))\b/,
      [
        /^this (?:is|week.s edition (?:is|was)|issue (?:is|was)|edition (?:is|was)|newsletter (?:is|was)|post (?:is|was)|article (?:is|was|originally)|digest (?:is|was)) (?:a weekly|a monthly|a (?:round-?up|summary|list|digest)|the (?:weekly|monthly)|edited|written (?:and|by)|curated|compiled|brought|maintained|originally|cross-?posted|also (?:posted|published)|first (?:posted|published))/,
        'weekly|monthly|round|summary|list|digest|edited|written|curated|compiled|brought|maintained|originally|posted|published',
      ],
      [
        /^in (?:this|the following|these) (?:section|posts?|series)s?,? (?:we|i|you)(?:.ll)? (?:will )?(?:describe|give|list|collect|highlight|present|cover|summari[sz]e|show|find|share|report)\b/,
        'section|post|series',
      ],
      /^this (?:report|post|update|article|issue|edition|letter|summary|newsletter) (?:only )?covers\b/,
      /^this (?:post|article|story|piece|text|letter|newsletter|issue|edition|essay|interview|column|guide|tutorial|report) (?:was |has been )?(?:originally|first|also) (?:appeared|published|posted|written)/,
      /^a (?:weekly|monthly|bi-?weekly|daily|fortnightly|quarterly) (?:newsletter|digest|round-?up|summary|list|review)\b/,
      [
        /^(?:(?:the )?\S+(?: \S+){0,5} is|we are|i write) an? (?:free )?(?:weekly|monthly|bi-?weekly|daily|fortnightly|quarterly) (?:newsletter|e-?mail|digest|round-?up|summary|blog posts?|post|series) (?:to|that|which|for|of|about|by|from|with|on)\b/,
        'weekly|monthly|daily|fortnightly|quarterly',
      ],
      /^(?:(?:originally|first|also) (?:published|posted|appeared)|cross-?posted (?:on|at|from|to)|originally (?:on|at|from))\b/,
      /^(?:re-?published|reprinted) (?:with permission|from)\b/,
      /^(?:all )?(?:opinions|views)(?: expressed here)? are (?:my|our|solely my) own\b/,
      /^(?:this|our|my) (?:newsletter|digest|letter|e-?mail) (?:goes out|is sent|comes out|is published|lands|arrives)\b/,
      [
        /^(?:it.s|it has|this (?:week|month) has) been (?:an? |another )?(?:very |really |pretty |quite )?(?:busy|crazy|quiet|slow|hectic|exciting|long)(?: (?:week|month|few weeks|couple of weeks|one))?\s?[.!]*$/,
        ' been ',
      ],
      /^here.s what(?:.s)? (?:happened|new|been happening)\b.{0,40}$/,
      /^read on (?:for|to)\b.{0,60}$/,
      [/\b(?:i.ll|we.ll|let.s|going to) keep (?:this|it)(?: \w+)? (?:short|brief)\b/, ' keep '],
      [
        /\b(?:is|are) (?:an? )?(?:registered )?trademarks? (?:of|or)\b|\b(?:trademarks|eingetragenes? (?:marken?|warenzeichen)|marques? déposées?|marcas? registradas?)\b|\b(?:is|are) (?:the )?copyright(?:ed)? (?:of|by|©)/,
        'trademark|eingetragen|déposée|registrad|copyright',
      ],
      /^this section (?:brings|is (?:about|for|where|a|an)|lists|highlights|covers|may|contains|collects|features|includes|shows|gives)\b/,
      [
        /^(?:read|view|see|browse|find) (?:more|all|previous|past|other|older) (?:blogs|posts|issues|editions|news|articles|newsletters)\b/,
        'blogs|posts|issues|editions|news|articles',
      ],
      /^(?:see also|also see|for (?:a list|more|the full|previous|past|older)\b.{0,60}(?:see|visit|check|read))\b/,
    ],
  ],
  ['jobs', [/^we(?:.re| are) (?:also |still |now )?hiring\b/]],
  [
    'navigation',
    [
      /^(?:(?:read|learn|see|show|view) more|find out more|continue reading|read on|weiterlesen|mehr (?:lesen|erfahren)|lire la suite|en savoir plus|(?:leer|ver) más|seguir leyendo|(?:leia|ler|saiba) mais|leggi (?:tutto|di più|l'articolo)|continua a leggere|lees (?:verder|meer)|czytaj (?:dalej|więcej)|číst (?:dál|více)|читать (?:далее|дальше|полностью)|читати далі|阅读(?:全文|原文|更多)|查看(?:全文|原文|更多)|続きを読む|もっと(?:読む|見る)|더 (?:보기|읽기)|devamını oku|läs mer|les mer|læs mere|baca selengkapnya|đọc tiếp|اقرأ المزيد)[\s.…»>→:：!]{0,6}(?:https?:\S{1,200})?$/,
      [
        /^(?:[«←‹<]+\s*)?(?:previous|prev|next|older|newer) (?:issue|edition|post|letter|article|page)s?\b.{0,60}$/,
        'prev|next |older |newer ',
      ],
      /^(?:jump|back|skip|go|return) to (?:the )?(?:comments|top|contents?|table of contents)\b/,
      /^(?:tags?|tagged|keywords|filed under|categories|category|labels|schlagwörter|mots[- ]clés|etiquetas|parole chiave|trefwoorden|теги|метки|标签|標籤|タグ|태그)\s?[:：]/,
    ],
  ],
  [
    'what comes next',
    [
      [
        /^(?:coming (?:up )?)?in (?:the|our) next (?:\w+ ){0,2}(?:issue|letter|newsletter|edition|digest|instal?lment|blog|post|article|week.s (?:issue|letter|edition))\b/,
        ' next ',
      ],
    ],
  ],
  [
    'survey',
    [
      [
        /^(?:please )?(?:take|fill (?:in|out)|answer|complete) (?:our|this) (?:\w+ ){0,2}(?:survey|poll|questionnaire)\b/,
        'survey|poll|questionnaire',
      ],
      [
        /^(?:what did you think (?:of|about)|how (?:did you (?:like|enjoy)|was|would you rate)|rate|please rate) (?:this|today.s|this week.s|the|our)\b.{0,20}(?:issue|newsletter|letter|edition|e-?mail|digest)\b/,
        'issue|letter|edition|mail|digest',
      ],
    ],
  ],
  [
    'colophon',
    [
      /^(?:curated|made|built|crafted|generated|powered|hosted|sent) (?:with|by|on) (?:❤|♥|💛|love\b|hugo\b|jekyll\b|ghost\b|astro\b|gatsby\b|eleventy\b|hexo\b|substack\b|buttondown\b|mailchimp\b|wordpress\b)/,
      /^(?:auto(?:matically)?[- ]?generated|generated|compiled) (?:automatically )?(?:by|on|at|with|using) /,
      [
        /^(?:this|the) (?:\w+ ){0,2}(?:newsletter|digest|issue|edition|report|summary|brief(?:ing)?|e-?mail|bulletin|round-?up) (?:was|is|has been) (?:\w+ly ){0,2}(?:generated|compiled|curated|created|produced|written|assembled) (?:automatically|(?:entirely |automatically )?(?:by|with|using) (?:an? )?(?:ai|llm|claude|gpt|gemini|chatgpt|script|bot|github action|language model)\b|with the help of ai\b)/,
        'newsletter|digest|issue|edition|report|summary|brief|mail|bulletin|round',
      ],
      /^(?:disclaimer|haftungsausschluss|avertissement|descargo|aviso legal|avvertenza|zastrzeżenie|дисклеймер|免责声明|免責聲明|免責事項)\s?[:：]/,
      /^(?:©|copyright\b|all rights reserved\b)/,
      [
        /^(?:this|the|our|all)\b.{0,40}\b(?:is|are) (?:released |published |made )?(?:available |licen[sc]ed )?under (?:a |an |the )?(?:cc|creative commons)\b/,
        ' cc|creative commons',
      ],
    ],
  ],
  [
    'by-line',
    [
      /^\(?(?:this )?(?:section|part|chapter|item) (?:was )?(?:written|contributed|compiled) by\b.{2,60}$/,
      /^\d{1,3} ?(?:min|minutes?|minuten|minutos|minuti)(?: |-)(?:read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd)\b/,
      /^by(?! (?:the way|default|now|then|the|an?|contrast|design|popular|\w{2,20}ing)\b)[:：]?\s.{2,60}$/,
      /^(?:posted by|written by|contributed by|submitted by|published by|edited by|compiled by|curated by|authored by|authors?(?! (?:can|may|now|will|are|have|of|and|who|no)\b)|photo by|image by|image credit|photo credit|translated by|autor|auteur|autore)[:：]?\s.{2,60}$/,
      /^(?:作者|编辑|編輯|译者|著者|文)(?:\s?[:：]\s?[^。，]{1,40}|\s[^\s。，]{1,12})$/,
      // "Por la mañana" and "Par exemple" open sentences.
      /^(?:von|par|por)(?:[:：]\s.{2,60}|\s(?!(?:qué|que|la|el|lo|los|las|un|una|uno|cada|todo|toda|otra?|ejemplo|favor|supuesto|fin|ahora|primera|eso|esto|tanto|cierto|hoy|desgracia|suerte|mi|su|isso|enquanto|exemplo|outro|outra|le|les|l'\S*|une|exemple|contre|conséquent|ailleurs|rapport|la|cette|ce|défaut|der|die|das|dem|den|des|einem?r?|hier|da|diesem?r?|nun|vielen)(?:\s|$))[^\s.,]+(?:\s[^\s.,]+){0,3}\.?)$/,
    ],
  ],
]
