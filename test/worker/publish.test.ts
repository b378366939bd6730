import { publishContract } from '../contract/publish.contract.ts'
import { storesOf } from '../contract/stores.ts'
import { freshDatabase } from './database.ts'

publishContract('D1', async () => storesOf(await freshDatabase()))
