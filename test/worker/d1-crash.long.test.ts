import { crashContract } from '../contract/crash.contract.ts'
import { storesOf } from '../contract/stores.ts'
import { freshDatabase } from './database.ts'

crashContract('D1', async () => storesOf(await freshDatabase()))
