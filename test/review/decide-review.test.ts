import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import type { Review } from '../../src/model/review.ts'
import { decideReview } from '../../src/review/decide-review.ts'

const HASH = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)
const finding = (severity: Finding['severity'], rule: string): Finding => ({
  rule,
  severity,
  place: null,
  message: `is ${severity}`,
  remedy: '',
})
const CLEAN: readonly Finding[] = [finding('warning', 'size'), finding('note', 'links')]
const BROKEN = [finding('error', 'size'), finding('error', 'links'), finding('warning', 'subject')]
const ERRORS = ['size: is error', 'links: is error']
const HELD = 'held by the editor'
const NOT_APPROVED = 'nobody has approved it'
const CHANGED = 'it changed after it was approved'

type Case = readonly [
  decision: Review['decision'],
  approvedHash: string | null,
  setting: 'deadline' | 'approval',
  findings: readonly Finding[],
  expected: readonly string[],
]

/** Every decision under every setting, with errors and without. */
const CASES: readonly Case[] = [
  ['open', null, 'deadline', CLEAN, []],
  ['open', null, 'deadline', BROKEN, ERRORS],
  ['open', null, 'approval', CLEAN, [NOT_APPROVED]],
  ['open', null, 'approval', BROKEN, [NOT_APPROVED, ...ERRORS]],
  ['open', HASH, 'approval', CLEAN, [NOT_APPROVED]],
  ['held', null, 'deadline', CLEAN, [HELD]],
  ['held', null, 'deadline', BROKEN, [HELD, ...ERRORS]],
  ['held', null, 'approval', CLEAN, [HELD]],
  ['held', HASH, 'deadline', CLEAN, [HELD]],
  ['approved', HASH, 'deadline', CLEAN, []],
  ['approved', HASH, 'deadline', BROKEN, []],
  ['approved', HASH, 'approval', CLEAN, []],
  ['approved', HASH, 'approval', BROKEN, []],
  ['approved', OTHER, 'deadline', CLEAN, [CHANGED]],
  ['approved', OTHER, 'deadline', BROKEN, [CHANGED, ...ERRORS]],
  ['approved', OTHER, 'approval', CLEAN, [CHANGED]],
  ['approved', null, 'deadline', CLEAN, [CHANGED]],
]

describe('decideReview', () => {
  test.each(CASES)('%s (of %s), by %s', (decision, approvedHash, setting, findings, expected) => {
    expect(decideReview({ decision, approvedHash, movedFrom: null }, setting, HASH, { findings, passed: [] })).toEqual(
      expected,
    )
  })
})
