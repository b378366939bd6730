import { collectHousekeepingContract } from '../contract/collect-housekeeping.contract.ts'
import { freshDatabase } from './database.ts'

collectHousekeepingContract('D1', freshDatabase)
