import {
  defaultPrivateSettings,
  type PrivateSettings,
  privateSettingsShape,
} from '#shared/private-settings.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'

const read = "SELECT name, value FROM setting WHERE name >= 'chosen-' AND name < 'chosen.'"
const write = `
  INSERT INTO setting (name, value) VALUES (?, ?)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value`

interface Row {
  readonly name: string
  readonly value: string
}

type Name = keyof PrivateSettings
const names = Object.keys(defaultPrivateSettings) as readonly Name[]

/** The settings kept in the journal. One that is missing or damaged has its first value, whatever the others are. */
export function readPrivateSettings(connection: ReadConnection): PrivateSettings {
  const rows = new Map(
    connection
      .read<Row>(read)
      .all()
      .map(({ name, value }) => [name, value]),
  )
  const chosen = names.flatMap((name) => {
    const value = chosenValue(name, rows.get(stored(name)))
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...defaultPrivateSettings, ...Object.fromEntries(chosen) }
}

/** Changes what is given, and returns all settings as they are now. */
export function changePrivateSettings(
  connection: Connection,
  changes: { readonly [name in Name]?: PrivateSettings[name] | undefined },
): PrivateSettings {
  connection.transaction(() => {
    for (const name of names) {
      const value = changes[name]
      if (value !== undefined) connection.write(write).run(stored(name), JSON.stringify(value))
    }
  })
  return readPrivateSettings(connection)
}

function chosenValue(name: Name, json: string | undefined): unknown {
  if (json === undefined) return undefined
  try {
    return privateSettingsShape.shape[name].safeParse(JSON.parse(json)).data
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined
    throw fault
  }
}

/** Their name in the table, which also holds notes of the journal's own. */
function stored(name: Name): string {
  return `chosen-${name}`
}
