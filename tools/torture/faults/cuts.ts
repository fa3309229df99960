import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../../bench/seeded-random.ts'
import { CutDisk } from './cut-disk.ts'
import { type Deed, makeDeeds } from './deeds.ts'
import { lookInto } from './look.ts'
import { learnPictures } from './look-at-content.ts'
import { doDeeds } from './program.ts'
import type { Result } from './result.ts'
import { type DiskCall, readLog, watched } from './shim.ts'
import type { Survival } from './unsynced-file.ts'
import { doneIn, heard } from './words-of-a-run.ts'

interface Options {
  readonly shim: string
  readonly seed: number
  /** How many deeds are done before the log ends. */
  readonly deeds: number
  /** How many cuts to try at most; spread over the whole run, at both sides of syncs first. */
  readonly cuts: number
  /** The vault of tests/fixtures to begin with; null to make one. */
  readonly kept: string | null
  /** Makes the test itself fail: saves are called done although nothing is ever synced. */
  readonly plant: boolean
}

/**
 * Lets a program do deeds to a vault while every change it makes to the disk is written down; then builds what the
 * disk may hold had the power gone at one of many moments, opens that, and looks for everything called done by then.
 */
export async function cutPower({ shim, seed, deeds: count, cuts, kept, plant }: Options): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-cuts-'))
  try {
    const root = join(folder, 'disk')
    const log = join(folder, 'log')
    const copies = join(folder, 'copies')
    const { code, errors } = await doDeeds({
      vault: join(root, 'vault'),
      copies,
      seed,
      count,
      kept,
      env: watched({ shim, root, log }),
    })
    if (code !== 0) throw new Error(`the deeds ended with code ${code}: ${errors}`)
    const calls = readLog(log).filter((call) => !plant || call.do !== 'sync')
    const deeds = makeDeeds(count, seededRandom(seed), kept)
    return await judge(calls, { root, seed, deeds, cuts, copies, built: join(folder, 'built') })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Judging {
  readonly root: string
  readonly seed: number
  readonly deeds: readonly Deed[]
  readonly cuts: number
  readonly copies: string
  /** Where the disk after a cut is built, again and again. */
  readonly built: string
}

async function judge(
  calls: readonly DiskCall[],
  { root, seed, deeds, cuts, copies, built }: Judging,
): Promise<Result> {
  learnPictures(deeds)
  const random = seededRandom(seed + 1)
  const disk = new CutDisk(root)
  const moments = chooseMoments(calls, cuts, random)
  const wrong: string[] = []
  const during: string[] = []
  let said = ''
  for (const [number, call] of calls.entries()) {
    disk.take(call)
    if (call.do === 'say') said += call.text
    const survival = moments.get(number)
    if (survival === undefined) continue
    rmSync(built, { recursive: true, force: true })
    disk.write(built, survival, random)
    const done = doneIn(heard(said))
    const finding = await lookInto({ vault: join(built, 'vault'), copies }, deeds, done)
    during.push(deeds[done]?.do ?? 'nothing')
    if (!finding.fine)
      wrong.push(`cut after call ${number} of ${calls.length}, ${survival} survived: ${finding.wrong}`)
  }
  return { tried: during.length, acknowledged: doneIn(heard(said)), during, wrong }
}

/** Calls after which the power goes, and what survives. */
function chooseMoments(
  calls: readonly DiskCall[],
  cuts: number,
  random: () => number,
): ReadonlyMap<number, Survival> {
  const changes = calls.flatMap((call, number) => (call.do === 'say' || call.do === 'close' ? [] : [number]))
  // Just before and just after a sync is where order matters; the rest is anywhere.
  const atSyncs = changes.flatMap((number) => (calls[number]?.do === 'sync' ? [number - 1, number] : []))
  const chosen = new Map<number, Survival>()
  const survivals: readonly Survival[] = ['some', 'nothing', 'some', 'all']
  for (const from of [atSyncs, changes]) {
    const left = [...new Set(from)].filter((number) => number >= 0 && !chosen.has(number))
    const most = from === atSyncs ? Math.ceil(cuts * 0.7) : cuts
    while (left.length > 0 && chosen.size < most) {
      const [number = 0] = left.splice(Math.floor(random() * left.length), 1)
      chosen.set(number, survivals[chosen.size % survivals.length] ?? 'some')
    }
  }
  return chosen
}
