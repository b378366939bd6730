import { memoryOutbox } from '../../src/store/memory-outbox.ts'
import { ledgerContract } from '../contract/ledger.contract.ts'
import { outboxContract } from '../contract/outbox.contract.ts'
import { reviewsContract } from '../contract/reviews.contract.ts'
import { memoryStores } from '../contract/stores.ts'
import { unsubscribesContract } from '../contract/unsubscribes.contract.ts'

ledgerContract('memory', async () => memoryStores().ledger)
reviewsContract('memory', async () => memoryStores())
unsubscribesContract('memory', async () => memoryStores())
outboxContract('memory', async () => memoryOutbox())
