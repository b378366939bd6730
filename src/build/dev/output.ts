/**
 * Prints wrangler's output without its routine messages. `ready` is called with the address each time the server starts, `played`
 * each time the cron was simulated.
 */
export function forwarder(
  played: () => void,
  ready: (origin: string) => void,
): (line: string, to: NodeJS.WriteStream) => void {
  let isReady = false
  return (line, to) => {
    const origin = /Ready on (http:\/\/\S+)/.exec(line)?.[1]
    if (origin !== undefined) {
      isReady = true
      ready(origin.replace('127.0.0.1', 'localhost'))
      return
    }
    if (line.trim() === '' || ROUTINE_MESSAGES.some((pattern) => pattern.test(line))) return
    // Before it is ready wrangler lists its bindings; the addresses that are printed then are enough.
    if (!isReady && to === process.stdout) return
    to.write(`${line}\n`)
    // The Worker logs one line for each slot that a tick decided.
    if (/^\{"event":"slot"/.test(line)) played()
  }
}

const ROUTINE_MESSAGES = [
  /Scheduled Workers are not automatically triggered|To manually trigger a scheduled event|cron-triggers\/#test|\/cdn-cgi\/(?:handler|local)\/scheduled/,
  // Requests that were answered. A page that failed (500) stays: its reason is the line above.
  /^\[wrangler:info\] [A-Z]+ \S+ [1-4]\d\d /,
  /\bQUEUE marrow-/,
  /^⎔ (?:Starting|Reloading|Local server|Connection status)/,
  /^\s*curl "http/,
  // The table of modules, each time there is another bundle.
  /^Attaching additional modules:|^[┌│├└]/,
  // The list of bindings, each time the settings change.
  /^Your Worker has access to the following bindings|^Binding +Resource +Mode|^env\.[A-Z_]+ (?:\(| {2})/,
]

/** Splits a stream into lines; what follows the last line break waits for its end. */
export function onLines(stream: NodeJS.ReadableStream, read: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) read(line)
  })
  stream.on('end', () => {
    if (rest !== '') read(rest)
  })
}
