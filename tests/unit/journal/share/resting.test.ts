import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { readLedger } from '#journal/share/ledger.ts'
import { saveShareDraft } from '#journal/share/share-drafts.ts'
import { previewShare, renderShare, stageShare, writeShareFile } from '#journal/share/share-requests.ts'
import type { ShareSelection } from '#shared/share.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { madeDraft } from './sheet/support/made-draft.ts'
import { openJournal, write } from './support/filled-journal.ts'
import { wasRead } from './support/was-read.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const begun = 1_795_000_000_000
const hour = 60 * 60_000
const options = { paper: 'a4', dateForm: 'language', clock: 'language' } as const
let folder: string
let connection: Connection
let selection: ShareSelection
beforeEach(() => {
  folder = temporaryFolder()
  connection = openJournal(folder, true)
  // The window asks with a draft that says nothing of resting: that it rests is known to the journal.
  const draft = madeDraft({ entries: [write(connection, 1, 'One', 'bread')] })
  selection = wasRead(connection, { draft, today: '2026-11-22' })
  saveShareDraft(connection, { ...selection.draft, restingSince: begun }, begun)
})
afterEach(() => connection.close())

const ways: Readonly<Record<string, (now: number) => unknown>> = {
  'as a file': (now) =>
    writeShareFile(
      { connection },
      {
        do: 'write-share',
        selection,
        options,
        format: 'plain-text',
        password: null,
        pdf: null,
        file: join(folder, 'notes'),
      },
      now,
    ),
  'as pages': (now) => renderShare({ connection }, { selection, options, printed: null }, now),
  'on the screen': async (now) =>
    stageShare({ connection }, { do: 'begin-session-view', selection, options }, now),
}

const refused = { code: 'share-resting' }

test.each(Object.entries(ways))(
  'a share that rests is not handed over %s, whatever the window says',
  async (_, hand) => {
    await expect(hand(begun)).rejects.toMatchObject(refused)
    await expect(hand(begun + 24 * hour - 1)).rejects.toMatchObject(refused)
    expect(readLedger(connection)).toEqual([])
    expect(existsSync(join(folder, 'notes'))).toBe(false)
    await expect(hand(begun + 24 * hour)).resolves.toBeDefined()
  },
)

test('it rests on when the journal was closed meanwhile, and can be read all the time', async () => {
  await connection.close()
  connection = openJournal(folder)
  expect(previewShare(connection, { selection, options }).document.parts).not.toEqual([])
  for (const hand of Object.values(ways)) await expect(hand(begun + hour)).rejects.toMatchObject(refused)
})

test('a clock that was set back by hours leaves it resting, and one that was years ahead does not keep it', async () => {
  const { 'as pages': pages } = ways
  await expect(pages?.(begun - 2 * hour)).rejects.toMatchObject(refused)
  await expect(pages?.(begun - 25 * hour)).resolves.toBeDefined()
})

test('after the person ended it, it is handed over at once', async () => {
  saveShareDraft(connection, selection.draft, begun + 1)
  for (const hand of Object.values(ways)) await expect(hand(begun + 2)).resolves.toBeDefined()
})
