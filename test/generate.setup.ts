import { generate } from '../src/build/generate.ts'

/** vitest runs no wrangler build command: the generated modules are made here. */
export default async function setup(): Promise<void> {
  const mistakes = await generate()
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
}
