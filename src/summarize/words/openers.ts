/**
 * Openings of sentences that need another sentence. Connectives after "Cohesion in English" (Halliday and Hasan, 1976, chapter 5) and the
 * Penn Discourse Treebank's list of explicit connectives; the calls to the reader were collected from newsletters. Phrases are on lines of
 * their own or separated by bars, in lower case, without commas. Those that open none of 80,000 sentences of newsletters and papers were
 * removed.
 */
const phrases = (list: string): readonly string[] => list.split('|')

/** They connect to the sentence before. The only list of openers: the ranking's lint and the stand-alone check both read it. */
export const CONNECTIVES = phrases(
  'on a related note|on a side note|on a positive note|on a more positive note|on a lighter note|on the plus side|on the bright side|however|but|and|or|also|so|if so|if not|yet|then|thus|hence|therefore|moreover|furthermore|further|additionally|besides|nevertheless|nonetheless|similarly|likewise|instead|meanwhile|plus|again|still|conversely|otherwise|rather|indeed|accordingly|consequently|subsequently|afterwards|alternatively|specifically|namely|finally|lastly|next|second|secondly|third|fourth|in contrast|in particular|in turn|in other words|in the meantime|in the process|in comparison|by contrast|for example|for instance|for one|on the one hand|on the other|on the contrary|as a result|as such|as mentioned|as noted|as described|as discussed|as explained|as shown|at the same time|after all|all in all|even so|even better|even worse|first|firstly|for starters|from there|if so|if not|since then|that said|that way|to do so|to summarize|to illustrate|what is more|what’s more|one example|one concrete|one thing|one reason|the end goal|the end result|the upside|the reason|the reasons|the rest|the first is|the above|here|okay|ok|anyway|anyways|in the previous|speaking of|along the way|by doing|by using|in doing so|doing so|more specifically|more concretely|more importantly|most importantly|that is|e.g|either way|neither of|in addition|later on|most notably|concretely|in short|back then|similar to the|unlike the|as with the|in response|in reality|to be clear|what about|well|now that we|now that you|now that i|now we|fast forward|as we saw|as you can see|as we mentioned|as promised|as usual|as always|in the following|i.e|ps|p.s|to make matters|jokes aside|joking aside|that being said|having said that|now i|now you|then once|to that end|which',
)

/** Speaks to the reader about the text, the list or the event. */
export const HOUSEKEEPING = phrases(
  'welcome|instructions are|as always huge thanks|huge thanks|huge shout-out|thanks to all|thanks to everyone|in this section|view our|here is|here are|here’s|below|check out|take a look|sign up|read more|read the|read our|visit our|see the|learn more|for more information|if you have any|if you’re interested|if you’d like|if you want to|if you’re looking|editor’s note|this is part|you can find|you can read|you can see|we look forward|we hope to see|we’d love|more details|don’t miss|do you want to|to learn more|you can check|you can try|happy|we encourage you',
)

/** How things were before the news. "Today we are announcing" opens with the news. */
export const BACKGROUND = phrases(
  'recently|traditionally|historically|nowadays|in past|in last|in recent|in the past|in the last|over the past|over the last|over the years|for years|for a long|until now|until recently|these days|once upon',
)

/** A first word that refers to something said before. */
export const REFERENCES = phrases(
  'they|this|these|those|that|it|its|he|she|his|her|their|such|here|there|both|another|other|others|some|one of|the former|the latter|the same|the other|in this|in that|in these|in those|at this|at that|as such|to this|to that',
)

/** The turn of a story: what went wrong before. */
export const CONTRASTS = phrases('however|but|unfortunately|yet|nevertheless|despite')
