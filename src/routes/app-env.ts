import type { Deps } from '../deps.ts'
import type { Env } from '../env.ts'
import type { Asked } from './auth.ts'

/** The context of every route. */
export interface AppEnv {
  Bindings: Env
  Variables: {
    deps: Deps
    /** The id of this request, in the log and on error pages. */
    request: string
    /** Who sent the request, once somebody has asked. */
    asked?: Promise<Asked>
  }
}
