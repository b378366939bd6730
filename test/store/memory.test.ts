import { memoryLedger } from '../../src/store/memory-ledger.ts'
import { memoryOutbox } from '../../src/store/memory-outbox.ts'
import { ledgerContract } from '../contract/ledger.contract.ts'
import { outboxContract } from '../contract/outbox.contract.ts'

ledgerContract('memory', async () => memoryLedger())
outboxContract('memory', async () => memoryOutbox())
