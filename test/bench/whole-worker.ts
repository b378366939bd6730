import { parseIssues } from '../../src/parse/parse-source.ts'
import worker from '../../src/worker.ts'

/** The Worker as it is once documents are read at run time: for its size only. */
export default { ...worker, email: (message: { raw: Uint8Array }) => parseIssues({ name: 'mail', bytes: message.raw }) }
