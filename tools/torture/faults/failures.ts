import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FailureCode } from '#shared/failure.ts'
import { seededRandom } from '../../bench/seeded-random.ts'
import { makeDeeds } from './deeds.ts'
import { lookInto } from './look.ts'
import { learnPictures } from './look-at-content.ts'
import { doDeeds } from './program.ts'
import type { Result } from './result.ts'
import { readLog, type SystemFault, watched } from './shim.ts'
import { doneIn } from './words-of-a-run.ts'

interface Options {
  readonly shim: string
  readonly seed: number
  readonly deeds: number
  /** How many faults to try, spread over the calls of the run. */
  readonly faults: number
  /** The vault of tests/fixtures to begin with; null to make one. */
  readonly kept: string | null
}

/** What a person may be told of each fault, or that all keys are changed in spite of it. SQLite says of a file that is open already only that writing failed. */
const answers: Readonly<Record<SystemFault, readonly FailureCode[]>> = {
  ENOSPC: ['disk-full'],
  EIO: ['disk-error'],
  EACCES: ['no-permission', 'disk-error'],
  EROFS: ['no-permission', 'disk-error'],
}
/** Why the log could not be made is asked of the system afterwards: of a fault that is over by then it knows nothing. */
const passing: readonly FailureCode[] = ['no-permission']
const systemFaults = Object.keys(answers) as SystemFault[]
/** One call, or all until somebody makes room. */
const lengths = [1, 1_000_000]

/**
 * Makes calls to the disk fail while a program does deeds to a vault. It must say what is the matter, lose nothing,
 * and go on once the fault is over.
 */
export async function failTheDisk({ shim, seed, deeds: count, faults, kept }: Options): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-faults-'))
  const root = join(folder, 'disk')
  const copies = join(folder, 'copies')
  const doing = { vault: join(root, 'vault'), copies, seed, count, kept }
  const deeds = makeDeeds(count, seededRandom(seed), kept)
  learnPictures(deeds)
  const random = seededRandom(seed + 2)
  const wrong: string[] = []
  const during: string[] = []
  let acknowledged = 0
  try {
    const log = join(folder, 'log')
    await doDeeds({ ...doing, env: watched({ shim, root, log }) })
    const calls = readLog(log).filter(({ do: what }) => what !== 'say' && what !== 'close').length
    for (let number = 0; number < faults; number += 1) {
      for (const used of [root, copies]) rmSync(used, { recursive: true, force: true })
      const fault = systemFaults[number % systemFaults.length] ?? 'EIO'
      const fail = {
        at: 1 + Math.floor(random() * calls),
        count: lengths[Math.floor(number / systemFaults.length) % lengths.length] ?? 1,
        with: fault,
      }
      const said = `${fault} at call ${fail.at} of about ${calls}${fail.count > 1 ? ', until repaired' : ''}`
      const { words, code, errors } = await doDeeds({ ...doing, env: watched({ shim, root, fail }) })
      acknowledged += doneIn(words)
      const told = [...answers[fault], 'keys-changed', ...(fail.count === 1 ? passing : [])]
      if (code !== 0) wrong.push(`${said}: the program ended with code ${code}: ${errors.slice(0, 600)}`)
      for (const word of words) {
        if ('failed' in word) during.push(deeds[word.failed]?.do ?? 'nothing')
        if ('failed' in word && !told.includes(word.code)) {
          wrong.push(`${said}: deed ${word.failed} (${deeds[word.failed]?.do}) failed as ${word.code}`)
        }
      }
      const finding = await lookInto(doing, deeds, doneIn(words))
      if (!finding.fine) wrong.push(`${said}: ${finding.wrong}`)
    }
    return { tried: faults, acknowledged, during, wrong }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
