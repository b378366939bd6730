import type { CollectStep } from '../collect/collecting.ts'
import { type ReadPorts, readCollected } from './read-collected.ts'
import { type VisitPorts, visitSource } from './visit-source.ts'

export type CollectStepPorts = VisitPorts & ReadPorts

/** What one message of the queue asks for, done in an invocation of its own. */
export const collectStep = (ports: CollectStepPorts, step: CollectStep, now: Date): Promise<string> =>
  step.do === 'visit' ? visitSource(ports, step.source, now) : readCollected(ports, step.document, now)

/** What came in a message; null where it is none of ours. */
export function readStep(body: unknown): CollectStep | null {
  if (typeof body !== 'object' || body === null) return null
  const { do: step, source, document } = body as Readonly<Record<string, unknown>>
  if (step === 'visit' && isId(source)) return { do: 'visit', source }
  return step === 'read' && isId(document) ? { do: 'read', document } : null
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
