import type { Connection, ReadConnection } from '../database/connection.ts'

/** What the journal notes of its own keys, in milliseconds since 1970, UTC. */
export interface KeyNotes {
  /** When the passphrase was last chosen. */
  readonly passphraseSince?: number
  /** When the recovery code was made. */
  readonly codeSince?: number
  /** When the recovery code was last typed from its sheet and found right. */
  readonly codeChecked?: number
  /** When a change of all keys was found unfinished and taken back. */
  readonly unfinished?: number
}

const names: Readonly<Record<keyof KeyNotes, string>> = {
  passphraseSince: 'keys-passphrase-since',
  codeSince: 'keys-code-since',
  codeChecked: 'keys-code-checked',
  unfinished: 'keys-unfinished',
}

const read = "SELECT name, value FROM setting WHERE name >= 'keys-' AND name < 'keys.'"
const write = `
  INSERT INTO setting (name, value) VALUES (?, ?)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value`
const remove = 'DELETE FROM setting WHERE name = ?'

/** The notes there are. One that is damaged counts as missing. */
export function readKeyNotes(connection: ReadConnection): KeyNotes {
  const rows = connection.read<{ readonly name: string; readonly value: string }>(read).all()
  const notes = (Object.keys(names) as (keyof KeyNotes)[]).flatMap((note) => {
    const at = Number(rows.find(({ name }) => name === names[note])?.value)
    return Number.isSafeInteger(at) && at > 0 ? [[note, at] as const] : []
  })
  return Object.fromEntries(notes)
}

/** Writes what is given, and takes away what is given as null. */
export function noteKeys(
  connection: Connection,
  notes: { readonly [Note in keyof KeyNotes]?: number | null },
): void {
  connection.transaction(() => {
    for (const [note, at] of Object.entries(notes) as [keyof KeyNotes, number | null][]) {
      if (at === null) connection.write(remove).run(names[note])
      else connection.write(write).run(names[note], String(at))
    }
  })
}
