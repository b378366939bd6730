import { publishContract } from '../contract/publish.contract.ts'
import { storesOf } from '../contract/stores.ts'
import { sqliteDatabase } from '../database/sqlite.ts'

publishContract('SQLite', async () => storesOf(sqliteDatabase()))
