import type { Entry } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import { moods } from '#shared/mood-groups.ts'
import { alphabetical } from '../alphabetical.ts'
import type { ReadConnection } from '../database/connection.ts'

const columns = `
  id, position, day, time, zone, kind, title, body, starred, revision, created_at, changed_at, binned_at,
  (SELECT json_group_array(mood) FROM entry_mood WHERE entry_mood.position = entry.position) AS moods,
  (SELECT json_group_array(name) FROM entry_tag JOIN tag ON tag.id = tag_id WHERE entry_tag.position = entry.position) AS tags,
  (SELECT max(at) FROM share_entry JOIN share ON share.id = share_id WHERE entry_id = entry.id) AS shared_at`
const byId = `SELECT ${columns} FROM entry WHERE id = ?`
const unsealedById = `SELECT ${columns} FROM entry WHERE id = ? AND sealed = 0`

interface StoredEntry
  extends Pick<Entry, 'id' | 'position' | 'day' | 'time' | 'zone' | 'kind' | 'title' | 'body'> {
  readonly starred: number
  readonly revision: number
  readonly created_at: number
  readonly changed_at: number
  readonly binned_at: number | null
  /** JSON arrays of text. */
  readonly moods: string
  readonly tags: string
  readonly shared_at: number | null
}

/** An entry by its name, also from the bin. Throws Failure `entry-not-found`, also for a sealed one. */
export function readEntry(connection: ReadConnection, id: string): Entry {
  const row = connection.read<StoredEntry>(unsealedById).get(id)
  if (row === undefined) throw new Failure('entry-not-found')
  return entry(row)
}

/** An entry as it is stored, sealed or not; undefined when there is none of this name. */
export function findEntry(connection: ReadConnection, id: string): Entry | undefined {
  const row = connection.read<StoredEntry>(byId).get(id)
  return row === undefined ? undefined : entry(row)
}

function entry(stored: StoredEntry): Entry {
  const { created_at, changed_at, binned_at, shared_at, starred, moods: named, tags, ...same } = stored
  const felt = new Set<string>(JSON.parse(named))
  return {
    ...same,
    starred: starred === 1,
    moods: moods.filter((mood) => felt.has(mood)),
    tags: (JSON.parse(tags) as string[]).sort(alphabetical),
    sharedAt: shared_at,
    createdAt: created_at,
    changedAt: changed_at,
    binnedAt: binned_at,
  }
}
