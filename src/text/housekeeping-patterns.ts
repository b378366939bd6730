import { FOREIGN_PATTERNS } from './foreign-housekeeping.ts'
import { type HousekeepingPattern, type HousekeepingReasons, patternsOf } from './housekeeping-line.ts'
import { ISSUE_PATTERNS } from './issue-housekeeping.ts'
import { READER_PATTERNS } from './reader-housekeeping.ts'

/**
 * Sentences that a newsletter says about itself or to its readers, and that are no news: subscribe, share, thanks, how to reach us.
 * One list per reason; each line is a pattern for one sentence in lower case.
 */
const REASONS: HousekeepingReasons = [
  [
    'subscription',
    [
      /^(?:please |and |so |don.?t forget to |to )?(?:un)?subscribe\b/,
      /^(?:you(?:.re| are)? (?:receiv|getting|subscribed)|you received|this (?:e-?mail|message|newsletter) was sent|you can unsubscribe|if you (?:no longer|don.?t) (?:want|wish))/,
      [/\bto (?:un)?subscribe\b.{0,80}(?:here|link|click|below)/, 'subscribe'],
      /^(?:please )?(?:click|tap|press|go|use|follow|reply)\b.{0,60}\bto unsubscribe\b/,
      /^if (?:a friend|someone|somebody|a colleague)\b.{0,20}\b(?:forwarded|sent|shared) (?:this|it)\b/,
      /^there is an? (?:rss|atom) feed (?:of|for) this\b|^you can (?:also )?(?:read|follow|get|find) (?:this|us|it|me|the (?:letter|newsletter))\b.{0,40}\b(?:rss|by e-?mail|feed|mastodon|twitter|bluesky|telegram|web)\b/,
      /^(?:are you )?(?:having )?(?:trouble|problems|difficulties) (?:reading|viewing|seeing) this\b/,
      /^add \S{1,80}@\S{1,80} to your (?:address book|contacts|safe senders)/,
      /^you(?:.ve)? got(?:ten)? this\b.{0,20}\bbecause\b/,
      /^(?:upgrade|log in|sign in)\b.{0,40}\bto (?:read|continue|unlock|comment|reply)\b/,
      /^this is a (?:free )?preview of\b|^this is a (?:free )?preview[.!]?$/,
      [
        /^(?:was this (?:e-?mail )?forwarded|did (?:someone|a friend) forward|not (?:yet )?(?:a )?subscrib|no longer want|manage your (?:preferences|subscription)|update your preferences|view (?:this|it)? ?(?:e-?mail|issue)? ?(?:in|online|on the web))/,
        'forward|subscrib|no longer want|manage your|update your|view ',
      ],
      /^(?:please |you can (?:also )?)?(?:sign ?up|register|join) (?:for|to|here|now|our|the)\b.{0,100}(?:newsletter|list|updates|e-?mails?|inbox|weekly|feed)/,
      /^you(?:.re| are) (?:currently |now |reading )?(?:on |an? |the )+(?:free|paid|premium)\b.{0,40}\b(?:subscriber|list|edition|version|plan)/,
      /^(?:to|for) (?:receive|get|read|support|unlock|continue|full access)\b.{0,120}\b(?:become|becoming|upgrade to) (?:an? )?(?:free |or |paid |premium )+(?:subscriber|member|subscription|plan)/,
      [/^\S+(?: \S+){0,7} is a (?:reader|listener|community|member)-supported\b/, '-supported'],
      /^(?:become|upgrade to) an? (?:paid|premium|paying)\b/,
      [/\bbecom(?:e|ing) an? (?:free or )?(?:paid|premium|paying) subscriber\b/, 'subscriber'],
      [
        /\bconsider (?:upgrading (?:for (?:just|only) \S?\d|to (?:an? )?(?:paid|premium)\b|.{0,40}\bsupport (?:my|our|this) (?:writing|work|newsletter)\b)|subscribing\b|becoming a (?:paid |paying |premium )?(?:member|patron)\b)/,
        'consider upgrading|consider subscribing|consider becoming',
      ],
      /^(?:premium|paid|paying) (?:members|subscribers) (?:get|also|receive|can)\b/,
      /^if you received this (?:e-?mail|message|newsletter) (?:by mistake|in error)\b/,
      /^(?:please )?(?:follow (?:us|me|along|@|our)|like us on)\b/,
      /^follow .{1,60} on (?:twitter|mastodon|bluesky|linkedin|facebook|youtube|instagram|the fediverse)\b/,
      /^get (?:(?:this|the|our|it)\b.{0,60}(?:by e-?mail|every (?:week|month|day))|.{0,80}\b(?:in|to|into) your inbox)/,
    ],
  ],
  [
    'sharing',
    [
      [
        /^(?:please |and |feel free to )?(?:share|forward|retweet|spread|pass) (?:this|it|the word|around|us|on)\b/,
        'share |forward |retweet |spread |pass ',
      ],
      /^(?:if you (?:like|liked|enjoy|enjoyed|love|found)\b.{0,80}(?:share|forward|subscrib|tell|support|consider|please|star|buy (?:me|us) a|donat))/,
      /^share ?:/,
      /^(?:discuss|discussion|comment|comments|join the (?:discussion|conversation))\b.{0,25}\b(?:on|at|in|via) (?:hacker news|hn|reddit|lobste|twitter|mastodon|bluesky|github|discord|discourse|the forum|our forum)/,
      /^(?:tell|send (?:this|it) to) (?:a friend|your friends)/,
      /^(?:did you (?:like|enjoy)|do you (?:like|enjoy)|(?:like|enjoy|enjoying|liking)) (?:this|the|our) (?:letter|newsletter|issue|edition|digest|e-?mail)\b.{0,20}\?$/,
    ],
  ],
  [
    'support',
    [
      /^(?:want|wish|interested|looking|would you like) (?:to |in )?(?:sponsor|advertis|becom\w+ a sponsor)/,
      /^your ad(?:vert|vertisement)? here\b|^(?:please )?consider contributing\b/,
      [
        /^(?:this|the|our) (?:letter|newsletter|issue|post|e-?mail|article) (?:may |can )?contains? affiliate links/,
        ' affiliate ',
      ],
      [
        /\byour (?:support|donations?|contributions?|gifts?) (?:will |can |really )?(?:helps?|keeps?|makes? (?:it|this|our)|allows? us|enables? us|(?:is|are) (?:\w+ )?appreciated)\b/,
        'your support|your donation|your contribution|your gift',
      ],
      [
        /\b(?:advertise with us|sponsor this (?:newsletter|issue)|become our sponsor)\b/,
        'advertise with us|sponsor this|become our sponsor',
      ],
      [
        /^(?:please )?(?:consider |think about )?(?:donat|supporting us|becoming a (?:patron|sponsor|member|supporter))/,
        'donat|supporting us|becoming a ',
      ],
      /^if you(?: or your (?:company|organi[sz]ation|employer))? (?:would like|wants?|wish) to (?:support|donate|sponsor|advertise)/,
      /^(?:support (?:us|me|our|this|the project)\b|buy me a coffee|become a (?:patron|sponsor|member|supporter))/,
    ],
  ],
  [
    'contributing',
    [
      /^(?:leave|post|write) (?:a |your )?comments?\b/,
      [
        /^(?:please )?(?:submit|send|suggest|propose|tweet|e-?mail|mail|drop|file|open|let us know|tell) (?:us|me|it|your|their|at)\b/,
        'submit |send |suggest |propose |tweet |mail |drop |file |open |know |tell ',
      ],
      // "Drop an unused flag" and "Propose a lighter process" are news.
      [
        /^(?:please )?(?:submit|send|suggest|propose|tweet|e-?mail|mail|drop|file|open) (?:an?|any)\b.{0,40}\b(?:issue|ticket|pull request|merge request|pr|patch|link|story|article|post|event|talk|topic|project|message|note|line|e-?mail|mail|tweet|suggestion|idea|question)s?\b/,
        'submit a|send a|suggest a|propose a|tweet a|mail a|drop a|file a|open a',
      ],
      /^(?:want|wanna|would you like|do you want|interested|like|care) (?:to )?(?:see|contribut|help|get involved|something|join|writ|submit|in contribut|in help|your)/,
      /^if you (?:want|would like|.d like|wish|have|are running|.re running|are organi[sz]ing|know of|find|found|notice|see|spot|think|are interested|.re interested|are looking|need)\b.{0,160}(?:contribut|contact|let us know|please (?:contact|submit|report|open|let|join|consider|send|reach|get|add|file|help|e-?mail|mail|write|tell|check (?:out )?(?:our|the contribut)|do not hesitate|don.t hesitate|feel free|leave|fill|drop|ping|post|subscribe|visit our|follow|comment|share|note us|see our|read our|take a look at our)|submit|add it|reach out|get in touch|feel free|drop|send|e-?mail|join us|join our|open an issue|file|pull request|\bpr\b|help us|tell us|give us|discord|slack|matrix|zulip)/,
      [
        /^if you\b.{0,120}\b(?:like|liked|want|wish|love)\b.{0,80}\b(?:be|have (?:it|them|your \w+)|get|have) (?:featured|included|listed|mentioned|highlighted)\b/,
        'featured|included|listed|mentioned|highlighted',
      ],
      /^(?:you can )?(?:engage in|join|continue) the discussion\b/,
      /^(?:learn|read|find out) more about (?:contributing|how to contribute|getting involved)\b/,
      [
        /^(?:anyone|everyone|those|all) (?:who|wh?o) (?:want|would like|wish|is interested|are interested)s?\b.{0,160}(?:contact|reach out|should|can e-?mail|get in touch|join)/,
        ' who | wo ',
      ],
      [
        /^(?:contributions|pull requests|patches|suggestions|feedback|comments|submissions|corrections|questions|ideas)\b.{0,60}(?:are |is )?(?:always |very |most )?welcome/,
        'welcome',
      ],
      [/\b(?:is|are) (?:openly developed|open source) (?:on|at) github/, 'openly developed|open source'],
      /^(?:we love|we welcome|we.re always looking for) (?:contributions|feedback|suggestions|new)/,
      /^(?:help (?:us|out)\b|join (?:us|the (?:discussion|conversation)|our (?:discord|slack|chat|community|forum|matrix))\b)/,
      /^(?:please )?(?:join|attend|come to|drop by) (?:our\b.{0,40}\b(?:meetings?|discussions?|calls?|office hours)|(?:our|the)\b.{0,40}\b(?:channels?|slack|discord|forums?|chat|mailing list|telegram|gitter|matrix|zulip|discourse))\b/,
      /^(?:and )?if you(?:.re| are) (?:completely |totally )?new to\b.{0,120}\b(?:take a look|check|see|start|visit|feedback)\b/,
      [
        /^(?:you can (?:also )?(?:find|read|follow|reach|subscribe)|you.ll also find) (?:us|me|our|all our)\b/,
        'find |read |follow |reach |subscribe ',
      ],
      /^keep (?:on top of|up with|track of)\b.{0,100}\b(?:subscrib\w+|follow\w*|newsletter|join\w*|rsvp)\b/,
      /^(?:have|got) (?:an? |any |some )?(?:event|news|question|suggestion|tip|link|feedback|story|comment|idea|something)s?\b.{0,120}\?/,
    ],
  ],
  [
    'contact',
    [
      /^(?:please )?(?:reach out|get in touch|contact (?:us|me|the)|write (?:to )?us|ping (?:us|me)|find (?:us|me) (?:on|at)|talk to us|connect with|drop (?:us|me) a|feel free to (?:contact|reach|get in touch|e-?mail|join|ask|ping|open|create|submit|send|add|suggest|drop))\b/,
      [
        /^(?:as always,? )?(?:if you (?:notice|encounter|run into|find) (?:any )?(?:problem|issue|bug|error|mistake)s?)\b/,
        'problem|issue|bug|error|mistake',
      ],
      /^(?:questions|comments|feedback|suggestions)(?:,| or| and)\b.{0,60}\?/,
      /^let (?:us|me) know\b/,
      /^(?:please )?(?:just )?(?:hit )?reply (?:to this (?:e-?mail|newsletter|message)|and (?:let|say|tell)|with your)\b/,
      [/^(?:i|we)(?:.d| would) (?:really |also )?(?:love|like) to hear (?:from|your|what you)\b/, ' to hear '],
    ],
  ],
  [
    'thanks',
    [
      /^(?:we|i) (?:greatly|really|truly|deeply|very much|so much|sincerely) appreciate (?:all|everyone|everybody|every|each|your|the (?:help|work|support|time|effort|feedback|contributions?))\b/,
      [/^(?:i|we)(?:.d| would) (?:also )?like to (?:thank|acknowledge)\b/, 'thank|acknowledge'],
      [
        /^(?:(?:many |special |big |huge |a (?:big|huge|special|warm) |our |and |as always,? |lots of |much |again,? )(?:thanks?|thank-?yous?|thank you|kudos|props|shout[- ]?outs?)|thank-?yous?|thank you|kudos|props|shout[- ]?outs?|hat tip|h\/t)\b/,
        'thank|kudos|props|shout|hat tip|h/t',
      ],
      // "Thanks to the new compiler, builds are faster" and "Thanks to Ann, it works" are news.
      /^thanks\b(?! to (?:the|this|these|those|a|an|its|their|new|better|improved|improvements|recent|our new)\b[^.!]{3,80}, )(?! to [^.!]{3,100}, (?:we|it|this|that|these|they|he|she|you|i|there|now) )(?! to \S+(?: \S+){0,4} (?:i|we|you|it) (?:now|can|could|got|get|have|kind|finally|know|will) )/,
      /^(?:i|we) (?:also |especially |sincerely |would especially )?(?:want to )?thank\b/,
      /^(?:also|finally|lastly|last but not least),? (?:many |a big |big |huge |special )?(?:thanks|thank you)\b/,
      [
        /^(?:we|i|this) (?:couldn.t|could not|wouldn.t|would not) (?:have (?:done|made) (?:it|this)|(?:have been|be) possible) without\b/,
        'without',
      ],
      [/^if you(?:.ve| have)? (?:read|made it|come|gotten|got) (?:this|that|so) far\b/, ' far'],
      [
        /^(?:\d+|many|several|all these) (?:people|persons|contributors|developers|committers|volunteers)\b.{0,60}\b(?:contributed (?:to|since)|helped us)\b/,
        'contributed |helped us',
      ],
    ],
  ],
  [
    'greeting',
    [
      /^welcome\s?[!.]/,
      /^(?:and )?(?:so,? )?without further ado\b/,
      /^another (?:week|month|day|year),? another\b/,
      /^(?:hello|hi|hey|dear|dearly beloved|greetings|howdy|good (?:morning|afternoon|evening)|welcome (?:to|back))\b(?![._-]\w)/,
      /^hope (?:that )?(?:you|everyone|everybody)(?:.re| are| is| have| had)?(?: all| been)* (?:enjoy|like|well|good|great|an? (?:good|great|nice))/,
      /^happy (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|fall|winter|weekend)\b/,
      /^(?:we|i) hope (?:you|that you|this)\b.{0,40}(?:enjoy|like|find|have|are|gives|helps)/,
      /^(?:enjoy|happy) (?:the|this|reading|your|hacking|coding|reading)\b/,
      /^(?:until|till|see you) (?:next|then|again|in)\b/,
      /^(?:that.s (?:it|all)|this is (?:it|all)) (?:for|folks|from)\b/,
      /^(?:happy|merry) (?:new year|holidays|christmas|easter)\b/,
      /^see y(?:ou|a|.all) (?:next|there|soon|around|all|on|at|tomorrow|later)\b/,
      /^(?:that (?:just )?about wraps|that wraps|and that (?:just )?about wraps|this wraps|and that.s a wrap|that.s a wrap)\b/,
      /^hope to see you\b/,
      /^that.s another wrap\b/,
      /^(?:stay tuned|stay safe|have a (?:great|good|nice)|best regards|cheers|yours)\b/,
      [
        /^(?:we|i)(?:.re|.m| are| am)? (?:very much )?look(?:ing)? forward to (?:working|seeing|hearing|meeting|your|the next)\b/,
        'forward to ',
      ],
      /^let.?s (?:have a (?:quick )?look|take a (?:quick )?look|dive|jump|get) (?:at (?:them|it|what)|in|into (?:it|them)|right|straight|started)\b/,
      [
        /^(?:(?:much|many|even) )?more (?:\S+ ){0,6}(?:to (?:follow|come)|coming|(?:is|are) coming)(?: soon| later| next \S+| in .{1,30})?[.!…]*$/,
        'to follow|to come|coming',
      ],
    ],
  ],
  ...ISSUE_PATTERNS,
  ...READER_PATTERNS,
  ...FOREIGN_PATTERNS,
]

/** Each with its reason. The first that matches counts. */
export const PATTERNS: readonly HousekeepingPattern[] = patternsOf(REASONS)
