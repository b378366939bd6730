import { crashContract } from '../contract/crash.contract.ts'
import { d1Stores, freshDatabase } from './database.ts'

crashContract('D1', async () => d1Stores(await freshDatabase()))
