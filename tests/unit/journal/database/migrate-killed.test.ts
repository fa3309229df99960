import { spawnSync } from 'node:child_process'
import { copyFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '#journal/database/connection.ts'
import { migrate } from '#journal/database/migrate.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { pageSize } from '#journal/database/page-format.ts'
import { everything } from '../damage/support/filled-vault.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { copyOf, keyOf } from './support/kept-vaults.ts'
import { type LastStep, lastSteps } from './support/second-step.ts'

const program = join(import.meta.dirname, 'support/migrate-and-be-killed.ts')
const named = Object.keys(lastSteps)

function stepNamed(name: string): LastStep {
  const step = lastSteps[name]
  if (step === undefined) throw new RangeError(`no step ${name}`)
  return step
}

/** A database, and everything in it before a step and after it. */
async function journalBefore(step: string) {
  const folder = copyOf(stepNamed(step).vault)
  const original = join(folder, 'journal.db')
  const key = await keyOf(folder)
  const fresh = () => {
    const file = join(temporaryFolder(), 'journal.db')
    copyFileSync(original, file)
    return file
  }
  const before = look(fresh(), key)
  const file = fresh()
  finish(file, key, step)
  return { key, step, fresh, before, after: look(file, key) }
}

/** Marks, form and every row of a database, opened as after a crash. */
function look(file: string, key: Buffer): readonly unknown[] {
  const sqlite = openDatabase({ file, key: Buffer.from(key), create: false })
  try {
    const form = sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
    const marks = ['user_version', 'application_id', 'integrity_check'].map((name) =>
      sqlite.pragma(name, { simple: true }),
    )
    return [marks, form, everything(connect(sqlite))]
  } finally {
    sqlite.close()
  }
}

function finish(file: string, key: Buffer, step: string): void {
  const sqlite = openDatabase({ file, key: Buffer.from(key), create: false })
  migrate(sqlite, stepNamed(step).steps)
  sqlite.close()
}

type Kept = Awaited<ReturnType<typeof journalBefore>>

/** Counts in what state each kill left it, and that the next opening finishes what was begun. */
function killEverywhere({ key, step, fresh, before, after }: Kept, how: 'as it is' | 'bare') {
  const left = { old: 0, new: 0, between: 0 }
  for (let killAt = 1; ; killAt += 1) {
    const file = fresh()
    const child = spawnSync(
      process.execPath,
      [program, file, key.toString('hex'), String(killAt), step, how],
      {
        encoding: 'utf8',
      },
    )
    expect(child.signal, child.stderr).toBe('SIGKILL')
    const found = JSON.stringify(look(file, key))
    if (found === JSON.stringify(before)) left.old += 1
    else if (found === JSON.stringify(after)) left.new += 1
    else left.between += 1
    if (how === 'as it is') {
      finish(file, key, step)
      expect(look(file, key)).toEqual(after)
    }
    // Only a child that was not stopped on the way has said how many statements there are.
    if (child.stdout !== '') return left
  }
}

test.each(named)(
  'killed before any statement of a step (%s), a journal is the old or the new, never between',
  async (step) => {
    const kept = await journalBefore(step)
    expect(kept.after).not.toEqual(kept.before)
    const left = killEverywhere(kept, 'as it is')
    expect(left.between).toBe(0)
    // The real ones make all their tables in one statement.
    expect(left.old).toBeGreaterThan(step === 'of tests' ? 7 : 6)
    expect(left.new).toBe(1)
  },
)

test('a step without its transaction is caught in between', async () => {
  const left = killEverywhere(await journalBefore('of tests'), 'bare')
  expect(left.between).toBeGreaterThan(5)
})

/** See https://sqlite.org/fileformat2.html, section 4.1. */
const [logHead, frameHead] = [32, 24]

test.each(named)(
  'wherever the power goes while a step (%s) is being written, the journal is the old or the new',
  async (step) => {
    const { key, fresh, before, after } = await journalBefore(step)
    const file = fresh()
    const sqlite = openDatabase({ file, key: Buffer.from(key), create: false })
    migrate(sqlite, stepNamed(step).steps)
    const torn = `${temporaryFolder()}/journal.db`
    const frame = frameHead + pageSize
    const frames = (statSync(`${file}-wal`).size - logHead) / frame
    const found: string[] = []
    for (let written = 0; written <= frames; written += 1) {
      // The last one whole, and half of it.
      for (const length of [logHead + written * frame, logHead + written * frame - frame / 2]) {
        copyFileSync(file, torn)
        copyFileSync(`${file}-wal`, `${torn}-wal`)
        truncateSync(`${torn}-wal`, Math.max(0, length))
        const state = look(torn, key)
        expect([before, after]).toContainEqual(state)
        found.push(JSON.stringify(state) === JSON.stringify(after) ? 'new' : 'old')
      }
    }
    sqlite.close()
    expect(frames).toBeGreaterThan(7)
    expect(found.filter((state) => state === 'new')).toHaveLength(1)
  },
)
