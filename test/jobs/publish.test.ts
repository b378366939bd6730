import { memoryLedger } from '../../src/store/memory-ledger.ts'
import { publishContract } from '../contract/publish.contract.ts'

publishContract('memory', async () => memoryLedger())
