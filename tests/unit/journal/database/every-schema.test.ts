import { expect, test } from 'vitest'
import { schemaVersion } from '#journal/database/migrate.ts'
import { openVault } from '#journal/vault/open-vault.ts'
import { defaultPrivateSettings } from '#shared/private-settings.ts'
import { knownCode, readUntil } from '../../../../tools/fixtures/known-secrets.ts'
import { floorSurroundings } from '../vault/support/quick-surroundings.ts'
import { copyOf, keptVaults, openKept, readNow, readThen } from './support/kept-vaults.ts'

test('a vault of every schema there ever was is kept, the present one too', () => {
  const expected = Array.from({ length: schemaVersion }, (_, index) => String(index + 1).padStart(4, '0'))
  expect(keptVaults, 'a new schema: run `npm run fixture` and commit what it makes').toEqual(expected)
})

/** What a vault of each time could not yet say: settings have their first values, and lists are empty. */
const unsaid = {
  records: [],
  recordsListed: [],
  drafts: [],
  points: [],
  promises: [],
  paths: [],
  pathSteps: [],
  events: [],
  exerciseFiles: [],
  jointSetAside: false,
  receivers: [],
  shareRecords: [],
  rememberedOmissions: [],
  sessionQuestions: [],
  shareDrafts: [],
  seals: [],
}

interface DraftThen {
  readonly newerVersion: boolean
  readonly exercise: object
}

/** What the library says beside a draft, and the vault does not: of no newer version, and of no reviewer of a translation. */
function draftNow({ newerVersion: _, exercise, ...draft }: DraftThen): unknown {
  return { ...draft, exercise: { reviewed: null, ...exercise }, newer: null }
}

/** What a vault read as when it was made, with nothing added but what it could not yet say. */
function readsAsThen(name: string): unknown {
  const then = readThen(name) as { readonly settings: object; readonly drafts?: readonly DraftThen[] }
  return {
    ...unsaid,
    ...then,
    drafts: (then.drafts ?? []).map(draftNow),
    settings: { ...defaultPrivateSettings, ...then.settings },
  }
}

test.each(keptVaults)('vault %s opens, becomes the present schema, and reads as it did', async (name) => {
  const folder = copyOf(name)
  const vault = await openKept(folder)
  expect(vault.connection.sqlite.pragma('user_version', { simple: true })).toBe(schemaVersion)
  expect(readNow(vault)).toEqual(readsAsThen(name))
  expect(vault.connection.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(vault.connection.sqlite.pragma('foreign_key_check')).toEqual([])
  await vault.close()

  const secret = { kind: 'recovery-code', code: knownCode } as const
  const again = await openVault({ folder, secret, failedAttempts: 0, now: readUntil + 2 }, floorSurroundings)
  expect(readNow(again)).toEqual(readsAsThen(name))
  await again.close()
})

test('the kept vaults hold every kind of row', async () => {
  const vault = await openKept(copyOf(keptVaults.at(-1) ?? ''))
  const tables = vault.connection.sqlite
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'",
    )
    .pluck()
    .all() as readonly string[]
  const empty = tables.filter(
    (table) => vault.connection.sqlite.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined,
  )
  expect(tables.length).toBeGreaterThan(10)
  expect(empty, 'a table without a row: write one in tools/fixtures/write-everything.ts').toEqual([])
  await vault.close()
})
