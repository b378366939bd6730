/** How often somebody may enter a wrong admin token. */
export const TRY_LIMITS = {
  /** Wrong tries of one client, or of one browser that was signed in before. */
  each: 5,
  /** Wrong tries of all clients together, without those browsers. It also limits the rows that strangers can write. */
  all: 50,
  /** How long they count, from the first one. */
  minutes: 15,
} as const
