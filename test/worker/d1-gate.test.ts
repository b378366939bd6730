import { gateContract } from '../contract/gate.contract.ts'
import { d1Stores, freshDatabase } from './database.ts'

gateContract('D1', async () => d1Stores(await freshDatabase()))
