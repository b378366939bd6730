import type { CollectStep } from '../collect/collecting.ts'
import { type ReadPorts, readCollected } from './read-collected.ts'
import { type VisitPorts, visitSource } from './visit-source.ts'

export type CollectStepPorts = VisitPorts & ReadPorts

/** The work that one queue message asks for. Each message is an invocation of its own. */
export async function collectStep(ports: CollectStepPorts, step: CollectStep, now: Date): Promise<string> {
  if (step.do === 'read') return readCollected(ports, step.document, now)
  return visitSource(ports, step.source, now)
}

/** Parses a queue message; null when it is not one of ours. */
export function readStep(body: unknown): CollectStep | null {
  if (typeof body !== 'object' || body === null) return null
  const { do: step, source, document } = body as Readonly<Record<string, unknown>>
  if (step === 'visit' && isId(source)) return { do: 'visit', source }
  return step === 'read' && isId(document) ? { do: 'read', document } : null
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
