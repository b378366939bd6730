import type { HousekeepingReasons } from './housekeeping-line.ts'

/** What a post asks of its readers, and what it says of itself, in English: take part, tell us, register, keep following. */
export const READER_PATTERNS: HousekeepingReasons = [
  [
    'contributing',
    [
      [
        /^(?:we(?:.re| are)|(?:the|our) [^.!?,]{2,60} (?:is|are)) (?:always |still |also |currently |actively )*(?:looking|searching|hoping) for (?:more |new |some |additional |community |any |your ){0,2}(?:volunteers|contributors|contributions|translators|testers|maintainers|writers|authors|reviewers|mentors|moderators|members|speakers|participants|sponsors|help|feedback|input|proposals|submissions)\b/,
        'looking|searching|hoping',
      ],
      [
        /^(?:as (?:always|ever|usual),? )?[^.!?,;]{3,80} (?:is|are) (?:always |very |most |more than ){1,2}welcome\b/,
        'welcome',
      ],
      /^we(?:.re| are) (?:always|constantly) (?:seeking|looking for|searching for|in search of|on the lookout for)\b/,
      /^(?:more |new )?volunteers (?:are )?(?:still |always |urgently )?(?:needed|wanted|welcome)\b/,
      [
        /^interested .{2,40}\b(?:should|can|may|please|are) .{0,20}\b(?:contact|e-?mail|write|apply|sign|register|get|reach)\b/,
        'interested',
      ],
      /^if you have(?:n.t| not) (?:already|yet|done|joined|signed|registered|filled|answered|had)\b/,
      /^we need (?:your (?:help|feedback|input)|(?:more |new |some )?(?:volunteers|contributors|translators|testers|maintainers|writers|reviewers|mentors)\b)/,
      /^(?:please )?(?:try|test|give) (?:it|them|this)\b.{0,60}\b(?:file (?:an |any )?issues?|report|send (?:us|a|pull)|open an|let us know|tell us|feedback)\b/,
      [/\bwe(?:.d| would) (?:really )?love to (?:hear|know|get|see) (?:your|from you|what you)\b/, 'love to'],
      /^you can (?:also |always )?(?:contribute to|help us|stay up to date|keep up to date|follow along|join (?:us|our|the (?:discord|slack|chat|community|conversation|discussion|mailing list)))\b/,
      /^(?:as (?:always|ever|usual),? )?(?:we|i) (?:always |also |very much |warmly )?welcome (?:\w+ )?(?:contributions|feedback|comments|suggestions|pull requests|questions|ideas)\b/,
      /^(?:we|i) (?:would )?(?:also |always )?(?:like to )?(?:welcome|invite|encourage) (?:everyone|everybody|anyone|you|all|those interested)\b.{0,80}\b(?:to (?:participate|join|contribute|try|get involved|take part|help|attend|donate)|contributions)\b/,
      /^come (?:chat|talk|say hi|hang out|find us|join us)\b/,
      [
        /^(?:anyone|anybody|everyone|everybody|all|members|readers) (?:(?:is|are) (?:always |very |more than |most )?(?:welcome|invited|encouraged)\b|(?:can|may) .{2,80}\bby (?:submitting|opening|sending|filing|e-?mailing|joining|creating|contacting|filling)\b)/,
        'welcome|invited|encouraged|by ',
      ],
      /^we (?:greatly |always |really |would )?appreciate (?:any |all |your |more |new )?(?:contributions|feedback|help|pull requests|bug reports|input)\b/,
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
      [
        /^(?:as an? (?:\S+ ){0,3}(?:non-?profit|charity|project|organi[sz]ation|community)\b[^,]{0,40}, )?(?:we|our (?:work|project|funding)|(?:\d+%|all|most) of our (?:work|funding|income)) (?:depends?|rel(?:y|ies)|comes?|runs?)(?: entirely| solely| largely)? (?:on|from)\b.{0,40}\b(?:contributions|donations|donors|support|supporters|sponsors|members)\b/,
        'contributions|donations|donors|support|sponsors|members',
      ],
      /^you can (?:also )?(?:donate|become a (?:sponsor|patron|member|supporter))\b/,
    ],
  ],
  [
    'thanks',
    [
      [
        /^[^.!?]{0,80}\b(?:we|i)(?:.d| would)? (?:\w+ ){0,3}(?:like|want) to (?:\w{2,14} )?(?:thank|(?:say|give|extend|offer|express|send)\b.{0,40}(?:thanks?|thank[- ]?you|gratitude|shout[- ]?outs?|kudos|appreciation|credit to))\b/,
        'thank|gratitude|shout|kudos|appreciation|credit to',
      ],
      [
        /^(?:[^.!?,]{0,40}, |as ever )?(?:we|i)(?:.re|.m| are| am) (?:also |always |very |so |extremely |deeply |incredibly |truly |really |forever |eternally |immensely |hugely |\w{2,12}ly and \w{2,12}ly )*(?:grateful|thankful|indebted) (?:to|for)\b/,
        'grateful|thankful|indebted',
      ],
      /^(?:this|it) (?:was|is) (?:built|made|created|written|developed|done) with (?:the )?help (?:from|of)\b/,
      /^(?:my|our) (?:special |big |biggest |sincere |heartfelt |warm |deepest )?(?:thanks?|gratitude) (?:goes|go|to)\b/,
      [
        /^without (?:you|all of|the (?:\w+ )?(?:help|support|work) of|our (?:supporters|sponsors|contributors|community|volunteers|donors|members|readers))\b.{0,160}\b(?:would|could)(?:n.t| not)\b/,
        'without',
      ],
      [
        /\ba (?:(?:very|big|huge|special|massive|sincere|extra) ){1,3}(?:thank[- ]?you|thanks|shout[- ]?out) (?:to|goes|for)\b/,
        'thank|shout',
      ],
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
      /^this is an? (?:open|public|online|virtual|weekly|monthly|regular|recurring|secondary) (?:meeting|call)\b/,
      [
        /^(?:the|this|all) (?:\w+ )?(?:meetings?|calls?) (?:is|are|will be) (?:always )?(?:open to|recorded|public|(?:held )?(?:on|via|over) (?:an? )?(?:zoom|google|jitsi|teams|discord|bigbluebutton|webex|youtube|video))\b/,
        'meeting|call |calls ',
      ],
      /^e-?mail .{3,40} to (?:sign up|register|rsvp|join|be added|get (?:an? )?(?:invit|link))/,
      [/^(?:no )?(?:registration|installation|sign-?up) is (?:not )?(?:required|needed)\b/, 'required|needed'],
      /^(?:please )?fill (?:out|in) (?:the|this|our) (?:\w+ )?form\b/,
      /^(?:this|the) agenda (?:can|may|is)\b.{0,60}\b(?:viewed|updated|edited|found|available)\b/,
    ],
  ],
  [
    'subscription',
    [
      /^for .{2,60}, (?:please )?follow (?:@|us|our)/,
      [/\byou can (?:also )?sign up\b.{0,60}\b(?:newsletter|inbox|mailing list|form)\b/, 'sign up'],
      /^(?:please )?keep an eye (?:out )?on\b.{0,80}\b(?:twitter|mastodon|bluesky|blog|newsletter|mailing list|website|forum|channel|accounts?|feed)\b/,
      /^check back (?:tomorrow|soon|later|next|in|here|for)\b/,
      /^(?:make|be) sure (?:to|you) (?:follow|subscribe|bookmark)\b/,
      /^don.t forget to (?:follow|subscribe|register|rsvp|sign up)\b/,
    ],
  ],
  [
    'about this issue',
    [
      [
        /\bhere(?:'s| is| are) (?:the|an?|your|our|another) (?:[\w&-]+ ){0,5}(?:reports?|updates?|newsletters?|round-?ups?|recap|digest)(?: for (?:everyone|everybody|you|all))?[.!]*$/,
        "here's|here is|here are",
      ],
      [
        /^(?:and|that|this|which|with)\b[^.!?]{0,60} concludes? (?:this|the|our|my)(?: [\w-]+){0,3} (?:instal?lment|series|issue|newsletter|post|article|update|report|presentation|tour)\b/,
        'conclude',
      ],
      /^this (?:(?:new|weekly|monthly|short) )*(?:(?:blog|post|article|newsletter) series|(?:blog )?(?:log|column|digest|recap|newsletter)|(?:weekly|monthly) (?:post|report|update)) (?:(?:will|aims?|covers?|contains|collects|lists)\b|regularly\b)/,
      [
        /^this (?:is|was) (?:the|my|our) (?:\w{2,12} )?(?:\d+(?:st|nd|rd|th)|\w{2,12}th|first|second|third|last|latest|final|\w+ty-\w+) (?:weekly |monthly |yearly |annual |quarterly )?(?:progress )?(?:report|update|newsletter|issue|edition|recap|round-?up|digest|weeknotes?|(?:blog )?post (?:in|of) (?:the|a|my|our|this) series)\b/,
        'report|update|letter|issue|edition|recap|round|digest|weeknote|post ',
      ],
      [
        /^this (?:blog )?(?:post|article|page|section|guide|document) is (?:now |a bit |somewhat )?(?:out of date|outdated|obsolete|no longer (?:up to date|maintained))\b/,
        ' is ',
      ],
      [
        /^(?:note|update|edit)?:? ?this (?:blog )?(?:post|article|page) (?:was|has been) (?:updated|edited|corrected)\b/,
        'updated|edited|corrected',
      ],
      /^(?:photos?|images?|pictures?|cover|header|illustrations?)\b.{0,100}\b(?:(?:is|are) )?(?:licen[sc]ed under|courtesy of|used under)\b/,
      /^(?:as (?:always|usual),? )?this is (?:just|only) (?:the tip of the iceberg|some of|a few of|a (?:small )?(?:selection|part|subset))\b/,
      /^this is an? (?:guest|cross|re)-?\s?(?:post|article|blog|publication)\b/,
      [
        /^it(?:.s| is| has)(?: been)? (?:quite )?(?:a while|some time|a long time|ages|too long)\b.{0,60}\b(?:posts?|posted|blog\w*|newsletters?|update posts?|wrote|last (?:update|report|issue))\b/,
        'while|some time|long time|ages|too long',
      ],
      /^this (?:blog )?(?:post|article|text|tutorial|entry) (?:is|was) (?:the \w+ |an? )?(?:part|instal?lment|continuation|sequel|follow-?up|translation|cross-?post|re-?post)\b/,
      /^in this (?:blog )?post,? (?:we|i)(?:.ll| will|.re going to| are going to|.d like to| want to| would like to)\b.{0,200}$/,
    ],
  ],
  [
    'greeting',
    [
      [/^(?:we.re |i.m |we are |i am )?wishing (?:you|everyone|everybody|all)\b.{0,80}$/, 'wishing '],
      /^take (?:good )?care of (?:yoursel(?:f|ves)|each other)\b/,
      /^that(?:.s| is) (?:(?:just |pretty much )?about (?:all|it)\b.{0,60}$|a (?:\w+ )?(?:summary|overview|recap) of\b)/,
    ],
  ],
]
