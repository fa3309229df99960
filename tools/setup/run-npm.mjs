import { root } from './project.mjs'
import { runProgram } from './run-program.mjs'

/**
 * Runs npm in the project.
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean }} options
 */
export function runNpm(args, options = {}) {
  // npm tells its scripts where it is; asked by its own path it needs no shell on Windows.
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return runProgram(process.execPath, [npm, ...args], { cwd: root, ...options })
  return runProgram('npm', args, { cwd: root, shell: process.platform === 'win32', ...options })
}
