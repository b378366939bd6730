import { chooseCrashContract } from '../contract/choose-crash.contract.ts'
import { collectCrashContract } from '../contract/collect-crash.contract.ts'
import { freshDatabase } from './database.ts'

collectCrashContract('D1', freshDatabase)
chooseCrashContract('D1', freshDatabase)
