import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeOf } from '../../../src/build/dev/watch.ts'

test.each([
  { name: 'a seed', path: 'seeds/letters/one.md', change: 'data' },
  { name: 'a template', path: 'templates/partials/style.mjml', change: 'data' },
  { name: 'the settings', path: 'wrangler.toml', change: 'data' },
  { name: 'a style sheet', path: 'src/pages/styles/base.css', change: 'data' },
  { name: 'a script of the pages', path: 'src/pages/scripts/local/live.js', change: 'data' },
  { name: 'a page', path: 'src/pages/preview/preview.tsx', change: 'worker' },
  { name: 'a migration', path: 'src/store/migrations/0001_first.sql', change: 'worker' },
  { name: 'what reads documents, in the Worker and in the build', path: 'src/parse/detect.ts', change: 'code' },
  { name: 'the build itself', path: 'src/build/stylesheet.ts', change: 'code' },
  { name: 'the README', path: 'README.md', change: 'none' },
])('$name is $change', ({ path, change }) => expect(changeOf(join(...path.split('/')))).toBe(change))
