import type { Collecting, CollectQueue, DocumentClaim } from '../collect/collecting.ts'
import { reasonOf } from './steps/slot-outcome.ts'

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
    // Each step loads its own code only: what a module makes when it is loaded counts towards the time of the step.
    switch (claim.step) {
      case 'parse':
        return await (await import('./steps/parse-document.ts')).parseDocument(claim)
      case 'cut':
        return await (await import('./steps/cut-mail.ts')).cutMail(claim)
      case 'summarize':
        return await (await import('./steps/summarize-document.ts')).summarizeDocument(claim)
    }
  } catch (error) {
    // Reading uses neither clock nor random numbers: a second attempt would throw again.
    return { kind: 'unreadable' as const, reason: `This document shows a bug in Marrow: ${reasonOf(error)}` }
  }
}
