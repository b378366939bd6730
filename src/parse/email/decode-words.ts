import { decodeWords } from 'postal-mime'

/** The text of a header field whose words are encoded (RFC 2047). */
export const decodedWords = (written: string): string => decodeWords(written)
