import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { heard, type Word } from './words-of-a-run.ts'

/** What is done, and where. */
export interface Doing {
  readonly vault: string
  /** Where copies of the key file go, as somebody may take them. */
  readonly copies: string
  readonly seed: number
  readonly count: number
  /** The vault of tests/fixtures to begin with; null to make one. */
  readonly kept: string | null
}

interface Running extends Doing {
  readonly env: NodeJS.ProcessEnv
  /** Hears how many deeds were called done so far, and may end the program. */
  readonly watch?: (done: number, program: ChildProcess) => void
  /** Ends the fault of which a deed has failed. Without it faults end by themselves. */
  readonly repair?: () => void
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
export function doDeeds({ vault, copies, seed, count, kept, env, watch, repair }: Running): Promise<Ended> {
  const file = join(import.meta.dirname, 'do-deeds.ts')
  const how = [...(kept === null ? [] : ['--kept', kept]), ...(repair === undefined ? [] : ['--wait'])]
  const what = [vault, String(seed), String(count), '--copies', copies, ...how]
  const program = spawn(process.execPath, [file, ...what], { env })
  let repaired = 0
  let said = ''
  let errors = ''
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    for (const asked = said.split('\nrepair\n').length - 1; repair !== undefined && repaired < asked; ) {
      repaired += 1
      repair()
      program.stdin.write('\n')
    }
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
