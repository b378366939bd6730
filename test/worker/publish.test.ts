import { publishContract } from '../contract/publish.contract.ts'
import { d1Stores, freshDatabase } from './database.ts'

publishContract('D1', async () => d1Stores(await freshDatabase()))
