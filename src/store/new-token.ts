/** 128 random bits, hex, `[0-9a-f]{32}`: nobody can guess it. */
export function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
