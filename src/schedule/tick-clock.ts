/** The time that ticks are told. A clock may jump, and come back. */
export interface TickClock {
  /**
   * A time that lies more than {@link MAX_JUMP_HOURS} from the last tick is not accepted until another tick agrees: the machine
   * may have been off, or its clock may be wrong. `isBack`: ticks before had a clock that was ahead by more than that.
   */
  tick(now: Date): Promise<{ readonly accepted: boolean; readonly isBack: boolean }>
  /**
   * Undoes what ticks with a clock that was ahead have left for a time to come: cursors, skips, stops and claims. Slots that have
   * an Edition keep it.
   */
  rewind(now: Date): Promise<void>
}

/** A cron is late by minutes, a zone differs by hours. */
export const MAX_JUMP_HOURS = 24
