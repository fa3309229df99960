import type { Migration } from '../migrate.ts'

/** For whom something was shared, what was left out for them, questions for a session, a share being prepared, and seals. */
export const sharing: Migration = {
  version: 3,
  schema: 'fbd06656ca1fd932cca9dbd347cd5ccabf0cc68f62e5b51bee817103823c930c',
  up(sqlite) {
    sqlite.exec(tables)
  },
}

// `share` says that something left the journal; what else is known of it stands beside it, so that its rows stay as they
// were. A receiver may be called something else, or be removed: what they were given stays noted as for whom it was then.
// `entry.sealed` says that an entry is in no list; `entry_seal` that the person wished it so, and that the passphrase is asked
// for before it is read again. Letters and exercises that are put away have the first and not the second.
const tables = `
  CREATE TABLE receiver (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('therapist', 'couples-therapist', 'someone', 'self')),
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE share_record (
    share_id TEXT NOT NULL PRIMARY KEY REFERENCES share (id) ON DELETE CASCADE,
    receiver_id TEXT REFERENCES receiver (id) ON DELETE SET NULL,
    receiver_kind TEXT CHECK (receiver_kind IN ('therapist', 'couples-therapist', 'someone', 'self')),
    receiver_name TEXT,
    from_day TEXT,
    to_day TEXT,
    parts TEXT NOT NULL,
    omissions INTEGER NOT NULL,
    hash TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX share_record_by_receiver ON share_record (receiver_id, share_id);

  CREATE TABLE remembered_omission (
    id TEXT NOT NULL PRIMARY KEY,
    receiver_id TEXT NOT NULL REFERENCES receiver (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('left-out', 'own-words', 'name')),
    part TEXT,
    words TEXT NOT NULL,
    instead TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX remembered_omission_by_receiver ON remembered_omission (receiver_id, created_at);

  CREATE TABLE session_question (
    id TEXT NOT NULL PRIMARY KEY,
    entry_id TEXT REFERENCES entry (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    settled_at INTEGER,
    words TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_question_by_entry ON session_question (entry_id);

  CREATE TABLE share_draft (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    draft TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE entry_seal (
    entry_id TEXT NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    sealed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`
