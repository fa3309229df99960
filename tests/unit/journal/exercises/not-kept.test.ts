import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Connection, connect } from '#journal/database/connection.ts'
import { migrate } from '#journal/database/migrate.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { beginExercise, openDraft, saveDraft } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { readRecord } from '#journal/exercises/read-records.ts'
import type { Exercise } from '#shared/exercise.ts'
import type { GivenAnswer } from '#shared/exercise-draft.ts'
import { backUp, openVaultHere } from '../backup/support/backed-up.ts'
import { databaseKeyOf, everything } from '../damage/support/filled-vault.ts'
import { libraryOf, madeExercise, recordId } from './support/made-exercise.ts'

const exercise = madeExercise([
  { key: 'kept', type: 'long-text', prompt: 'Kept.' },
  { key: 'asked', type: 'long-text', prompt: 'Kept if you say so.', keep: 'ask' },
  { key: 'never', type: 'long-text', prompt: 'Never kept.', keep: 'never' },
])
const id = recordId(1)
const moment = { day: '2026-05-02', time: '21:30', zone: 'Europe/Lisbon' }

/** Does an exercise as a window does: saves on the way, then finishes. */
function doIt(connection: Connection, of: Exercise, answers: readonly GivenAnswer[], place: string): void {
  const beginning = { id, exercise: of.id, role: 'hurt', day: '2026-05-01', time: '10:00' } as const
  beginExercise(connection, libraryOf(of), beginning, 1000)
  for (const [at] of answers.entries()) {
    saveDraft(connection, { id, baseRevision: at + 1, place, answers: answers.slice(0, at + 1) }, 2000 + at)
  }
}
function finish(connection: Connection, answers: readonly GivenAnswer[]): void {
  const baseRevision = openDraft(connection, new Map(), id).revision
  finishExercise(connection, { id, baseRevision, answers: [...answers], status: 'finished', ...moment }, 9000)
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A journal that is not encrypted, so that whatever its files hold can be found in them. */
function plainJournal(): Connection {
  const sqlite = new Database(join(folder, 'journal.db'))
  sqlite.pragma('journal_mode = WAL')
  migrate(sqlite)
  return connect(sqlite)
}

/** In which files of the folder a word is, as UTF-8 or UTF-16. */
function filesWith(word: string): readonly string[] {
  return readdirSync(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name))
    return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))
  })
}

describe('an answer that is not to be kept', () => {
  it('is nowhere in the files, not in the log, not in a copy, whatever the window sends', async () => {
    const words = { kept: 'quincunx', asked: 'zephyrine', never: 'xylophage' }
    const answers: readonly GivenAnswer[] = [
      { key: 'kept', state: 'answered', value: words.kept },
      // What a window that forgot itself would send: the words with the wish not to keep them, and against the exercise's.
      { key: 'asked', state: 'not-kept', value: words.asked },
      { key: 'never', state: 'answered', value: words.never },
    ]
    const connection = plainJournal()
    doIt(connection, exercise, answers, 'never')
    expect(filesWith(words.kept)).toContain('journal.db-wal')
    connection.sqlite.exec(`VACUUM INTO '${join(folder, 'copy-of-draft.db')}'`)
    finish(connection, answers)
    connection.sqlite.exec(`VACUUM INTO '${join(folder, 'copy.db')}'`)
    expect(filesWith(words.kept)).toEqual(
      expect.arrayContaining(['copy-of-draft.db', 'copy.db', 'journal.db-wal']),
    )
    expect([filesWith(words.asked), filesWith(words.never)]).toEqual([[], []])
    await connection.close()
    expect(filesWith(words.kept)).toContain('journal.db')
    expect([filesWith(words.asked), filesWith(words.never)]).toEqual([[], []])
    const reopened = plainJournal()
    expect(readRecord(reopened, id).record.answers.map(({ state }) => state)).toEqual([
      'answered',
      'not-kept',
      'not-kept',
    ])
    await reopened.close()
  })

  it('is nowhere in a vault, its backup opened again too', async () => {
    const word = randomBytes(8).toString('hex')
    const { folder: vaultFolder, vault } = await openVaultHere()
    const answers: readonly GivenAnswer[] = [
      { key: 'kept', state: 'answered', value: `kept-${word}` },
      { key: 'never', state: 'answered', value: `never-${word}` },
    ]
    doIt(vault.connection, exercise, answers, 'never')
    finish(vault.connection, answers)
    const { database } = await backUp(vaultFolder, vault)
    const { key } = await databaseKeyOf(vaultFolder)
    const copy = connect(openDatabase({ file: database, key, create: false }))
    const rows = [...everything(vault.connection), ...everything(copy)]
    await copy.close()
    expect(rows.filter((row) => row.includes(`kept-${word}`)).length).toBeGreaterThan(3)
    expect(rows.filter((row) => row.includes(`never-${word}`))).toEqual([])
  })

  it('is kept when the person says so', async () => {
    const connection = plainJournal()
    doIt(connection, exercise, [{ key: 'asked', state: 'answered', value: 'zephyrine' }], 'asked')
    expect(filesWith('zephyrine')).toContain('journal.db-wal')
    await connection.close()
  })
})

describe('the safety check', () => {
  const check = bundledExercises().exercises.get('safety-check') ?? exercise
  const unkept = ['alone', 'afraid', 'happened', 'me', 'say', 'dark'].map(
    (key): GivenAnswer => ({ key, state: 'not-kept' }),
  )

  /** Every row after a check in which a condition was met, or was not. */
  async function rowsOf(note: GivenAnswer, place: string): Promise<readonly string[]> {
    const connection = plainJournal()
    const answers: readonly GivenAnswer[] = [
      { key: 'intro', state: 'read' },
      ...unkept.slice(0, 3),
      note,
      ...unkept.slice(3),
    ]
    doIt(connection, check, answers, place)
    const draft = everything(connection)
    finish(connection, [...answers, { key: 'end', state: 'read' }])
    const rows = [...draft, ...everything(connection)]
    await connection.close()
    rmSync(join(folder, 'journal.db'))
    return rows
  }

  it('leaves the same rows whatever was answered, also by which steps it led to', async () => {
    const shown = await rowsOf({ key: 'checks-note', state: 'read' }, 'checks-note')
    const hidden = await rowsOf({ key: 'checks-note', state: 'not-shown' }, 'happened')
    expect(shown).toEqual(hidden)
    expect(shown.filter((row) => row.includes('"state":"answered"'))).toEqual([])
  })
})
