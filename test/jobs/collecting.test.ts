import { chooseCrashContract } from '../contract/choose-crash.contract.ts'
import { collectCrashContract } from '../contract/collect-crash.contract.ts'
import { collectHousekeepingContract } from '../contract/collect-housekeeping.contract.ts'
import { sqliteDatabase } from '../database/sqlite.ts'

collectCrashContract('SQLite', async () => sqliteDatabase())
chooseCrashContract('SQLite', async () => sqliteDatabase())
collectHousekeepingContract('SQLite', async () => sqliteDatabase())
