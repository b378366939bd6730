import { storesOf } from '../contract/stores.ts'
import { troubleContract } from '../contract/trouble.contract.ts'
import { sqliteDatabase } from '../database/sqlite.ts'

troubleContract('SQLite', async () => storesOf(sqliteDatabase()))
