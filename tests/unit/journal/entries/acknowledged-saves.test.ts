import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { readRevision } from '#journal/entries/revisions.ts'
import { Failure } from '#shared/failure.ts'
import { seeded } from './support/made-up-entries.ts'
import { savedUntilKilled } from './support/saved-until-killed.ts'
import { openJournal } from './support/temporary-journal.ts'

/** How often the writing process is killed; `GOLDSEAM_KILLS=1000` for the long run. */
const kills = Number(process.env.GOLDSEAM_KILLS ?? 20)

interface Outcome {
  readonly acknowledged: number
  readonly lost: number
  readonly damaged: boolean
}

/** Lets a process save until it has called `enough` saves saved, kills it, and looks for each of them. */
async function killWhileSaving(seed: number, enough: number, plant: 'early' | 'none'): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
  try {
    const file = join(folder, 'journal.db')
    const key = randomBytes(32)
    await openJournal(file, key, true).close()
    const saves = await savedUntilKilled({ file, key, seed, enough, plant })
    const connection = openJournal(file, key, false)
    const lost = saves.filter(({ id, revision, body }) => body !== storedBody(connection, id, revision))
    const damaged = connection.sqlite.pragma('integrity_check', { simple: true }) !== 'ok'
    connection.sqlite.exec("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)")
    await connection.close()
    return { acknowledged: saves.length, lost: lost.length, damaged }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function storedBody(connection: Connection, id: string, revision: number): string | undefined {
  try {
    return readRevision(connection, id, revision).body
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'entry-not-found') return undefined
    throw thrown
  }
}

async function inPairs(runs: number, run: (seed: number) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let seed = 0; seed < runs; seed += 2) {
    outcomes.push(...(await Promise.all([run(seed), ...(seed + 1 < runs ? [run(seed + 1)] : [])])))
  }
  return outcomes
}

describe('a save that was called saved', () => {
  it(`is there, with every version before it, after the process was killed (${kills} times)`, async () => {
    const random = seeded(54)
    const outcomes = await inPairs(kills, (seed) =>
      killWhileSaving(seed, 1 + Math.floor(random() * 120), 'none'),
    )
    expect(outcomes.filter(({ damaged }) => damaged)).toEqual([])
    expect(outcomes.reduce((sum, { lost }) => sum + lost, 0)).toBe(0)
    expect(outcomes.every(({ acknowledged }) => acknowledged > 0)).toBe(true)
  }, 3_600_000)

  it('is missed by this test when it was called saved before the commit', async () => {
    const { acknowledged, lost } = await killWhileSaving(1, 50, 'early')
    expect(acknowledged).toBeGreaterThanOrEqual(50)
    expect(lost).toBeGreaterThan(0)
  })
})
