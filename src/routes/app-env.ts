import type { Deps } from '../deps.ts'
import type { Env } from '../env.ts'

/** What every route finds in its context. */
export interface AppEnv {
  Bindings: Env
  Variables: { deps: Deps }
}
