import type { MailUnderTest } from './mail-under-test.ts'

/** All values of a header, by its name in any case. */
export const valuesOf = (headers: MailUnderTest['headers'], wanted: string): readonly string[] =>
  headers.filter(({ name }) => name.toLowerCase() === wanted).map(({ value }) => value)
