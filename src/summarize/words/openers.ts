/**
 * Openings of sentences that need another sentence. Connectives after "Cohesion in English" (Halliday and Hasan, 1976, chapter 5) and the
 * Penn Discourse Treebank's list of explicit connectives; the calls to the reader were collected from newsletters. Phrases are on lines of
 * their own or separated by bars, in lower case, without commas. Those that open none of 80,000 sentences of newsletters and papers were
 * removed.
 */
const phrases = (list: string): readonly string[] => list.split('|')

/** They connect to the sentence before. The only list of openers: the ranking's lint and the stand-alone check both read it. */
export const CONNECTIVES = phrases(
  'however|but|and|or|also|so|yet|then|thus|hence|therefore|moreover|furthermore|further|additionally|besides|nevertheless|nonetheless|similarly|likewise|instead|meanwhile|plus|again|still|conversely|otherwise|rather|indeed|accordingly|consequently|subsequently|afterwards|alternatively|specifically|namely|finally|lastly|next|second|secondly|third|fourth|in contrast|in particular|in turn|in other words|in that case|in this case|in the meantime|in the process|in comparison|by contrast|for example|for instance|for that|for one|on the one hand|on the other|on the contrary|as a result|as such|as mentioned|as noted|as described|as discussed|as explained|as shown|at this point|at the same time|after all|after that|after this|all in all|even so|even better|even worse|first|firstly|for starters|from there|if so|if not|of course|since then|that said|that way|to do so|to do this|to that end|to this end|to summarize|to illustrate|what is more|what’s more|with that|one example|one concrete|one thing|one reason|the end goal|the end result|the upside|the reason|the reasons|the rest|the first is|the above|here|okay|ok|anyway|in the previous|speaking of|along the way|other than that|beyond that|due to this|because of this|given this|given that|with this|with these|by doing|by using|using this|in doing so|doing so|following this|more specifically|more concretely|more importantly|most importantly|that is|e.g|among those|some of these|some of those|some of them|most of them|most of these|many of these|many of them|each of these|each of them|one of these|one of them|none of these|none of them|all of this|all of these|all this|all that|both of these|both of them|either way|neither of|in addition|as part of this|despite this|despite that|despite these|prior to this|on top of that|on top of this|later on|most notably|concretely|in short|back then|similar to the|unlike the|as with the|at this stage|in response|in reality|to be clear|most significantly|what about|this time|nor|well|following up|worse|now to|i mentioned|now that we|now that you|now that i|now we|fast forward|once again|as we saw|as you can see|as we said|as we mentioned|as i said|as you saw|as promised|as usual|as before|as always|in the following',
)

/** "Yes.", "Not quite": the answer to a question that is not shown. */
export const ANSWERS = phrases(
  'yes|no|yeah|not quite|not really|absolutely|exactly|right|not yet|of course not|because',
)

/** Speaks to the reader about the text, the list or the event. */
export const HOUSEKEEPING = phrases(
  'welcome|instructions for|instructions are|as always huge thanks|view our|note how|consider this|here is|here are|here’s|below|read through|join the|check out|check it|take a look|sign up|read more|read the|see the|learn more|for more information|if you have any|if you’re interested|if you’d like|if you want to|if you’re looking|editor’s note|this is part|you can find|you can read|you can learn|you can see|we look forward|we hope to see|we’d love|more details|don’t miss|do you want to|to learn more|you can check|you can try|happy|we encourage you',
)

/** The text or its author announces what comes. A verb of telling follows. */
export const ANNOUNCING = phrases(
  'let’s|let us|in this post|in this article|in this blog|in this tutorial|in this series|in this section|this post|this article|this blog|this tutorial|this section|we will|we’ll|i will|i’ll|i’m going to|we’re going to|today we’ll|next we’ll',
)

/** What is announced after those openers. */
export const TELLING: ReadonlySet<string> = new Set(
  'share show tell tells dive dives drill start take get talk discusses presents introduces look explain discuss cover walk go describe explore introduce demonstrate examine focus outline present learn see let help guide dive examine provide cover covers describes explains shows walks goes looks provides takes outlines'.split(
    ' ',
  ),
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
