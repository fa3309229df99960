import type { Migration } from '../migrate.ts'

/** Exercises added by the person, answers to exercises, the numbers they give, promises, and places on guided paths. */
export const exercises: Migration = {
  version: 2,
  // Frozen: there are journals of this form. Whatever is to be different is a step of its own, 0003.
  schema: 'c6559136d4b8edad4fc5c4baed5dfe092fcd96eea30117b81e4f54301d1e7e24',
  up(sqlite) {
    sqlite.exec(tables)
  },
}

// A record's answers are one self-contained piece of JSON: nothing else is needed to read them, whatever becomes of the
// exercise. A finished record also has an entry of its own, by the same id, so that it is found, dated, tagged, binned
// and deleted like everything else that was written.
const tables = `
  CREATE TABLE exercise_file (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version >= 1),
    may_add_to_series INTEGER NOT NULL DEFAULT 0 CHECK (may_add_to_series IN (0, 1)),
    added_at INTEGER NOT NULL,
    file TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answer_record (
    id TEXT NOT NULL PRIMARY KEY,
    exercise_id TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'finished', 'left')),
    day TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    entry_id TEXT UNIQUE REFERENCES entry (id) ON DELETE CASCADE,
    place TEXT,
    file TEXT,
    record TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX answer_record_by_exercise ON answer_record (exercise_id, started_at);
  CREATE INDEX answer_record_by_status ON answer_record (status, changed_at);

  CREATE TABLE measure_point (
    record_id TEXT NOT NULL REFERENCES answer_record (id) ON DELETE CASCADE,
    step TEXT NOT NULL,
    series TEXT NOT NULL,
    day TEXT NOT NULL,
    value INTEGER,
    choice TEXT,
    question TEXT NOT NULL,
    low TEXT,
    high TEXT,
    PRIMARY KEY (record_id, step)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX measure_point_by_series ON measure_point (series, day);

  CREATE TABLE promise (
    id TEXT NOT NULL PRIMARY KEY,
    what TEXT NOT NULL,
    how_often TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    seen_by TEXT NOT NULL,
    if_then TEXT NOT NULL,
    review_on TEXT,
    idea TEXT NOT NULL CHECK (idea IN ('mine', 'asked', 'together', 'pressed')),
    state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'ended')),
    ended_on TEXT,
    ended_why TEXT,
    left_as_is TEXT,
    record_id TEXT REFERENCES answer_record (id) ON DELETE SET NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX promise_by_record ON promise (record_id);

  CREATE TABLE promise_week (
    promise_id TEXT NOT NULL REFERENCES promise (id) ON DELETE CASCADE,
    week TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('kept', 'partly', 'missed', 'not-due')),
    note TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (promise_id, week)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE path_progress (
    path TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('active', 'stopped', 'finished')),
    role TEXT NOT NULL,
    begun_on TEXT NOT NULL,
    stopped_for TEXT,
    changed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE path_step (
    path TEXT NOT NULL REFERENCES path_progress (path) ON DELETE CASCADE,
    step TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'skipped')),
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (path, step)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE pinned_event (
    id TEXT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    words TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`
