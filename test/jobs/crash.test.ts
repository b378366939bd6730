import { crashContract } from '../contract/crash.contract.ts'
import { memoryStores } from '../contract/stores.ts'

crashContract('memory', async () => memoryStores())
