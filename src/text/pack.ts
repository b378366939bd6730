import { joinBytes } from './join-bytes.ts'

/** Bytes as gzip in base64: D1 reads text many times faster than a BLOB. */
export async function pack(bytes: Uint8Array | string): Promise<string> {
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  return base64(await through(raw, new CompressionStream('gzip')))
}

/** Throws when the input is not from {@link pack}, or unpacks to more than `limit` bytes. */
export async function unpack(packed: string, limit = UNPACKED_LIMIT): Promise<Uint8Array> {
  return through(Uint8Array.fromBase64(packed), new DecompressionStream('gzip'), limit)
}

export const unpackText = async (packed: string): Promise<string> => new TextDecoder().decode(await unpack(packed))

const UNPACKED_LIMIT = 30_000_000

const base64 = (bytes: Uint8Array): string => bytes.toBase64()

async function through(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array>)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > limit) throw new Error('it unpacks to more than is read')
    chunks.push(chunk)
  }
  return joinBytes(chunks)
}
