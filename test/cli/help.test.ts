import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const run = (script: string, ...args: string[]) =>
  spawnSync('node', [join(ROOT, scripts[script].replace(/^node /, '')), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input: '',
    timeout: 20_000,
  })

const COMMANDS = ['dev', 'brief', 'summarize', 'check-mail', 'doctor', 'eval', 'eval:reading', 'eval:same', 'train']

test.each(COMMANDS)('npm run %s -- --help says how it is called, and does nothing else', (script) => {
  const { status, stdout, stderr } = run(script, '--help')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^usage: npm run /)
  expect(stdout).toContain(`npm run ${script}`.replace('run', stdout.includes('npm run -s') ? 'run -s' : 'run'))
})

test.each([
  { name: 'nobody answers', address: 'http://127.0.0.1:1', says: 'Nothing answers there. Is npm run dev running?' },
  { name: 'no address is given', address: 'localhost:8941', says: 'This is not a web address.' },
])('the doctor says what to do when $name', ({ address, says }) => {
  const { status, stderr } = run('doctor', address)
  expect(status).toBe(2)
  expect(stderr).toContain(says)
  expect(stderr).toContain('npm run -s doctor -- http://localhost:9000')
})

it('summarize says what a line looks like', () => {
  const { status, stderr } = spawnSync('node', [join(ROOT, 'src/cli/summarize.ts')], { input: '7\n', encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toBe('line 1: expected a JSON object with a "text", such as {"id": 1, "text": "The whole text."}\n')
})
