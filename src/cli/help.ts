/** Prints the help of a command and ends, where its options ask for it. Comes before everything else that the command does. */
export function helpIfAsked(args: readonly string[], help: string): void {
  const end = args.indexOf('--')
  if (!(end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')) return
  process.stdout.write(help)
  process.exit(0)
}
