import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TestCase, TestModule } from 'vitest/node'
import SilenceReporter from './silence-reporter.ts'

const LONG = 120_000
const module = (name: string) => ({ moduleId: join(process.cwd(), name) }) as TestModule
const test = (name: string) => ({ module: module(name) }) as TestCase

let said: string[]
let reporter: SilenceReporter
beforeEach(() => {
  vi.useFakeTimers()
  said = []
  reporter = new SilenceReporter({}, (line) => said.push(line))
})
afterEach(() => {
  vi.useRealTimers()
})

it('says nothing while tests end', () => {
  reporter.onTestModuleStart(module('test/a.test.ts'))
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(LONG - 1)
    reporter.onTestCaseResult(test('test/a.test.ts'))
  }
  expect(said).toEqual([])
})

it('names the files that have not ended, once', () => {
  reporter.onTestModuleStart(module('test/a.test.ts'))
  reporter.onTestModuleStart(module('test/b.test.ts'))
  reporter.onTestCaseResult(test('test/b.test.ts'))
  reporter.onTestModuleEnd(module('test/a.test.ts'))
  vi.advanceTimersByTime(10 * LONG)
  expect(said).toEqual(['No test has ended for 120 seconds. Not ended: test/b.test.ts (1 tests ended)'])
})

it('says that only the process has not ended', () => {
  reporter.onTestModuleStart(module('test/a.test.ts'))
  reporter.onTestModuleEnd(module('test/a.test.ts'))
  reporter.onTestRunEnd()
  vi.advanceTimersByTime(LONG)
  expect(said.join()).toContain('All have, but the process has not: ')
})
