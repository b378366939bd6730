/** Each run of white space becomes one space; none is left at the ends. Single spaces, which are most of them, are not replaced. */
export const oneLine = (text: string): string => text.replace(/ \s+|[^\S ]\s*/g, ' ').trim()
