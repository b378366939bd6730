declare module '*/eld/src/avgScore.js' {
  export const avgScore: object
}
declare module '*/eld/src/dictionary.js' {
  export const dictionary: readonly string[]
}
declare module '*/eld/src/ngrams/extrasmall.js' {
  export const ngramsData: { readonly languages: object; readonly ngrams: object }
}
