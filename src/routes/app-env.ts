import type { Deps } from '../deps.ts'
import type { Env } from '../env.ts'
import type { Asked } from './auth.ts'

/** What every route finds in its context. */
export interface AppEnv {
  Bindings: Env
  Variables: {
    deps: Deps
    /** Names this request in the log and on error pages. */
    request: string
    /** Who asks, once somebody wanted to know. */
    asked?: Promise<Asked>
  }
}
