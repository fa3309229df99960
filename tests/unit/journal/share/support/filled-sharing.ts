import type { Connection } from '#journal/database/connection.ts'
import { newId } from '#journal/new-id.ts'

const at = 1_795_000_300_000

/**
 * Puts two rows or more into every table of sharing, and seals an entry.
 * @param entries ids of entries that were shared, one at least
 */
export function fillSharing(connection: Connection, entries: readonly string[]): void {
  const [sealed = '', asked = sealed] = entries
  const put = (table: string, ...row: readonly (string | number | null)[]) =>
    connection.write(`INSERT OR IGNORE INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row)
  // A name may be any word, also one that is a state elsewhere.
  const receivers = ['done', 'Dr. Ames', ''].map((name, nth) => {
    const id = newId(at + nth)
    put('receiver', id, ['therapist', 'couples-therapist', 'self'][nth] ?? '', name, at + nth)
    return id
  })
  const [first = '', second = ''] = receivers
  const whole = newId(at)
  put('share', whole, at, 'paper')
  put(
    'share_record',
    whole,
    first,
    'someone',
    'done',
    '2026-04-01',
    '2026-05-01',
    '["questions"]',
    3,
    'a'.repeat(64),
  )
  const bare = newId(at)
  put('share', bare, at, 'locked-pdf')
  put('share_record', bare, null, null, null, null, null, '[]', 0, null)
  const gone = newId(at)
  put('share', gone, at, 'screen')
  put('share_record', gone, null, 'therapist', 'Dr. Weber', null, null, '[]', 0, null)
  for (const receiver of [first, second]) {
    put('remembered_omission', newId(at), receiver, 'name', null, 'Theo', 'T.', at)
    const words = 'a passage that goes on. '.repeat(receiver === first ? 400 : 2)
    put('remembered_omission', newId(at), receiver, 'left-out', asked, words, '', at + 1)
  }
  put('session_question', newId(at), asked, at, null, 'How do I ask about the money?')
  put('session_question', newId(at), null, at, at + 5, 'And then?')
  put('share_draft', newId(at), at, '{"receiver":null}')
  connection.write('UPDATE entry SET sealed = 1 WHERE id = ?').run(sealed)
  put('entry_seal', sealed, '2026-05-02', at)
}
