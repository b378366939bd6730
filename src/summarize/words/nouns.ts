/** Nouns by what they refer to, singular, lower case. Hand-made; tested on the labelled sentences named in the README. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What a text may call itself, its time and its place: "this post", "this week", "the site". */
export const ITSELF = set(
  'paper article post blog interview demo workshop study report issue edition guide newsletter episode tutorial essay page chapter section book survey thesis document series website site column podcast video presentation talk week month year quarter day days morning afternoon evening weekend summer winter spring fall autumn season decade century today monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december writing release version workshop event vulnerability',
)

/** Nouns that need an "of something": "a benefit", "the lesson". Alone they refer to earlier text. */
export const RELATIONAL = set(
  'benefit advantage drawback downside upside workaround solution lesson problem issue reason result outcome effect consequence goal aim purpose idea approach example case exception alternative difference step part piece flaw fix bug vulnerability attack feature change process method technique question answer response focus challenge situation scenario timing factor detail component rest remainder number list guide tool user team group insight topic discussion talk session effort move initiative author speaker attendee participant respondent researcher experiment trial phase stage version option choice task',
)
