import { type JournalPort, serveJournal } from './serve-journal.ts'

// The journal process: Electron gives a utility process this port to main, and nothing else.
const { parentPort } = process as typeof process & { readonly parentPort?: JournalPort }
if (parentPort === undefined) throw new Error('The journal process is started by main, not by hand.')
serveJournal(parentPort, {
  now: Date.now,
  later(milliseconds, act) {
    setTimeout(act, milliseconds).unref()
  },
})
