import type { SqliteDatabase } from '#journal/database/open-database.ts'
import { previewText } from '#journal/entries/preview-text.ts'
import type { EntryDraft } from '#shared/entry.ts'
import { uuidv7 } from '#shared/uuid.ts'
import type { RowGroup } from '../bench-context.ts'
import { longText } from '../corpus.ts'
import { inTurn } from '../in-turn.ts'
import { reportOf, rowOf } from '../row.ts'

const saves = 60

/** An entry being written: saved again with some more words, as autosave does, until it has about 230. */
export const save: RowGroup = {
  title: 'saving',
  async measure({ handlers, plain }) {
    const texts = Array.from({ length: saves }, (_, at) => longText(1400).slice(0, 40 + 20 * at))
    const ours = typedBy((draft) => handlers.entries.save(draft), texts)
    const samples = await inTurn(saves, ours, typedBy(plainSave(plain), texts))
    const long = await inTurn(
      10,
      typedBy((draft) => handlers.entries.save(draft), growing(100_000)),
      () => undefined,
    )
    return [
      rowOf(samples, {
        name: 'save.ack',
        at: 'p50',
        target: 1.5,
        note: 'limit: the same statements by hand, plain SQLite, synchronous FULL; ours also reads back and compares what it stored',
      }),
      rowOf(samples, { name: 'save.ack.p95', at: 'p95', target: 2.5, note: 'the same samples' }),
      reportOf('save.ack.100KB', 'ms', long.ours, 'the same in an entry of 100,000 characters'),
    ]
  },
}

function growing(length: number): string[] {
  const text = longText(length + 1000)
  return Array.from({ length: 10 }, (_, at) => text.slice(0, length + 60 * at))
}

/** Saves the texts one after the other; a fresh entry each time it starts at the first again. */
function typedBy(save: (draft: EntryDraft) => unknown, texts: readonly string[]): (at: number) => unknown {
  let entry = 0
  let id = ''
  return (at) => {
    if (at === 0) id = uuidv7(Date.UTC(2026, 0, 1) + entry, crypto.getRandomValues(new Uint8Array(10)))
    if (at === 0) entry++
    return save({
      id,
      baseRevision: at,
      day: '2026-01-01',
      time: `${String(10 + (entry % 10))}:00`,
      zone: 'Europe/Lisbon',
      title: '',
      body: texts[at] ?? '',
    })
  }
}

/** What `saveEntry` asks of the database, with everything around it left out. */
function plainSave(sqlite: SqliteDatabase): (draft: EntryDraft) => void {
  const read = sqlite.prepare(
    'SELECT id, position, day, time, zone, title, body, starred, revision, created_at, changed_at, binned_at FROM entry WHERE id = ?',
  )
  const last = sqlite.prepare('SELECT max(position) FROM entry WHERE position >= ? AND position < ?').pluck()
  const insert = sqlite.prepare(`
    INSERT INTO entry (position, id, day, time, zone, revision, created_at, changed_at, title, preview, index_also, body)
    VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`)
  const keep = sqlite.prepare(`
    INSERT INTO entry_revision (entry_id, revision, changed_at, kept_start, kept_end, middle) VALUES (?, ?, ?, ?, 0, '')`)
  const rewrite = sqlite.prepare(`
    UPDATE entry SET zone = ?, revision = ?, changed_at = ?, title = ?, preview = ?, index_also = ?, body = ?
    WHERE position = ?`)
  let position = 0
  const all = sqlite.transaction(
    ({ id, baseRevision, day, time, zone, title, body }: EntryDraft, preview: string) => {
      read.get(id)
      if (baseRevision === 0) {
        const first = (Date.parse(`${day}T${time}:00Z`) / 60_000) * 16
        position = ((last.get(first, first + 16) as number | null) ?? first - 1) + 1
        insert.run(position, id, day, time, zone, 1, 1, title, preview, '', body)
      } else {
        keep.run(id, baseRevision, 1, body.length - 20)
        rewrite.run(zone, baseRevision + 1, 1, title, preview, '', body, position)
      }
      read.get(id)
    },
  )
  return (draft) => all.immediate(draft, previewText(draft.body))
}
