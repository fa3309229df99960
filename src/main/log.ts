import { toFailure } from '#shared/failure.ts'

/** Everything that may ever be logged. A closed list: no event has room for a word of the journal. */
type LogEvent =
  | 'call-failed'
  | 'refused-sender'
  | 'refused-navigation'
  | 'refused-request'
  | 'refused-permission'
  | 'core-dumps-not-limited'
  | 'journal-process-ended'
  | 'window-ended'
  | 'lock-not-clean'
  | 'clipboard-not-cleared'

/**
 * Writes one line to standard error: what happened, in which call (a name from the contract), and a failure code.
 * Messages and stacks of errors are left out on purpose: they can quote what they failed on.
 */
export function log(event: LogEvent, where: string, error?: unknown): void {
  const code = error === undefined ? '' : ` ${toFailure(error).code}`
  const system = error === undefined ? '' : ` ${toFailure(error).detail?.system ?? ''}`
  process.stderr.write(`goldseam: ${event} ${where}${code}${system}\n`)
}
