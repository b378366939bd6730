import type { Context } from 'hono'
import type { CollectedSource } from '../../collect/source.ts'
import type { AppEnv } from '../app-env.ts'

/** Whether something of a source is in the queue: a visit, or documents that are not read yet. */
export const isBusy = ({ kind, state, isVisited, nextAt }: CollectedSource, unread: number, now: Date): boolean =>
  unread > 0 || isVisited || (kind === 'feed' && state === 'active' && nextAt <= now)

/** What is wrong with the domain of the mail addresses; null if nothing is. */
export const inboxMistake = (c: Context<AppEnv>): string | null =>
  c.get('deps').settings.errors.find(({ key }) => key === 'INBOX_DOMAIN')?.message ?? null
