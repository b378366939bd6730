import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { publishContract } from '../contract/publish.contract.ts'
import { freshDatabase } from './database.ts'

publishContract('D1', async () => d1Ledger(await freshDatabase()))
