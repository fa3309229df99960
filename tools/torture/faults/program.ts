import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { heard, type Word } from './words-of-a-run.ts'

interface Doing {
  readonly vault: string
  readonly seed: number
  readonly count: number
  readonly env: NodeJS.ProcessEnv
  /** Hears how many deeds were called done so far, and may end the program. */
  readonly watch?: (done: number, program: ChildProcess) => void
}

/** How a run of do-deeds.ts ended. */
export interface Ended {
  readonly words: readonly Word[]
  /** Null when it was killed. */
  readonly code: number | null
  /** What it wrote as errors: the deeds are made up, so nothing of anybody is in it. */
  readonly errors: string
}

/** Runs do-deeds.ts to its end. */
export function doDeeds({ vault, seed, count, env, watch }: Doing): Promise<Ended> {
  const file = join(import.meta.dirname, 'do-deeds.ts')
  const program = spawn(process.execPath, [file, vault, String(seed), String(count)], { env })
  let said = ''
  let errors = ''
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    watch?.(heard(said).filter((word) => 'done' in word).length, program)
  })
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  return new Promise((resolve, reject) => {
    program.on('error', reject)
    program.on('close', (code) => resolve({ words: heard(said), code, errors }))
  })
}
