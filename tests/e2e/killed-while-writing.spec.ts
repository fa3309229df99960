import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../../tools/bench/seeded-random.ts'
import { longestUnsent, type Outcome, summaryOf } from '../../tools/torture/kill-outcome.ts'
import { killWhileWriting } from '../../tools/torture/kill-while-writing.ts'
import { runFolders } from '../../tools/torture/running-journal.ts'
import type { Plant } from '../../tools/torture/watch-saves.ts'
import { expect, mainFile, test } from './support/goldseam.ts'

/** The long run is `npm run torture:kill`. */
const kills = 12
/** Every second kill comes on the heels of a save that was just called saved, with the first numbers of this seed. */
const seed = 7

const linux = process.platform === 'linux'
if (!linux) process.stderr.write('not run: the parts of the app are told apart by /proc, on Linux\n')
test.skip(!linux)

async function killed(count: number, plant: Plant): Promise<readonly Outcome[]> {
  const all = mkdtempSync(join(tmpdir(), 'goldseam-kill-'))
  try {
    return await killWhileWriting({
      mainFile,
      folders: runFolders(all),
      again: (done) => done < count,
      random: seededRandom(seed),
      plant,
    })
  } finally {
    rmSync(all, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

test('claims 54 and 57: what was called saved is there after a kill of the app, its window, its journal process or its main process', async () => {
  test.setTimeout(1_200_000)
  const outcomes = await killed(kills, 'none')
  for (const line of summaryOf(outcomes).lines) process.stdout.write(`  ${line}\n`)
  expect(outcomes.filter(({ lost }) => lost > 0)).toEqual([])
  expect(outcomes.filter(({ garbled }) => garbled)).toEqual([])
  // Of what a second of typing is made of, only the last may be without a save on its way.
  expect(Math.max(...outcomes.map(({ unsentFor }) => unsentFor))).toBeLessThanOrEqual(longestUnsent)
  expect(outcomes.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(kills / 2)
})

test('a save that is called saved before it is on the disk is noticed', async () => {
  const outcomes = await killed(4, 'early')
  expect(outcomes.reduce((sum, { lost }) => sum + lost, 0)).toBeGreaterThan(0)
  expect(summaryOf(outcomes).failed).toBe(true)
})
