// The types of @bramus/specificity are not in its `exports`; these are the two calls we make.
declare module '@bramus/specificity' {
  interface Weight {
    readonly a: number
    readonly b: number
    readonly c: number
  }
  const Specificity: {
    calculateForAST(selector: import('css-tree').CssNode): Weight
    compare(one: Weight, other: Weight): number
  }
  export default Specificity
}
