import { spawn } from 'node:child_process'

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeLimit?: number, shell?: boolean }} options
 *   `quiet` keeps what it prints, and gives it back; otherwise it prints for itself. `timeLimit` in milliseconds.
 * @returns {Promise<{ code: number, printed: string }>} the code is 1 when it was ended by a signal or the time limit
 */
export function runProgram(program, args, options = {}) {
  const { cwd, env = process.env, quiet = false, timeLimit, shell = false } = options
  return new Promise((resolve, reject) => {
    const output = quiet ? 'pipe' : 'inherit'
    const child = spawn(program, [...args], { cwd, env, shell, stdio: ['ignore', output, output] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (bytes) => {
        printed += bytes
      })
    }
    const timer = timeLimit === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeLimit)
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ code: code ?? 1, printed })
    })
  })
}
