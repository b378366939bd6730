import { collectCrashContract } from '../contract/collect-crash.contract.ts'
import { freshDatabase } from './database.ts'

collectCrashContract('D1', freshDatabase)
