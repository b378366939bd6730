import type { HousekeepingReasons } from './housekeeping-line.ts'

/** What a newsletter says of its issue, its sections and where it was published first. */
export const ISSUE_PATTERNS: HousekeepingReasons = [
  [
    'about this issue',
    [
      /^(?:attendees|in attendance|participants|members present|present|apologies|regrets|absent|anwesend|anwesende|teilnehmer|présents|asistentes|presenti|aanwezig)\s*[:：]\s*\S/,
      /^封面(?:图片?|照片|摄影)?\s*(?:来源于|来自|来源|出自|是|为|[:：])/,
      /^(?:updates|news|notes) (?:from|by) [^.!?:]{1,30}\b(?:teams?|groups?|community|folks|members)[.!]?$/,
      /^this .{2,40} is (?:where|the place where|a place where) we\b/,
      /^(?:as always,? )?there (?:is|are|was|were) (?:never|not|n't) enough (?:time|space|room)\b/,
      /^(?:the )?(?:cover|header|title) (?:photo|picture|image)\b.{0,30}(?:shows|is|was|by|:)/,
      /^to (?:see|read|find) (?:more|all|others)\b.{0,60}\b(?:visit|see|check|head|go)\b/,
      /^(?:do you follow|did you know .{2,40} has an? (?:\w+ )?(?:forum|newsletter|chat|mailing list|channel))\b/,
      /^click .{2,40}\bto add (?:it |this |them )?to your\b/,
      /^extracted from .{2,60}\b(?:labell?ed|tagged) (?:issues|pull requests)\b/,
      /^(?:click|tap) (?:on |here |the |to )?.{0,30}\b(?:expand|enlarge|read more|show more|unfold)\b/,
      [
        /^(?:(?:this|today.s|the following)(?: (?:is|week.s|month.s|quarter.s|monthly|weekly|our|the|a|an|first|latest|\S+th|\S+nd|\S+rd|new|short|quick|brief)){0,4}|(?:here.s|here is|here are|below|these are|what follows)\b.{0,60}) (?:newsletter|issue|edition|digest|round-?up|summary|recap|list of links|weekly|links for|posts?:)\b.{0,160}(?:summari[sz]|is a|describes|includes|contains|features|covers|of (?:articles|links|news|the)|for each|from)/,
        'newsletter|issue|edition|digest|round|summary|recap|list of links|weekly|links for|post:|posts:',
      ],
      /^(?:this week.s|this month.s|today.s|the latest) (?:newsletter|issue|edition|digest)\b/,
      /^in (?:this|today.s|this week.s|this month.s) (?:newsletter|issue|edition|digest|week.s issue|round-?up)\b/,
      /^(?:here(?:.s| is| are) (?:all )?(?:the|your|what|some|a) (?:latest|weekly|summary|round-?up|list|news|what))\b/,
      [
        /^this (?:is|week.s edition (?:is|was)|issue (?:is|was)|edition (?:is|was)|newsletter (?:is|was)|post (?:is|was)|article (?:is|was|originally)|digest (?:is|was)) (?:a weekly|a monthly|a (?:round-?up|summary|list|digest)|the (?:weekly|monthly)|edited|written (?:and|by)|curated|compiled|brought|maintained|originally|cross-?posted|also (?:posted|published)|first (?:posted|published))/,
        'weekly|monthly|round|summary|list|digest|edited|written|curated|compiled|brought|maintained|originally|posted|published',
      ],
      /^(?:we|i) (?:couldn.t|could not|can.t|cannot) (?:cover|list|include|mention|fit) (?:all|every|everything)\b/,
      [
        /^(?:you can )?find (?:all )?(?:public |our |the )?(?:past|previous|older|earlier) (?:episodes|issues|editions|newsletters|posts)\b/,
        'past |previous |older |earlier ',
      ],
      [
        /^in (?:this|the following|these) (?:section|posts?|series)s?,? (?:we|i|you)(?:.ll)? (?:will )?(?:describe|give|list|collect|highlight|present|cover|summari[sz]e|show|find|share|report)\b/,
        'section|post|series',
      ],
      [/^this is \S+(?: (?:and|&) \S+)? (?:bringing|with) you(?:r)? (?:the|with|all|your)?\b/, 'bringing you|with you'],
      /^this (?:report|post|update|article|issue|edition|letter|summary|newsletter) (?:only )?covers\b/,
      /^this (?:series|page|list|site) is (?:openly |collectively )?(?:developed|maintained|edited|written)\b/,
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
      [
        /\b(?:is|are) (?:an? )?(?:registered )?trademarks? (?:of|or)\b|\b(?:trademarks|merek (?:dagang )?terdaftar|merek dagang|eingetragenes? (?:marken?|warenzeichen)|marques? déposées?|marcas? registradas?|march[io] registrat[io])\b|\b(?:is|are) (?:the )?copyright(?:ed)? (?:of|by|©)|\b(?:adalah|merupakan) hak cipta\b/,
        'trademark|merek|eingetragen|déposée|registrad|registrat|copyright|hak cipta',
      ],
      /^this section (?:brings|is (?:about|for|where|a|an)|lists|highlights|covers|may|contains|collects|features|includes|shows|gives)\b/,
      [
        /^(?:read|view|see|browse|find) (?:more|all|previous|past|other|older) (?:blogs|posts|issues|editions|news|articles|newsletters)\b/,
        'blogs|posts|issues|editions|news|articles',
      ],
      /^(?:see also|also see|for (?:a list|more|the full|previous|past|older)\b.{0,60}(?:see|visit|check|read))\b/,
      /^(?:in dieser (?:ausgabe|woche)|diese ausgabe|der newsletter dieser woche|cette (?:édition|semaine)|dans ce numéro|esta edición|en este número|esta edição|nesta edição|a newsletter desta semana|in questo numero|deze editie|w tym numerze|в этом выпуске|本期|本周的周报|本周周报|今週のニュースレター|今号|이번 호|이번 주 뉴스레터)/,
    ],
  ],
]
