import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packWorker } from './pack/pack-worker.ts'

/** A step of `npm run deploy`: writes what is uploaded. */
const ROOT = join(import.meta.dirname, '../..')
const { script } = await packWorker(ROOT)
mkdirSync(join(ROOT, 'dist'), { recursive: true })
writeFileSync(join(ROOT, 'dist/worker.js'), script)
