/** Tells the person at the terminal something, as one line of its own. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** How long a step may take before it is named, in milliseconds. */
const patience = 2_000

/**
 * Does a step, and says what it is when it takes longer than two seconds.
 * @template T
 * @param {string} what what is being done, as a sentence
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const timer = setTimeout(() => say(what), patience)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}

/** A problem the person can do something about: it is told in words, without a stack. */
export class Trouble extends Error {}

/**
 * Runs a command's work and ends the process with the exit code it gives.
 * @param {() => Promise<number>} work
 */
export function runAsCommand(work) {
  work().then(
    (code) => {
      process.exitCode = code
    },
    (error) => {
      say(error instanceof Trouble ? error.message : String(error?.stack ?? error))
      process.exitCode = 1
    },
  )
}
