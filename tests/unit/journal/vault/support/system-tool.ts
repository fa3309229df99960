import { spawnSync } from 'node:child_process'

/**
 * Whether a program of the system is there. Where it is not, the tests that need it are left out, and say so in
 * words: a test that silently did not run proves nothing.
 */
export function hasTool(name: string): boolean {
  const found = spawnSync(name, ['-V'], { stdio: 'ignore' }).error === undefined
  if (!found) process.stderr.write(`not run: needs ${name}\n`)
  return found
}
