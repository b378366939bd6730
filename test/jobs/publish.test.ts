import { publishContract } from '../contract/publish.contract.ts'
import { memoryStores } from '../contract/stores.ts'

publishContract('memory', async () => memoryStores())
