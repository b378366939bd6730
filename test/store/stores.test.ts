import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { d1Outbox } from '../../src/store/outbox.ts'
import { commandsContract } from '../contract/commands.contract.ts'
import { housekeepingContract } from '../contract/housekeeping.contract.ts'
import { ledgerContract } from '../contract/ledger.contract.ts'
import { outboxContract } from '../contract/outbox.contract.ts'
import { reviewsContract } from '../contract/reviews.contract.ts'
import { storesOf } from '../contract/stores.ts'
import { storiesContract } from '../contract/stories.contract.ts'
import { unsubscribesContract } from '../contract/unsubscribes.contract.ts'
import { sqliteDatabase } from '../database/sqlite.ts'

ledgerContract('SQLite', async () => d1Ledger(sqliteDatabase()))
reviewsContract('SQLite', async () => storesOf(sqliteDatabase()))
storiesContract('SQLite', async () => storesOf(sqliteDatabase()))
unsubscribesContract('SQLite', async () => storesOf(sqliteDatabase()))
housekeepingContract('SQLite', async () => storesOf(sqliteDatabase()))
outboxContract('SQLite', async () => d1Outbox(sqliteDatabase()))
commandsContract('SQLite', async () => sqliteDatabase(), 100)
