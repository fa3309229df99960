import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../../bench/seeded-random.ts'
import { type Deed, makeDeeds } from './deeds.ts'
import { lookInto } from './look.ts'
import { learnPictures } from './look-at-content.ts'
import { doDeeds } from './program.ts'
import { type Result, together } from './result.ts'
import { doneIn } from './words-of-a-run.ts'

interface Options {
  readonly kills: number
  readonly seed: number
  /** The vault of tests/fixtures to begin with; null to make one. */
  readonly kept: string | null
}

/** Kills a program that does deeds to a vault, once for each seed, and looks for everything it had called done. */
export async function killTheProgram({ kills, seed, kept }: Options): Promise<Result> {
  const results: Result[] = []
  for (let number = 0; number < kills; number += 2) {
    const seeds = [seed + number, seed + number + 1].slice(0, kills - number)
    results.push(...(await Promise.all(seeds.map((one) => killOnce(one, kept)))))
  }
  return together(results)
}

async function killOnce(seed: number, kept: string | null): Promise<Result> {
  const random = seededRandom(seed)
  const count = kept === null ? 120 : 12
  const deeds = makeDeeds(count, seededRandom(seed), kept)
  learnPictures(deeds)
  const { after, pause } = chooseMoment(deeds, random)
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-kills-'))
  const place = { vault: join(folder, 'vault'), copies: join(folder, 'copies') }
  try {
    let armed = true
    const { words, code, errors } = await doDeeds({
      ...place,
      seed,
      count,
      kept,
      env: process.env,
      watch: (done, program) => {
        if (!armed || done < after) return
        armed = false
        setTimeout(() => program.kill('SIGKILL'), pause)
      },
    })
    const done = doneIn(words)
    const finding = await lookInto(place, deeds, done)
    const wrong = finding.fine ? [] : [finding.wrong]
    if (code !== null && code !== 0)
      wrong.push(`the program ended with code ${code}: ${errors.slice(0, 600)}`)
    return {
      tried: 1,
      acknowledged: done,
      during: [deeds[done]?.do ?? 'nothing'],
      wrong: wrong.map((what) => `kill with seed ${seed}: ${what}`),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Those that are rare, and take long enough to be met in the middle. */
const long: readonly Deed['do'][] = ['reopen', 'backup', 'passphrase', 'rotate', 'restore']

/** After how many deeds the program is killed, and how many milliseconds later: it only aims, the machine decides. */
function chooseMoment(deeds: readonly Deed[], random: () => number): { after: number; pause: number } {
  const aims = deeds.flatMap((deed, number) => (long.includes(deed.do) ? [number] : []))
  if (random() < 0.5 && aims.length > 0) {
    const kinds = [...new Set(aims.map((number) => deeds[number]?.do))]
    const kind = kinds[Math.floor(random() * kinds.length)]
    const [first = 0] = aims.filter((number) => deeds[number]?.do === kind)
    // A kept vault asks the full price for a guess at its passphrase.
    return { after: first, pause: random() * (deeds[0]?.do === 'take-in' ? 400 : 80) }
  }
  const after = Math.floor(random() * deeds.length)
  // Half at once on the heels of a deed, half a little later, in the middle of the next.
  return { after, pause: random() < 0.5 ? 0 : random() * 12 }
}
