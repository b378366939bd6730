/** For how many milliseconds a test waits for what must come. It only ends what hangs: no test decides by time. */
export const PATIENCE = 300_000
