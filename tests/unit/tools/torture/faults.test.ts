import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { seededRandom } from '../../../../tools/bench/seeded-random.ts'
import { CutDisk } from '../../../../tools/torture/faults/cut-disk.ts'
import { cutPower } from '../../../../tools/torture/faults/cuts.ts'
import { makeDeeds } from '../../../../tools/torture/faults/deeds.ts'
import { failTheDisk } from '../../../../tools/torture/faults/failures.ts'
import { keptVaults } from '../../../../tools/torture/faults/kept-vault.ts'
import { killTheProgram } from '../../../../tools/torture/faults/kills.ts'
import { lookInto } from '../../../../tools/torture/faults/look.ts'
import { learnPictures } from '../../../../tools/torture/faults/look-at-content.ts'
import { doDeeds } from '../../../../tools/torture/faults/program.ts'
import { compileShim, type DiskCall } from '../../../../tools/torture/faults/shim.ts'

// The short form of `npm run torture`. A C compiler is needed, and Linux.
const onLinux = describe.skipIf(process.platform !== 'linux')
const long = 1_200_000

onLinux('what was called done', () => {
  it('is there after a power cut, whatever of the rest survived', { timeout: long }, async () => {
    const cuts = await cutPower({
      shim: compileShim(),
      seed: 54,
      deeds: 60,
      cuts: 60,
      kept: null,
      plant: false,
    })
    expect(cuts.wrong).toEqual([])
    expect(cuts.tried).toBe(60)
  })

  it('is there when a vault of an earlier version lost the power or was killed while it was brought up to date', {
    timeout: long,
  }, async () => {
    const [kept = ''] = keptVaults
    const cuts = await cutPower({ shim: compileShim(), seed: 54, deeds: 4, cuts: 12, kept, plant: false })
    const kills = await killTheProgram({ kills: 2, seed: 54, kept })
    expect([...cuts.wrong, ...kills.wrong]).toEqual([])
    expect(cuts.during).toContain('reopen')
  })

  it('is missed after a power cut when nothing is ever synced', { timeout: long }, async () => {
    const cuts = await cutPower({
      shim: compileShim(),
      seed: 54,
      deeds: 30,
      cuts: 12,
      kept: null,
      plant: true,
    })
    expect(cuts.wrong.length).toBeGreaterThan(0)
  })

  it('is there after the program was killed', { timeout: long }, async () => {
    const kills = await killTheProgram({ kills: 10, seed: 54, kept: null })
    expect(kills.wrong).toEqual([])
    expect(kills.acknowledged).toBeGreaterThan(10)
  })

  it('is there after a fault of the disk, which has its name', { timeout: long }, async () => {
    const faults = await failTheDisk({ shim: compileShim(), seed: 54, deeds: 40, faults: 16, kept: null })
    expect(faults.wrong).toEqual([])
    expect(faults.acknowledged).toBe(16 * 40)
  })

  it('is missed by the one who looks when it is not there', { timeout: long }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const deeds = makeDeeds(40, seededRandom(54), null)
    learnPictures(deeds)
    const place = { vault: join(folder, 'vault'), copies: join(folder, 'copies') }
    const { code } = await doDeeds({ ...place, seed: 54, count: 30, kept: null, env: process.env })
    expect(code).toBe(0)
    expect(await lookInto(place, deeds, 30)).toEqual({ fine: true })
    expect(await lookInto(place, deeds, 40)).toMatchObject({ fine: false })
  })
})

describe('a disk whose power is cut', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
  const written: readonly DiskCall[] = [
    { do: 'open', fd: 3, path: '/d/new', empty: false },
    { do: 'write', fd: 3, at: 0, bytes: Buffer.alloc(2048, 1) },
    { do: 'sync', fd: 3 },
    { do: 'rename', path: '/d/new', to: '/d/name' },
  ]
  const named: readonly DiskCall[] = [
    { do: 'open', fd: 4, path: '/d', empty: false },
    { do: 'sync', fd: 4 },
  ]

  function afterCutting(
    calls: readonly DiskCall[],
    survival: 'nothing' | 'all' | 'some',
    name = 'name',
  ): Buffer | null {
    const disk = new CutDisk('/d')
    for (const call of calls) disk.take(call)
    const into = mkdtempSync(join(folder, 'cut-'))
    disk.write(join(into, 'd'), survival, seededRandom(2))
    try {
      return readFileSync(join(into, 'd', name))
    } catch {
      return null
    }
  }

  it('loses names that were not synced, and keeps those that were', () => {
    expect(afterCutting(written, 'nothing')).toBeNull()
    expect(afterCutting(written, 'all')).toHaveLength(2048)
    expect(afterCutting([...written, ...named], 'nothing')).toHaveLength(2048)
  })

  it('loses bytes that were not synced, or only some sectors of them', () => {
    const more: DiskCall = { do: 'write', fd: 3, at: 0, bytes: Buffer.alloc(2048, 2) }
    const calls = [...written, ...named, more]
    expect(afterCutting(calls, 'nothing')?.includes(2)).toBe(false)
    expect(afterCutting(calls, 'all')?.includes(1)).toBe(false)
    const torn = afterCutting([...calls, more, more, more, more], 'some')
    expect(torn?.includes(2)).toBe(true)
  })
})
