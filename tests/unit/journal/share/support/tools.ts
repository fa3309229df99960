import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../vault/support/temporary-folder.ts'

/** Whether a program of the system is here. Says so once where it is not, so that a skipped test is seen. */
export function hasTool(name: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
  if (!found) process.stdout.write(`not run: needs ${name}\n`)
  return found
}

/** Runs a program and gives back all it said, whatever came of it. */
export function run(program: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  return { status, output: `${stdout}${stderr}` }
}

/** Runs a program on a file of the given bytes. @param args with the place of the file */
export function runOn(
  bytes: Uint8Array,
  program: string,
  args: (file: string) => readonly string[],
): { status: number | null; output: string } {
  const file = join(temporaryFolder(), 'notes')
  writeFileSync(file, bytes)
  return run(program, args(file))
}
