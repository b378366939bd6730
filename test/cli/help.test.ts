import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { main as doctor } from '../../src/cli/doctor.ts'
import { main as summarize } from '../../src/cli/summarize.ts'
import { runCommand } from './run-command.ts'

const ROOT = join(import.meta.dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const COMMANDS = ['dev', 'brief', 'summarize', 'check-mail', 'doctor', 'eval', 'eval:reading', 'eval:same', 'train']

test.each(COMMANDS)('npm run %s -- --help says how it is called, and does nothing else', (script) => {
  const file = join(ROOT, scripts[script].replace(/^node /, ''))
  const { status, stdout, stderr } = spawnSync('node', [file, '--help'], { cwd: ROOT, encoding: 'utf8', input: '' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^usage: npm run /)
  expect(stdout).toContain(`npm run ${script}`.replace('run', stdout.includes('npm run -s') ? 'run -s' : 'run'))
})

test.each([
  { name: 'nobody answers', address: 'http://127.0.0.1:1', says: 'Nothing answers there. Is npm run dev running?' },
  { name: 'no address is given', address: 'localhost:8941', says: 'This is not a web address.' },
])('the doctor says what to do when $name', async ({ address, says }) => {
  const { status, lines } = await runCommand(doctor, [address], ROOT)
  expect(status).toBe(2)
  expect(lines.join('\n')).toContain(says)
  expect(lines.join('\n')).toContain('npm run -s doctor -- http://localhost:9000')
})

it('summarize says what a line looks like', async () => {
  const { status, lines } = await runCommand(summarize, [], ROOT, '7\n')
  expect(status).toBe(1)
  expect(lines).toEqual(['line 1: expected a JSON object with a "text", such as {"id": 1, "text": "The whole text."}'])
})
