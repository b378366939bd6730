/** 128 random bits, hex, `[0-9a-f]{32}`: nobody can guess it. */
export const newToken = (): string => crypto.getRandomValues(new Uint8Array(16)).toHex()
