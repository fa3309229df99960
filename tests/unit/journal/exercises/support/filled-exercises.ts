import type { Connection } from '#journal/database/connection.ts'
import { beginExercise, saveDraft } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { madeUpBody, seeded } from '../../entries/support/made-up-entries.ts'
import { libraryOf, madeExercise } from './made-exercise.ts'

const exercise = madeExercise([
  { key: 'words', type: 'long-text', prompt: 'What happened?' },
  { key: 'far', type: 'scale', prompt: 'How far?', low: 'Near', high: 'Far', series: 'closeness' },
  { key: 'promise', type: 'commitment', prompt: 'And now?' },
  { key: 'review', type: 'commitment-review', prompt: 'How did it go?' },
])
const written = 1_795_000_200_000

/** Puts a row or more into every table of exercises, promises and paths; the same for the same seed. */
export function fillExercises(
  connection: Connection,
  { records, seed }: { records: number; seed: number },
): void {
  const random = seeded(seed + 100)
  const newId = () =>
    uuidv7(
      written,
      Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256)),
    )
  for (let index = 0; index < records; index += 1) {
    const id = newId()
    const beginning = { id, exercise: exercise.id, role: 'both', day: '2026-05-01', time: '10:00' } as const
    beginExercise(connection, libraryOf(exercise), beginning, written + index)
    const promise = { id: newId(), what: madeUpBody(random, 6), howOften: 'weekly', seenBy: '' }
    const reviewed = { id: promise.id, what: promise.what, week: '2026-05-04', state: 'kept' as const }
    const answers = [
      // Some go on in pages of their own.
      { key: 'words', state: 'answered' as const, value: madeUpBody(random, index % 3 === 0 ? 2000 : 40) },
      { key: 'far', state: 'answered' as const, value: index % 11 },
      { key: 'promise', state: 'answered' as const, value: [promise] },
      { key: 'review', state: 'answered' as const, value: [reviewed] },
    ]
    saveDraft(connection, { id, baseRevision: 1, place: 'far', answers }, written + index)
    const moment = { day: '2026-05-02', time: '11:00', zone: 'Europe/Lisbon' }
    if (index % 4 !== 3) {
      const status = index % 4 === 1 ? ('left' as const) : ('finished' as const)
      finishExercise(connection, { id, baseRevision: 2, answers, status, ...moment }, written + index)
    }
  }
  connection.sqlite.exec(`
    INSERT OR IGNORE INTO exercise_file VALUES ('x.ada.walk', 1, 0, 1, '{"id":"x.ada.walk"}');
    INSERT OR IGNORE INTO path_progress VALUES ('hurt', 'active', 'hurt', '2026-05-01', NULL, 1);
    INSERT OR IGNORE INTO path_step VALUES ('hurt', 'pause', 'done', 1);
    INSERT OR IGNORE INTO pinned_event VALUES ('019a0000-0000-7000-8000-000000000001', '2026-05-01', 'told A', 1);`)
}
