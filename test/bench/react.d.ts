// The types of React declare DOM elements globally, which the Worker's types must not know; this is all the bench uses.
declare module 'react' {
  export type ReactNode =
    | { readonly type: unknown }
    | string
    | number
    | boolean
    | null
    | undefined
    | readonly ReactNode[]
  export const Fragment: symbol
  export function createElement(type: unknown, props: object | null, ...children: readonly ReactNode[]): ReactNode
}
