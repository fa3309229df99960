import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../../bench/seeded-random.ts'
import { makeDeeds } from './deeds.ts'
import { learnPictures, lookInto } from './look.ts'
import { doDeeds } from './program.ts'
import { type Result, together } from './result.ts'
import { doneIn } from './words-of-a-run.ts'

interface Options {
  readonly kills: number
  readonly seed: number
}

/** Kills a program that does deeds to a vault, once for each seed, and looks for everything it had called done. */
export async function killTheProgram({ kills, seed }: Options): Promise<Result> {
  const results: Result[] = []
  for (let number = 0; number < kills; number += 2) {
    const seeds = [seed + number, seed + number + 1].slice(0, kills - number)
    results.push(...(await Promise.all(seeds.map(killOnce))))
  }
  return together(results)
}

async function killOnce(seed: number): Promise<Result> {
  const random = seededRandom(seed)
  const count = 120
  const killAfter = Math.floor(random() * count)
  // Half at once on the heels of a deed, half a little later, in the middle of the next.
  const pause = random() < 0.5 ? 0 : random() * 12
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-kills-'))
  try {
    const vault = join(folder, 'vault')
    let armed = true
    const { words, code, errors } = await doDeeds({
      vault,
      seed,
      count,
      env: process.env,
      watch: (done, program) => {
        if (!armed || done < killAfter) return
        armed = false
        setTimeout(() => program.kill('SIGKILL'), pause)
      },
    })
    if (code !== null && code !== 0) throw new Error(`the deeds ended with code ${code}: ${errors}`)
    const deeds = makeDeeds(count, seededRandom(seed))
    learnPictures(deeds)
    const done = doneIn(words)
    const finding = await lookInto(vault, deeds, done)
    return {
      tried: 1,
      acknowledged: done,
      wrong: finding.fine ? [] : [`kill with seed ${seed}: ${finding.wrong}`],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
