/** Which part of an Edition one of its pages shows. All but the last two are counted from 1. */
export interface PartPlace {
  readonly part: number
  readonly parts: number
  /** The first and the last Story of this part. */
  readonly first: number
  readonly last: number
  /** Of the whole Edition. */
  readonly stories: number
  readonly issues: number
}
