/** `1234567` is "1,234,567". Not `toLocaleString`: the first use of Intl in an isolate costs more than a whole digest. */
export const thousands = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** "1 story", "2 stories". */
export const count = (n: number, one: string, many = `${one}s`): string => `${thousands(n)} ${n === 1 ? one : many}`
