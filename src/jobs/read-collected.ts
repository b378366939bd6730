import type { Collecting, CollectQueue, DocumentClaim } from '../collect/collecting.ts'
import { cutMail } from './steps/cut-mail.ts'
import { parseDocument } from './steps/parse-document.ts'
import { reasonOf } from './steps/slot-outcome.ts'
import { summarizeDocument } from './steps/summarize-document.ts'

export interface ReadPorts {
  readonly collecting: Pick<Collecting, 'claimDocument' | 'recordParsing' | 'recordReading'>
  readonly queue: CollectQueue
  /** Names the version of the code that reads: a new version reads documents again whose stories were not sent yet. */
  readonly reader: string
}

/**
 * Does the next step of reading a document. Each step queues the next one; if that message is lost, a tick asks for it. The attempt
 * was counted before the work began.
 */
export async function readCollected(
  { collecting, queue, reader }: ReadPorts,
  document: string,
  now: Date,
): Promise<'parsed' | 'read' | 'unreadable' | 'not-now'> {
  const claim = await collecting.claimDocument(document, reader, now)
  if (claim === null) return 'not-now'
  const result = await resultOf(claim)
  if (result.kind !== 'parsed') {
    await collecting.recordReading(claim, { ...result, reader }, now)
    return result.kind
  }
  await collecting.recordParsing(claim, { ...result, reader }, now)
  await queue.send([{ do: 'read', document }])
  return 'parsed'
}

async function resultOf(claim: DocumentClaim) {
  try {
    switch (claim.step) {
      case 'parse':
        return await parseDocument(claim)
      case 'cut':
        return await cutMail(claim)
      case 'summarize':
        return await summarizeDocument(claim)
    }
  } catch (error) {
    // Reading uses neither clock nor random numbers: a second attempt would throw again.
    return { kind: 'unreadable' as const, reason: `This document shows a bug in Marrow: ${reasonOf(error)}` }
  }
}
