import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findRunning, forgetRunning, noteRunning } from '../../../src/build/dev/running.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'marrow-state-'))

it('finds the server that uses a database, until it ends', async () => {
  const state = folder()
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const place = server.address()
  const address = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`
  noteRunning(state, address)
  expect(await findRunning(state)).toEqual({ pid: process.pid, address })
  // Killed, and its number now belongs to another process: nothing answers.
  await new Promise((closed) => server.close(closed))
  expect(await findRunning(state)).toBe(null)
  forgetRunning(state)
  expect(await findRunning(state)).toBe(null)
})

it('takes a note that was cut off for none', async () => {
  const state = folder()
  writeFileSync(join(state, 'running.json'), '{"pid": 1')
  expect(await findRunning(state)).toBe(null)
})
