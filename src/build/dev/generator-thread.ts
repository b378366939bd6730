import { parentPort } from 'node:worker_threads'
import { generate } from '../generate.ts'

parentPort?.on('message', async () => {
  // A file was being saved, or was deleted: the next change is reported again.
  const unread = (cause: unknown) => [cause instanceof Error ? cause.message : String(cause)]
  parentPort?.postMessage(await generate({ lenient: true }).catch(unread))
})
