/** SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
}
