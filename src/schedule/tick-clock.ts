/** Checks the time of ticks: the clock of a machine may be wrong and corrected later. */
export interface TickClock {
  /**
   * Refuses a time that is more than {@link MAX_JUMP_HOURS} from the last tick until another tick agrees: the machine may have been
   * off, or its clock may be wrong. `isBack`: the clock of earlier ticks was ahead by more than that.
   */
  tick(now: Date): Promise<{ readonly accepted: boolean; readonly isBack: boolean }>
  /**
   * Removes what ticks with a clock ahead of time recorded for the future: cursors, skips, stops and claims. Slots that have an
   * Edition keep it.
   */
  rewind(now: Date): Promise<void>
}

/** A cron is late by minutes; a wrong time zone is off by hours. */
export const MAX_JUMP_HOURS = 24
