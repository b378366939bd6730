import { gateContract } from '../contract/gate.contract.ts'
import { memoryStores } from '../contract/stores.ts'

gateContract('memory', async () => memoryStores())
