import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { d1Outbox } from '../../src/store/outbox.ts'
import { ledgerContract } from '../contract/ledger.contract.ts'
import { outboxContract } from '../contract/outbox.contract.ts'
import { freshDatabase } from './database.ts'

ledgerContract('D1', async () => d1Ledger(await freshDatabase()))
outboxContract('D1', async () => d1Outbox(await freshDatabase()))
