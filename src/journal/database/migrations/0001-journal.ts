import type { Migration } from '../migrate.ts'

/** Entries with their versions, moods, tags and attachments; the search index; settings; the history of openings. */
export const journal: Migration = {
  version: 1,
  // Frozen: there are journals of this form. Whatever is to be different is a step of its own, 0002.
  schema: 'e129a8ef4f92e03a53cc98f92bc0927685df9ea71dc78a0b73ea2673026cddf5',
  up(sqlite) {
    sqlite.exec(tables)
    sqlite.exec(searchIndex)
    sqlite.exec(searchTriggers)
  },
}

// The calendar's two indexes also hold what their own conditions are about: else SQLite does not call them covering, and
// might look at an entry, whose page holds its words, to learn what it knows already.
const tables = `
  CREATE TABLE entry (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    day TEXT NOT NULL,
    time TEXT NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'page' CHECK (kind IN ('page', 'note')),
    starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    has_image INTEGER NOT NULL DEFAULT 0 CHECK (has_image IN (0, 1)),
    sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1)),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    binned_at INTEGER,
    source_app TEXT,
    source_id TEXT,
    title TEXT NOT NULL,
    preview TEXT NOT NULL,
    index_also TEXT NOT NULL,
    indexed_body TEXT,
    body TEXT NOT NULL
  ) STRICT;

  CREATE INDEX entry_by_day ON entry (day, position, starred, binned_at, sealed)
    WHERE binned_at IS NULL AND sealed = 0;
  CREATE INDEX entry_by_day_of_year ON entry (substr(day, 6), position, binned_at, sealed)
    WHERE binned_at IS NULL AND sealed = 0;
  CREATE INDEX entry_starred ON entry (position) WHERE starred = 1 AND binned_at IS NULL AND sealed = 0;
  CREATE INDEX entry_with_image ON entry (position) WHERE has_image = 1 AND binned_at IS NULL AND sealed = 0;
  CREATE INDEX entry_noted ON entry (position) WHERE kind = 'note' AND binned_at IS NULL AND sealed = 0;
  CREATE INDEX entry_unlisted ON entry (position) WHERE binned_at IS NOT NULL OR sealed = 1;
  CREATE INDEX entry_in_bin ON entry (binned_at) WHERE binned_at IS NOT NULL;

  CREATE TABLE entry_revision (
    entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    day TEXT,
    time TEXT,
    zone TEXT,
    title TEXT,
    kept_start INTEGER NOT NULL CHECK (kept_start >= 0),
    kept_end INTEGER NOT NULL CHECK (kept_end >= 0),
    middle TEXT NOT NULL,
    PRIMARY KEY (entry_id, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entry_revision_by_time ON entry_revision (changed_at);

  CREATE TABLE entry_mood (
    position INTEGER NOT NULL REFERENCES entry (position) ON UPDATE CASCADE ON DELETE CASCADE,
    mood TEXT NOT NULL,
    PRIMARY KEY (position, mood)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entry_mood_by_mood ON entry_mood (mood, position);

  CREATE TABLE tag (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE entry_tag (
    position INTEGER NOT NULL REFERENCES entry (position) ON UPDATE CASCADE ON DELETE CASCADE,
    tag_id TEXT NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (position, tag_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entry_tag_by_tag ON entry_tag (tag_id, position);

  CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    width INTEGER NOT NULL CHECK (width >= 1),
    height INTEGER NOT NULL CHECK (height >= 1),
    file TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE entry_attachment (
    entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    attachment_id TEXT NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (entry_id, attachment_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entry_attachment_by_attachment ON entry_attachment (attachment_id);

  CREATE TABLE saved_search (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    search TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE share (
    id TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    form TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE share_entry (
    share_id TEXT NOT NULL REFERENCES share (id) ON DELETE CASCADE,
    entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    PRIMARY KEY (share_id, entry_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX share_entry_by_entry ON share_entry (entry_id);

  CREATE TABLE prompt_offered (
    prompt_id TEXT NOT NULL,
    day TEXT NOT NULL,
    turn INTEGER NOT NULL,
    PRIMARY KEY (day, turn)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE unlock_event (
    at INTEGER NOT NULL,
    method TEXT NOT NULL,
    failed_before INTEGER NOT NULL CHECK (failed_before >= 0)
  ) STRICT;
`

// A body is indexed as it is, or as `indexed_body` says it: see [Note: what is indexed of a picture].
// The content is a view, so that FTS5's own checks and rebuilds agree that binned and sealed entries are not in it.
// pgsz leaves room for the bytes the cipher keeps for itself on each page: a leaf of the default size would spill
// into a second page. FTS5's own 'secure-delete' is left off: see [Note: what deleting leaves behind] in sweep.ts.
const searchIndex = `
  CREATE VIEW entry_findable AS
    SELECT position, title, coalesce(indexed_body, body) AS body, index_also FROM entry
    WHERE binned_at IS NULL AND sealed = 0;

  CREATE VIRTUAL TABLE entry_search USING fts5 (
    title, body, index_also,
    content = 'entry_findable',
    content_rowid = 'position',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3'
  );
  INSERT INTO entry_search (entry_search, rank) VALUES ('pgsz', 3956);
`

const searchTriggers = `
  CREATE TRIGGER entry_search_on_insert AFTER INSERT ON entry
  WHEN new.binned_at IS NULL AND new.sealed = 0
  BEGIN
    INSERT INTO entry_search (rowid, title, body, index_also)
      VALUES (new.position, new.title, coalesce(new.indexed_body, new.body), new.index_also);
  END;

  CREATE TRIGGER entry_search_on_delete AFTER DELETE ON entry
  WHEN old.binned_at IS NULL AND old.sealed = 0
  BEGIN
    INSERT INTO entry_search (entry_search, rowid, title, body, index_also)
      VALUES ('delete', old.position, old.title, coalesce(old.indexed_body, old.body), old.index_also);
  END;

  CREATE TRIGGER entry_search_on_update
  AFTER UPDATE OF position, title, body, indexed_body, index_also, binned_at, sealed ON entry
  WHEN old.position <> new.position OR old.title <> new.title
    OR coalesce(old.indexed_body, old.body) <> coalesce(new.indexed_body, new.body)
    OR old.index_also <> new.index_also OR old.binned_at IS NOT new.binned_at OR old.sealed <> new.sealed
  BEGIN
    INSERT INTO entry_search (entry_search, rowid, title, body, index_also)
      SELECT 'delete', old.position, old.title, coalesce(old.indexed_body, old.body), old.index_also
      WHERE old.binned_at IS NULL AND old.sealed = 0;
    INSERT INTO entry_search (rowid, title, body, index_also)
      SELECT new.position, new.title, coalesce(new.indexed_body, new.body), new.index_also
      WHERE new.binned_at IS NULL AND new.sealed = 0;
  END;
`
