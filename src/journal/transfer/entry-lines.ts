import type { ReadConnection } from '../database/connection.ts'

/** The columns of an entry that are written out; the others are derived from them. */
export const entryColumns = [
  'position',
  'id',
  'day',
  'time',
  'zone',
  'kind',
  'starred',
  'sealed',
  'revision',
  'created_at',
  'changed_at',
  'binned_at',
  'source_app',
  'source_id',
  'title',
  'body',
] as const

/** An entry as it stands in a line of `data/entries.jsonl`: its columns, and what belongs to it. */
export interface EntryLine {
  /** Its place in the journal's time order. */
  readonly position: number
  readonly id: string
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly kind: 'page' | 'note'
  readonly starred: 0 | 1
  readonly sealed: 0 | 1
  readonly revision: number
  readonly created_at: number
  readonly changed_at: number
  readonly binned_at: number | null
  readonly source_app: string | null
  readonly source_id: string | null
  readonly title: string
  readonly body: string
  /** Feelings named for it. */
  readonly moods: readonly string[]
  /** Ids of its tags. */
  readonly tags: readonly string[]
  /** Ids of the pictures that it, or a version of it, shows. */
  readonly pictures: readonly string[]
}

type StoredLine = Omit<EntryLine, 'moods' | 'tags' | 'pictures'> &
  Readonly<Record<'moods' | 'tags' | 'pictures', string>>

const page = `
  SELECT ${entryColumns.join(', ')},
    (SELECT json_group_array(mood) FROM (
      SELECT mood FROM entry_mood WHERE entry_mood.position = entry.position ORDER BY mood)) AS moods,
    (SELECT json_group_array(tag_id) FROM (
      SELECT tag_id FROM entry_tag WHERE entry_tag.position = entry.position ORDER BY tag_id)) AS tags,
    (SELECT json_group_array(attachment_id) FROM (
      SELECT attachment_id FROM entry_attachment WHERE entry_id = entry.id ORDER BY attachment_id)) AS pictures
  FROM entry WHERE position > ? ORDER BY position LIMIT 50`

/** Every entry, oldest first: those in the bin and the sealed ones too. */
export function* entryLines(connection: ReadConnection): Generator<EntryLine, void, void> {
  let after = -Number.MAX_SAFE_INTEGER
  for (;;) {
    const rows = connection.read<StoredLine>(page).all(after)
    for (const row of rows) {
      after = row.position
      yield { ...row, moods: listIn(row.moods), tags: listIn(row.tags), pictures: listIn(row.pictures) }
    }
    if (rows.length === 0) return
  }
}

const listIn = (json: string): readonly string[] => JSON.parse(json) as readonly string[]
