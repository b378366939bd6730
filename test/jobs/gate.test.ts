import { gateContract } from '../contract/gate.contract.ts'
import { storesOf } from '../contract/stores.ts'
import { sqliteDatabase } from '../database/sqlite.ts'

gateContract('SQLite', async () => storesOf(sqliteDatabase()))
