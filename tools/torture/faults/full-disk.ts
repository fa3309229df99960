import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../../bench/seeded-random.ts'
import { makeDeeds } from './deeds.ts'
import { lookInto } from './look.ts'
import { learnPictures } from './look-at-content.ts'
import { doDeeds } from './program.ts'
import type { Result } from './result.ts'
import { doneIn } from './words-of-a-run.ts'

interface Options {
  readonly seed: number
  readonly deeds: number
}

/**
 * Does deeds to a vault on a file system in memory that is much too small for it, and gives it a little more room each
 * time a deed has failed. Every failure must be called a full disk, and at the end everything must be there. Here writes
 * end half done and no call is left out, as the made-up faults may have it.
 *
 * `tried` counts how often it was full. Null where nobody may mount anything.
 */
export async function fillTheDisk({ seed, deeds: count }: Options): Promise<Result | null> {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-full-'))
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const random = seededRandom(seed)
  // Less than an empty journal takes.
  let size = 64 * 1024
  const mount = (how: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', `${how}size=${size}`, 'tmpfs', disk]).status === 0
  try {
    if (!mount('')) return null
    const deeds = makeDeeds(count, seededRandom(seed), null)
    learnPictures(deeds)
    const place = { vault: join(disk, 'vault'), copies: join(folder, 'copies') }
    const { words, code, errors } = await doDeeds({
      ...place,
      seed,
      count,
      kept: null,
      env: process.env,
      repair: () => {
        size += 4096 * (1 + Math.floor(random() * 100))
        if (!mount('remount,')) throw new Error('there was no more room to be had')
      },
    })
    const failed = words.filter((word) => 'failed' in word)
    const kindOf = (number: number) => deeds[number]?.do ?? 'nothing'
    const wrong = failed
      .filter(({ code }) => code !== 'disk-full' && code !== 'keys-changed')
      .map((word) => `full disk: deed ${word.failed} (${kindOf(word.failed)}) failed as ${word.code}`)
    if (code !== 0) wrong.push(`full disk: the program ended with code ${code}: ${errors.slice(0, 600)}`)
    // To look is to open, and that needs room too.
    size *= 2
    mount('remount,')
    const finding = await lookInto(place, deeds, doneIn(words))
    if (!finding.fine) wrong.push(`full disk: ${finding.wrong}`)
    const during = failed.map((word) => kindOf(word.failed))
    return { tried: failed.length, acknowledged: doneIn(words), during, wrong }
  } finally {
    spawnSync('umount', [disk])
    rmSync(folder, { recursive: true, force: true })
  }
}
