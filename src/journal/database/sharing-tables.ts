// The tables of sharing that came with schema 3. They are made in `migrations/0003-sharing.ts`.

/** Somebody things are shared with. */
export interface ReceiverTable {
  id: string
  kind: 'therapist' | 'couples-therapist' | 'someone' | 'self'
  /** As the person calls them; may be empty. */
  name: string
  created_at: number
}

/** What else is known of a share since schema 3. */
export interface ShareRecordTable {
  share_id: string
  /** Null when they were removed, or never named. */
  receiver_id: string | null
  /** What they were, and were called, when it was shared; null when nobody was named. */
  receiver_kind: ReceiverTable['kind'] | null
  receiver_name: string | null
  /** First and last day of its period; null when it had none. */
  from_day: string | null
  to_day: string | null
  /** Names of the parts of the sheet that were in it, as a JSON array. */
  parts: string
  /** How many passages and names were left out or changed. */
  omissions: number
  /** SHA-256 of the file as 64 hex digits; null for paper and the screen. */
  hash: string | null
}

/** Something left out or changed for a receiver, to be proposed again. */
export interface RememberedOmissionTable {
  id: string
  receiver_id: string
  kind: 'left-out' | 'own-words' | 'name'
  /** The part it was in, as in `SharedPart`; null for a name, which is changed everywhere. */
  part: string | null
  words: string
  /** What stands there instead; empty for what is left out. */
  instead: string
  created_at: number
}

/** Something to ask in a session. */
export interface SessionQuestionTable {
  id: string
  /** The entry it came up in; null for none. */
  entry_id: string | null
  created_at: number
  /** When the person put it aside as asked or done with; null while it is open. */
  settled_at: number | null
  words: string
}

/** An entry that the person sealed: it is read only after the passphrase was given again. Its `entry.sealed` is 1. */
export interface EntrySealTable {
  entry_id: string
  /** `YYYY-MM-DD`, by the person's own clock. */
  day: string
  sealed_at: number
}

/** A share that is being prepared, as a `ShareDraft` in JSON. */
export interface ShareDraftTable {
  id: string
  changed_at: number
  draft: string
}
