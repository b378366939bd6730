import type { HousekeepingReasons } from './housekeeping-line.ts'

/** What is around the stories of an issue, in English: navigation, surveys, by-lines, the colophon, what comes next. */
export const PAGE_PATTERNS: HousekeepingReasons = [
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
      /^(?:disclaimer|haftungsausschluss|avertissement|descargo)\s?[:：]/,
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
      /^\d{1,3} ?(?:min|minutes?|minuten|minutos|minuti)(?: |-)(?:read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd)\b/,
      /^by(?! (?:the way|default|now|then|the|an?|contrast|design|popular|\w{2,20}ing)\b)[:：]?\s.{2,60}$/,
      /^(?:posted by|written by|contributed by|submitted by|published by|edited by|compiled by|curated by|authored by|authors?(?! (?:can|may|now|will|are|have|of|and|who|no)\b)|photo by|image by|image credit|photo credit|translated by|autor|auteur|autore)[:：]?\s.{2,60}$/,
      /^(?:作者|编辑|編輯|译者|著者|文)(?:\s?[:：]\s?[^。，]{1,40}|\s[^\s。，]{1,12})$/,
      // "Por la mañana" and "Par exemple" open sentences.
      /^(?:von|par|por)(?:[:：]\s.{2,60}|\s(?!(?:qué|que|la|el|lo|los|las|un|una|uno|cada|todo|toda|otra?|ejemplo|favor|supuesto|fin|ahora|primera|eso|esto|tanto|cierto|hoy|desgracia|suerte|mi|su|isso|enquanto|exemplo|outro|outra|le|les|l'\S*|une|exemple|contre|conséquent|ailleurs|rapport|la|cette|ce|défaut|der|die|das|dem|den|des|einem?r?|hier|da|diesem?r?|nun|vielen)(?:\s|$))[^\s.,]+(?:\s[^\s.,]+){0,3}\.?)$/,
    ],
  ],
]
