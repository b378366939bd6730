import type { HousekeepingReasons } from './housekeeping-line.ts'

/** What a post asks of its readers, and what it says of itself, in English: take part, tell us, register, keep following. */
export const READER_PATTERNS: HousekeepingReasons = [
  [
    'contributing',
    [
      /^(?:please )?(?:give|leave|drop) (?:us|it|the (?:project|repo(?:sitory)?)) a (?:star|⭐)/,
      /^(?:please )?vote for us\b/,
      [
        /^we(?:.re| are) (?:always |still |also |currently |actively )?(?:looking|searching|hoping) for (?:more |new |some |community |any |your ){0,2}(?:volunteers|contributors|contributions|translators|testers|maintainers|writers|authors|reviewers|mentors|moderators|members|speakers|participants|sponsors|help|feedback|input|proposals|submissions)\b/,
        'looking|searching|hoping',
      ],
      /^we need (?:your (?:help|feedback|input)|(?:more |new |some )?(?:volunteers|contributors|translators|testers|maintainers|writers|reviewers|mentors)\b)/,
      /^(?:please )?(?:try|test|give) (?:it|them|this)\b.{0,60}\b(?:file (?:an |any )?issues?|report|send (?:us|a|pull)|open an|let us know|tell us|feedback)\b/,
      [
        /^(?:learn|see|find out|read|read about) (?:more about )?how (?:you can |to )(?:get involved|contribute|help(?: out)?|participate|take part)\b/,
        'get involved|contribute|help|participate|take part',
      ],
      [
        /^(?:be|make) sure to\b.{0,120}\b(?:your (?:thoughts|comments?|feedback|opinions?|voice|vote))\b/,
        'your thoughts|your comment|your feedback|your opinion|your voice|your vote',
      ],
      [
        /^(?:please )?(?:head (?:over )?to|go to|visit|join|come to|hop on(?: to)?)\b.{0,80}\bto (?:share|leave|give us|discuss|tell us|let us)\b.{0,40}\b(?:thoughts|feedback|opinions?|ideas|know|comments?)\b/,
        'thoughts|feedback|opinion|ideas|know|comment',
      ],
      [/\bwe(?:.d| would) (?:really )?love to (?:hear|know|get|see) (?:your|from you|what you)\b/, 'love to'],
      /^if you (?:can(?:.t|not)|couldn.t|are unable to|aren.t able to) (?:attend|make it|join|come)\b/,
      /^if you(?:.ve| have) (?:spotted|written|found|seen|made|built|published)\b.{0,160}\b(?:suggest|submit|let us know|tell us|send|share|add)\b/,
      /^you can (?:also |always )?(?:contribute to|help us|stay up to date|keep up to date|follow along|join (?:us|our|the (?:discord|slack|chat|community|conversation|discussion|mailing list)))\b/,
      /^(?:as (?:always|ever|usual),? )?(?:we|i) (?:always |also |very much |warmly )?welcome (?:\w+ )?(?:contributions|feedback|comments|suggestions|pull requests|questions|ideas)\b/,
      /^(?:we|i) (?:also |always )?(?:welcome|invite|encourage) (?:everyone|everybody|anyone|you|all|those interested)\b.{0,80}\b(?:to (?:participate|join|contribute|try|get involved|take part|help|attend)|contributions)\b/,
      /^come (?:chat|talk|say hi|hang out|find us|join us)\b/,
      /^if you (?:do|ever) (?:find|notice|see|spot|have|want|think)\b.{0,200}\b(?:let (?:us|me) know|please|open an|issue|pull request|change|contact|tell (?:us|me))\b/,
      /^leave (?:them|it|yours?|your \w+)\b.{0,60}\b(?:comments?|thread|issue|section|below|forum)\b/,
      [
        /^(?:anyone|anybody|everyone|everybody|all) (?:(?:is|are) (?:always |very |more than |most )?(?:welcome|invited|encouraged)\b|(?:can|may) .{2,80}\bby (?:submitting|opening|sending|filing|e-?mailing|joining|creating|contacting|filling)\b)/,
        'welcome|invited|encouraged|by ',
      ],
      /^we (?:greatly |always |really |would )?appreciate (?:any |all |your |more |new )?(?:contributions|feedback|help|pull requests|bug reports|input)\b/,
      [
        /^we(?:.d| would)? (?:really )?(?:like|love|want) to (?:invite|encourage|ask) (?:you|everyone|everybody|anyone|all of you)\b/,
        'to invite|to encourage|to ask',
      ],
      [
        /^(?:contribute|get involved|follow along|chat|hang out)\b.{0,120}\b(?:discord|slack|matrix|zulip|gitter|forums?|mailing list|github|issue tracker)\b.{0,40}$/,
        'discord|slack|matrix|zulip|gitter|forum|mailing list|github|issue tracker',
      ],
      [/^(?:and )?(?:now,? )?(?:it.s )?(?:now )?over to you\b/, 'over to you'],
    ],
  ],
  [
    'contact',
    [
      // "Sag uns einfach Bescheid: board@bakers.example", in any language.
      [
        /(?:[:：]|\b(?:to|at|via|an|unter|per|bei|à|a|al|alla|em|para|aan|naar|bij|na|do|på|till)|на|по) ?<?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[^\p{L}\p{N}]{0,3}$/u,
        '@',
      ],
      /^contact (?:us|me|[a-z]{2,20}(?: [a-z]{2,20})?) (?:or|if|for|at|via|on|with|to)\b/,
      /^(?:did (?:we|i) miss (?:anything|something)|do you miss (?:anything|something)|(?:did|do) you (?:spot|find|notice|see) (?:an?|any)\b|would you like to suggest\b).{0,100}\?$/,
      [
        /^(?:questions|comments|ideas|suggestions|feedback|thoughts|concerns)(?:,? (?:or|and|&) (?:questions|comments|ideas|suggestions|feedback|thoughts|concerns))?\?$/,
        '?',
      ],
    ],
  ],
  [
    'support',
    [
      [/\bcount on your support\b/, 'count on your'],
      [
        /^(?:as an? (?:\S+ ){0,3}(?:non-?profit|charity|project|organi[sz]ation|community)\b[^,]{0,40}, )?(?:we|our (?:work|project|funding)|(?:\d+%|all|most) of our (?:work|funding|income)) (?:depends?|rel(?:y|ies)|comes?|runs?)(?: entirely| solely| largely)? (?:on|from)\b.{0,40}\b(?:contributions|donations|donors|support|supporters|sponsors|members)\b/,
        'contributions|donations|donors|support|sponsors|members',
      ],
      /^you can (?:also )?(?:donate|become a (?:sponsor|patron|member|supporter))\b/,
      /^by (?:supporting|donating to|sponsoring|joining|subscribing to) (?:us|this|our|the project|my)\b/,
      [
        /\byour (?:donations?|support|contributions?) (?:and (?:donations?|support|contributions?) )?(?:is|are) (?:vital|crucial|essential|important|invaluable|what (?:keeps?|makes?))\b/,
        'your donation|your support|your contribution',
      ],
    ],
  ],
  [
    'thanks',
    [
      [
        /^[^.!?]{0,80}\b(?:we|i)(?:.d| would)? (?:\w+ ){0,3}(?:like|want) to (?:\w{2,14} )?(?:thank|(?:say|give|extend|offer|express|send)\b.{0,40}(?:thanks?|thank[- ]?you|gratitude|shout-?outs?|kudos|appreciation|credit to))\b/,
        'thank|gratitude|shout|kudos|appreciation|credit to',
      ],
      [
        /^(?:[^.!?,]{0,40}, |as ever )?(?:we|i)(?:.re|.m| are| am) (?:also |always |very |so |extremely |deeply |incredibly |truly |really |forever |eternally |immensely |hugely |\w{2,12}ly and \w{2,12}ly )*(?:grateful|thankful|indebted) (?:to|for)\b/,
        'grateful|thankful|indebted',
      ],
      /^(?:my|our) (?:special |big |biggest |sincere |heartfelt |warm |deepest )?(?:thanks?|gratitude) (?:goes|go|to)\b/,
      [
        /^(?:we|i|none of .{2,40}|this .{2,40}) (?:could|would)(?:n.t| not)? (?:have|be) \w+\b.{0,60}\bwithout (?:you|our|all|everyone|the (?:\w+ )?(?:help|support|work|community|contributors)|an? .{0,30}community)\b/,
        'without',
      ],
      [
        /^without (?:you|all of|the (?:\w+ )?(?:help|support|work|generosity|contributions?|efforts?) of|our (?:supporters|sponsors|contributors|community|users|volunteers|donors|members|readers))\b.{0,160}\b(?:would|could)(?:n.t| not)\b/,
        'without',
      ],
      [
        /\ba (?:(?:very|big|huge|special|massive|sincere|extra) ){1,3}(?:thank[- ]?you|thanks|shout-?out) (?:to|goes|for)\b/,
        'thank|shout',
      ],
      [/\bhow (?:thankful|grateful) (?:we are|i am)\b/, 'how thankful|how grateful'],
      [/\bonly possible (?:thanks to|because of) (?:all|our|the|everyone|you)\b/, 'only possible'],
      /^as well as (?:everyone|everybody|all those|all the people) who\b/,
    ],
  ],
  [
    'registration',
    [
      /^(?:please )?(?:sign up|register|rsvp|enrol|apply|book) (?:now|today|here|below|early|by \w+ \d|to (?:secure|reserve|save|attend)|via (?:this|the)|using (?:this|the)|at (?:this|the) link)\b.{0,80}$/,
      [
        /^(?:please )?(?:get|buy|book|save|grab|reserve|secure) your (?:tickets?|seats?|spots?|places?)\b.{0,80}$/,
        ' your ',
      ],
      /^we (?:really )?hope (?:to see you|you(?:.ll| will| can)? (?:join|come|attend|make it))\b.{0,80}$/,
    ],
  ],
  [
    'meetings',
    [
      /^(?:(?:our|the) )?next (?:\w+ ){0,3}(?:meetings?|calls?|sessions?|office hours|syncs?|meet-?ups?)\b.{0,40}\b(?:is|are|will be|will take place|takes place|will happen) (?:\w+ ){0,2}(?:on|at|for)\b.{0,60}$/,
      /^(?:we|the group|the team)(?: will)? (?:have|hold) (?:our|the|its) next (?:\w+ ){0,3}(?:meeting|call|session|sync|meet-?up)\b.{0,20}\b(?:on|at|in)\b.{0,60}$/,
      /^we (?:usually |generally |always )?meet (?:\w+ ){0,2}(?:every|each|once|twice|weekly|bi-?weekly|monthly|on \w{3,7}days|on the (?:first|second|third|fourth|last))\b/,
      [
        /^(?:every|each) (?:other )?(?:week|month|\w{3,7}day)\b.{0,20} (?:there (?:is|are)|we (?:hold|host|have|meet|run)|you can join|join)\b.{0,60}\b(?:calls?|meetings?|sessions?|meet-?ups?|hours|streams?)\b/,
        'call|meet|session|hours|stream',
      ],
      /^this is an? (?:open|public|online|virtual|weekly|monthly|regular|recurring|secondary) (?:meeting|call)\b/,
      [
        /^(?:the|this|all) (?:\w+ )?(?:meetings?|calls?) (?:is|are|will be) (?:always )?(?:open to|recorded|public|(?:held )?(?:on|via|over) (?:an? )?(?:zoom|google|jitsi|teams|discord|bigbluebutton|webex|youtube|video))\b/,
        'meeting|call |calls ',
      ],
      [
        /^(?:to|if you (?:want|wish|plan|.d like|would like) to) (?:attend|join|participate in|take part in) (?:this|the|our) (?:\w+ ){0,2}(?:meetings?|calls?|sessions?|discussions?|workshops?|webinars?|meet-?ups?|streams?|groups?|channels?|community|conversation)\b/,
        'attend|join|participate|take part',
      ],
      /^e-?mail .{3,40} to (?:sign up|register|rsvp|join|be added|get (?:an? )?(?:invit|link))/,
      [/^(?:no )?(?:registration|installation|sign-?up) is (?:not )?(?:required|needed)\b/, 'required|needed'],
      /^(?:please )?fill (?:out|in) (?:the|this|our) (?:\w+ )?form\b/,
      /^(?:this|the) agenda (?:can|may|is)\b.{0,60}\b(?:viewed|updated|edited|found|available)\b/,
      /^(?:meeting|call) (?:notes|minutes|recordings?|agendas?)\b.{0,30}\b(?:are|is|can be) (?:present|available|found|posted|here)\b/,
    ],
  ],
  [
    'subscription',
    [
      /^for .{2,60}, (?:please )?follow (?:@|us|our)/,
      /^for (?:more|all|further|upcoming)\b.{0,80}\b(?:keep an eye on|follow|subscribe|join) (?:our|us|the)\b/,
      /^(?:please )?keep an eye (?:out )?on\b.{0,80}\b(?:twitter|mastodon|bluesky|blog|newsletter|mailing list|website|forum|channel|accounts?|feed)\b/,
      /^check back (?:tomorrow|soon|later|next|in|here|for)\b/,
      /^(?:make|be) sure (?:to|you) (?:follow|subscribe|bookmark)\b/,
      /^don.t forget to (?:follow|subscribe|register|rsvp|sign up)\b/,
      /^(?:want|wish|would you like) to (?:follow along|follow (?:our|the)|keep up)\b.{0,100}\?$/,
    ],
  ],
  [
    'about this issue',
    [
      [
        /^(?:note|hello|hi)?:? ?(?:we|i) (?:didn.t|did not|haven.t|have not|missed|skipped)\b.{0,30}\b(?:publish|write|wrote|send|sent|post)\w*.{0,40}\b(?:newsletters?|issues?|editions?|updates?|reports?|recaps?|weeknotes?|digests?)\b/,
        'didn|did not|haven|have not|missed|skipped',
      ],
      [
        /^(?:we|i)(?: try to| aim to|.ll| will)? (?:publish|post|write|share|send(?: out)?)\b.{0,20}\b(?:regular|weekly|monthly|bi-?weekly|quarterly|daily)\b.{0,30}\b(?:updates?|posts?|reports?|newsletters?|digests?|notes|summaries)\b/,
        'regular|weekly|monthly|quarterly|daily',
      ],
      [
        /\b(?:i.m|i am|we.re|we are) (?:blogging|posting|writing|publishing) (?:about )?(?:this )?(?:weekly|monthly|regularly|every (?:week|month))\b/,
        'weekly|monthly|regularly|every ',
      ],
      /^this (?:new |weekly |monthly |short |regular |ongoing )*(?:(?:blog|post|article|newsletter) series|(?:blog )?(?:log|column|digest|recap|round-?up|newsletter)|weekly (?:post|report|update)|monthly (?:post|report|update)) (?:(?:will|aims?|tries|is meant|is intended|covers?|contains|collects|summari[sz]es|highlights|describes|lists)\b|regularly\b)/,
      [
        /^this (?:is|was) (?:the|my|our) (?:\w{2,12} )?(?:\d+(?:st|nd|rd|th)|\w{2,12}th|first|second|third|last|latest|final|\w+ty-\w+) (?:weekly |monthly |yearly |annual |quarterly )?(?:progress )?(?:report|update|newsletter|issue|edition|recap|round-?up|digest|weeknotes?|(?:blog )?post (?:in|of) (?:the|a|my|our|this) series)\b/,
        'report|update|letter|issue|edition|recap|round|digest|weeknote|post ',
      ],
      [
        /^(?:the|this|our|my) (?:\S+ )?(?:blog|newsletter|site|website|changelog) (?:has|hasn.t|has not) (?:not |lately |recently )?(?:seen|been) (?:a lot|much|many|very quiet|quiet|silent|dormant|neglected|updated)\b/,
        'log ha|letter ha|site ha',
      ],
      /^this (?:blog )?(?:post|article|page|section|guide|document) is (?:now |a bit |somewhat )?(?:out of date|outdated|obsolete|no longer (?:up to date|maintained))\b/,
      [
        /^(?:note|update|edit)?:? ?this (?:blog )?(?:post|article|page) (?:was|has been) (?:updated|edited|corrected)\b/,
        'updated|edited|corrected',
      ],
      /^this (?:blog )?(?:post|article) (?:has )?(?:covered|covers) (?:just|only|a small)\b/,
      /^(?:photos?|images?|pictures?|cover|header|illustrations?)\b.{0,100}\b(?:(?:is|are) )?(?:licen[sc]ed under|courtesy of|used under)\b/,
      /^(?:as (?:always|usual),? )?this is (?:just|only) (?:the tip of the iceberg|some of|a few of|a (?:small )?(?:selection|part|subset))\b/,
      /^(?:as (?:always|usual),? )?there (?:are|were) (?:also )?(?:many|plenty of|lots of|a number of|several|even more|many more|more) (?:more|other|smaller|additional|small)\b.{0,100}\b(?:changelog|change log|release notes|commits?|fixes)\b/,
      /^this is an? (?:guest|cross|re)-?\s?(?:post|article|blog|publication)\b/,
      [
        /^it(?:.s| is| has)(?: been)? (?:quite )?(?:a while|some time|a long time|ages|too long)\b.{0,60}\b(?:posts?|posted|blog\w*|newsletters?|update posts?|wrote|last (?:update|report|issue))\b/,
        'while|some time|long time|ages|too long',
      ],
      /^edited to (?:add|fix|correct|clarify|mention|note)\b.{0,100}$/,
      /^you can always (?:see|find|read|check|view|follow)\b.{0,120}\b(?:changelog|change log|roadmap|website|blog|archives?|issue tracker)\b/,
      /^for now,? (?:you can )?(?:read|check) (?:all|more) about\b.{0,100}$/,
      /^(?:view|see|check out|follow) (?:our|the) (?:\w+ )?roadmap\b.{0,40}$/,
      /^this (?:blog )?(?:post|article|text|tutorial|entry) (?:is|was) (?:the \w+ |an? )?(?:part|instal?lment|continuation|sequel|follow-?up|translation|cross-?post|re-?post)\b/,
      [
        /^(?:this|the) (?:\S+ )?(?:release|version|update|changelog)\b.{0,20}\b(?:consists of|includes|contains|comprises|has)\b (?:over |more than |about |around )?\d[\d,.]* (?:commits|changes|pull requests|patches|merge requests|prs)\b.{0,80}\b(?:contributors?|people|authors|developers)\b/,
        'commits|changes|pull requests|patches|merge requests|prs',
      ],
      [
        /^(?:pick up|grab|get|find|download)\b.{0,80}\b(?:releases?|downloads?) (?:page|section)\b.{0,20}$/,
        ' page| section',
      ],
      /^(?:pre-?built|pre-?compiled|official|binary|source|signed) .{0,60}\b(?:are|is|can be) (?:also |already )?(?:available|found|downloaded)\b.{0,40}\b(?:on|at|from|in|via|here)\b.{0,100}$/,
      /^in this (?:blog )?post,? (?:we|i)(?:.ll| will|.re going to| are going to|.d like to| want to| would like to)\b.{0,200}$/,
    ],
  ],
  [
    'contact',
    [
      [
        /^(?:free |community |commercial |paid |professional )*(?:support|help) (?:is|are) (?:also )?available (?:through|via|on|in|at|from)\b.{0,100}\b(?:forums?|irc|mattermost|slack|discord|matrix|mailing list|telegram|chat|channels?)\b/,
        ' available ',
      ],
      [
        /^you(?:.ll| will| may| might)? (?:also )?want to (?:check|read|see|visit|follow|join|subscribe)\b.{0,100}\b(?:tracker|changelog|release notes|forum|mailing list|website|blog|channel)\b/,
        'want to ',
      ],
      /^remember (?:that )?you can (?:always |also )?(?:help|contribute|join|follow|subscribe|donate|reach|support|find us)\b/,
      [
        /\bwe have an? (?:thriving|active|growing|friendly|vibrant|welcoming) (?:\w+ )?community (?:on|in)\b/,
        'community on|community in',
      ],
    ],
  ],
  [
    'greeting',
    [
      [/^(?:we.re |i.m |we are |i am )?wishing (?:you|everyone|everybody|all)\b.{0,80}$/, 'wishing '],
      /^take (?:good )?care of (?:yoursel(?:f|ves)|each other)\b/,
      /^see you (?:online|around|on the other side)\b.{0,40}$/,
      /^onwards? and upwards?\b.{0,20}$/,
      /^that.s (?:just |pretty much )?about (?:all|it)\b.{0,60}$/,
      [
        /^there (?:were|are|was|is) (?:far |way |just |simply )?too (?:many|much)\b.{0,80}\bto (?:cover|list|mention|name|fit|include)\b/,
        'to cover|to list|to mention|to name|to fit|to include',
      ],
    ],
  ],
]
