import { gateContract } from '../contract/gate.contract.ts'
import { storesOf } from '../contract/stores.ts'
import { freshDatabase } from './database.ts'

gateContract('D1', async () => storesOf(await freshDatabase()))
