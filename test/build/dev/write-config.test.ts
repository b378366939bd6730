import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { expect, it, test } from 'vitest'
import { explainToml } from '../../../src/build/dev/explain-toml.ts'
import { writeConfig } from '../../../src/build/dev/write-config.ts'

test.each([
  {
    name: 'a table twice',
    toml: '[a.b]\nx = 1\n[a.b]\nz = 3\n',
    says: 'line 3, [a.b]: this table appears twice; put its lines together under one header',
  },
  {
    name: 'a setting twice',
    toml: 'x = 1\nx = 2\n',
    says: 'line 2, x = 2: this setting appears twice; remove one of them',
  },
  {
    name: 'no quotes',
    toml: 'title = The Monthly\n',
    says: 'line 1, title = The Monthly: expected a value after "="; a text needs quotes: "text"',
  },
  {
    name: 'a quote that does not end',
    toml: 'x = "abc\ny = 2\n',
    says: 'line 1, x = "abc: a text must end with a quote in the same line',
  },
  { name: 'a list that does not end', toml: 'x = [1\n', says: 'line 2: expected comma or end of structure' },
])('says where the mistake is and what to do: $name', ({ toml, says }) => {
  const told = () => {
    try {
      return parse(toml)
    } catch (cause) {
      return explainToml(cause)
    }
  }
  expect(told()).toBe(says)
})

it('keeps the last good settings while wrangler.toml has a mistake, and tells the Worker', () => {
  const root = mkdtempSync(join(tmpdir(), 'marrow-config-'))
  const path = join(root, 'dev/wrangler.json')
  const vars = () => JSON.parse(readFileSync(path, 'utf8')).vars
  const save = (toml: string) => {
    writeFileSync(join(root, 'wrangler.toml'), toml)
    return writeConfig(path, root, 'http://localhost:1', '/bundle/index.js')
  }
  expect(save('[vars.DIGESTS.a]\ntitle = "A"\n')).toBe(null)
  const mistake = save('[vars.DIGESTS.a]\ntitle = "B"\n[vars.DIGESTS.a]\n')
  expect(mistake).toContain('line 3, [vars.DIGESTS.a]: this table appears twice')
  expect(vars()).toEqual({ DEMO: 'on', DIGESTS: { a: { title: 'A' } }, TOML_MISTAKE: mistake })
  expect(save('[vars.DIGESTS.a]\ntitle = "B"\n')).toBe(null)
  expect(vars()).toEqual({ DEMO: 'on', DIGESTS: { a: { title: 'B' } } })
})
