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
import { freshDatabase } from './database.ts'

ledgerContract('D1', async () => d1Ledger(await freshDatabase()))
reviewsContract('D1', async () => storesOf(await freshDatabase()))
storiesContract('D1', async () => storesOf(await freshDatabase()))
unsubscribesContract('D1', async () => storesOf(await freshDatabase()))
housekeepingContract('D1', async () => storesOf(await freshDatabase()))
outboxContract('D1', async () => d1Outbox(await freshDatabase()))
commandsContract('D1', freshDatabase, 20)
