import { crashContract } from '../contract/crash.contract.ts'
import { storesOf } from '../contract/stores.ts'
import { sqliteDatabase } from '../database/sqlite.ts'

crashContract('SQLite', async () => storesOf(sqliteDatabase()))
