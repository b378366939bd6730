import { storesOf } from '../contract/stores.ts'
import { troubleContract } from '../contract/trouble.contract.ts'
import { freshDatabase } from './database.ts'

troubleContract('D1', async () => storesOf(await freshDatabase()))
