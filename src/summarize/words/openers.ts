/**
 * Openings of sentences that need another sentence. Connectives after "Cohesion in English" (Halliday and Hasan, 1976, chapter 5) and the
 * Penn Discourse Treebank's list of explicit connectives; the calls to the reader were collected from newsletters. Phrases are on lines of
 * their own or separated by bars, in lower case, without commas. Those that open none of 80,000 sentences of newsletters and papers were
 * removed.
 */
const phrases = (list: string): readonly string[] => list.split('|')

/** They connect to the sentence before. The only list of openers: the ranking's lint and the stand-alone check both read it. */
export const CONNECTIVES = phrases(
  'however|but|and|or|also|so|yet|then|thus|hence|therefore|moreover|furthermore|further|additionally|besides|nevertheless|nonetheless|similarly|likewise|instead|meanwhile|plus|again|still|conversely|otherwise|rather|indeed|accordingly|consequently|subsequently|afterwards|afterward|alternatively|specifically|namely|finally|lastly|next|second|secondly|third|thirdly|fourth|in contrast|in particular|in turn|in other words|in that case|in this case|in the meantime|in essence|in both cases|in the process|in comparison|by contrast|by comparison|by the way|for example|for instance|for that|for one|on the one hand|on the other|on the contrary|as a result|as a consequence|as a bonus|as such|as mentioned|as noted|as described|as discussed|as explained|as shown|at this point|at the same time|after all|after that|after this|all in all|even so|even better|even worse|first|firstly|for starters|from there|if so|if not|of course|since then|that said|that way|to conclude|to do so|to do this|to do that|to that end|to this end|to sum up|to summarize|to illustrate|until then|what is more|what’s more|with that|having said that|one example|one concrete|one last|one thing|one reason|the end goal|the end result|the upside|the reason|the reasons|the bad news|the rest|the first is|the second is|the above|here|okay|ok|anyway|granted|in our previous|in the previous|last time|speaking of|along the way|other than that|beyond that|due to this|because of this|given this|given that|given these|with this|with these|by doing|by using|using this|in doing so|doing so|doing this|following this|more specifically|more generally|more concretely|more precisely|more importantly|most importantly|that is|e.g|among them|among these|among those|some of these|some of those|some of them|most of them|most of these|many of these|many of them|each of these|each of them|one of these|one of them|none of these|none of them|all of this|all of these|all of that|all this|all that|both of these|both of them|either way|neither of|in addition|as part of this|as part of its|despite this|despite that|despite these|prior to this|on top of that|on top of this|later on|most notably|concretely|in short|back then|similar to the|unlike the|as with the|together with the|at this stage|from here|in response|in exchange|in reality|to be clear|most significantly|what about|this time|nor|well|to recap|following up|worse|now to|now you’re|now your|up next|i mentioned|now that we|now that you|now that i|now we|fast forward|once again|as we saw|as we’ve seen|as we have seen|as you can see|as we learned|as we said|as we mentioned|as i said|as i mentioned|as stated|as we discussed|as you saw|as promised|in other news|as usual|as before|as always|in the following',
)

/** "Yes.", "Not quite": the answer to a question that is not shown. */
export const ANSWERS = phrases(
  'yes|no|nope|yep|yeah|not quite|not really|not exactly|not necessarily|absolutely|exactly|correct|right|sort of|kind of|it depends|not yet|of course not|because',
)

/** Speaks to the reader about the text, the list or the event. */
export const HOUSEKEEPING = phrases(
  'welcome|hello|hi everyone|hey everyone|thanks for joining|thank you for joining|for more info|for a more|notice the|notice how|notice that|note how|consider the following|consider this|here is|here are|here’s|below|follow this|read through|read and|bookmark|complete the|as always huge thanks|view our|if you’d rather|if you prefer|if you’d prefer|we hope you’ll|submit a|nominate|congratulations|feel free|get involved|join the|join our|come join|download the|head over|head to|visit the|visit our|check out|check it|take a look|sign up|rsvp|read on|read more|read the|read our|see the|see our|see below|watch the|learn more|find out more|for more information|for more details|for further|for details|for additional information|if you have any|if you have questions|if you are interested|if you’re interested|if you’d like|if you would like|if you want to|if you’re looking|editor’s note|disclaimer|disclosure|cross-posted|this post was|this is part|you can find|you can read|you can learn|you can follow|you can watch|you can see|you can download|you can also find|you can join|you can also see|you can also read|i would like to thank|we look forward|we’re looking forward|we hope to see|we welcome your|we’d love|we would love|we’re hiring|we are hiring|more information|more details|additional information|full details|further information|the full list|the complete list|the slides|table of contents|click here|click on|share your|save the date|don’t forget|don’t miss|follow the|try it|view the|in the coming weeks|over the coming weeks|do you want to|are you interested|would you like|comment below|consult the|to learn more|to find out|to get started|to register|to join|to apply|to download|to see the|to help us|to read|to view|you can reach|you can register|you can sign|you can view|you can check|you can try|you can get|you can help|anyone interested|contributions|instructions for|instructions are|find the|visit this|this column|read all about|figure 1|figure 2|happy|we invite you|we encourage you|we are grateful|we’re grateful|we’d also like to|we would also like to|interested in learning|for help|for a complete|for the full|for a list|a list of|a full list|a complete list|a recording|register for|register by|part 1|part 2|part 3|reminder|more on|also check|submissions|deadline|tickets|all rights|copyright|ps|p.s',
)

/** The text or its author announces what comes. A verb of telling follows. */
export const ANNOUNCING = phrases(
  'let’s|let us|in this post|in this article|in this blog|in this guide|in this tutorial|in this series|in this section|this post|this article|this blog|this guide|this tutorial|this section|we will|we’ll|i will|i’ll|i am going to|i’m going to|we are going to|we’re going to|today we will|today we’ll|next we will|next we’ll|now we will',
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
