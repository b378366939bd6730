import { existsSync } from 'node:fs'

export default async function setup(): Promise<void> {
  if (!existsSync('src/build/templates/compile-templates.ts')) return
  const { generate } = await import('../src/build/generate.ts')
  const mistakes = await generate()
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
}
