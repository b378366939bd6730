import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** After how long without the end of a test it speaks, in milliseconds. Far more than the slowest test takes on an idle machine. */
const SILENCE = 120_000

/**
 * Names what has not ended when a run has been silent for long, once for each silence. The runner for workerd sometimes does not end
 * a file whose tests have all ended; without this nobody knows which, or whether it was the process that did not end.
 */
export default class SilenceReporter implements Reporter {
  readonly #print: (line: string) => void
  /** Paths of the files that have started, and how many tests of each have ended. */
  readonly #running = new Map<string, number>()
  #timer: NodeJS.Timeout | null = null
  #isOver = false

  /** Vitest gives the options of a reporter first. */
  constructor(_options: unknown = {}, print: (line: string) => void = console.error) {
    this.#print = print
  }

  onTestModuleStart({ moduleId }: TestModule): void {
    this.#running.set(moduleId, 0)
    this.#wait()
  }

  onTestCaseResult({ module }: TestCase): void {
    this.#running.set(module.moduleId, (this.#running.get(module.moduleId) ?? 0) + 1)
    this.#wait()
  }

  onTestModuleEnd({ moduleId }: TestModule): void {
    this.#running.delete(moduleId)
    this.#wait()
  }

  onTestRunEnd(): void {
    this.#isOver = true
    this.#wait()
  }

  #wait(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    // It keeps no process alive by itself.
    this.#timer = setTimeout(() => this.#print(this.#words()), SILENCE).unref()
  }

  #words(): string {
    const silent = `No test has ended for ${SILENCE / 1000} seconds.`
    if (this.#isOver)
      return `${silent} All have, but the process has not: ${process.getActiveResourcesInfo().join(', ')}`
    if (this.#running.size === 0) return `${silent} No file has started since.`
    const files = [...this.#running].map(([path, ended]) => `${relative(process.cwd(), path)} (${ended} tests ended)`)
    return `${silent} Not ended: ${files.join(', ')}`
  }
}
