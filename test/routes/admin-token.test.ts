import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Env } from '../../src/env.ts'
import { adminToken, isTokenWeak } from '../../src/routes/sign-in/admin-token.ts'
import { networkOf } from '../../src/routes/sign-in/network.ts'

const envOf = (ADMIN_TOKEN: string) => ({ ADMIN_TOKEN }) as Env

test.each([
  'aaaaaaaaaaaaaaaa',
  'abababababababababababab',
  'passwordpassword',
  'Passw0rd!Passw0rd!',
  '1234567890123456',
  '1234567890abcdef',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjkl',
  'marrow-admin-token',
  '0000-1111-2222-3333',
  'x7Gq',
])('%s opens nothing', (token) => {
  expect(adminToken(envOf(token))).toBeNull()
  expect(isTokenWeak(envOf(token))).toBe(true)
})

// What the usual commands print: openssl rand -hex 24, openssl rand -base64 18, uuidgen.
test.each([
  { name: 'hex', make: () => randomBytes(24).toString('hex') },
  { name: 'base64', make: () => randomBytes(18).toString('base64') },
  { name: 'a UUID', make: () => randomUUID() },
])('no token of $name is called weak', ({ make }) => {
  for (let i = 0; i < 2_000; i++) {
    const token = make()
    expect(adminToken(envOf(token))).toBe(token)
  }
})

test('a line end that came along when the secret was set is not part of it', () =>
  expect(adminToken(envOf('9fQ2-vLx8-Tz61-bWm4\n'))).toBe('9fQ2-vLx8-Tz61-bWm4'))

test('no token is not a weak one', () => expect(isTokenWeak(envOf(''))).toBe(false))

// RFC 4291 §2.2: the forms of one address.
test.each([
  { address: '203.0.113.9', network: '203.0.113.9' },
  { address: '::ffff:203.0.113.9', network: '203.0.113.9' },
  { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2' },
  { address: '2001:0DB8:0001:0002:ffff::1', network: '2001:db8:1:2' },
  { address: '2001:db8::1', network: '2001:db8:0:0' },
  { address: '2001:db8:1:2::', network: '2001:db8:1:2' },
  { address: '::1', network: '0:0:0:0' },
])('tries from $address are counted for $network', ({ address, network }) => expect(networkOf(address)).toBe(network))
