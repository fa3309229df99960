import { readSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { realBackupDisk } from '#journal/backup/backup-disk.ts'
import { findBackups } from '#journal/backup/find-backups.ts'
import { finishRestore } from '#journal/backup/finish-restore.ts'
import { makeBackup } from '#journal/backup/make-backup.ts'
import { rotateBackups } from '#journal/backup/rotate-backups.ts'
import { binEntries, putBackEntries } from '#journal/entries/bin-entries.ts'
import { deleteForGood } from '#journal/entries/delete-for-good.ts'
import { imagesOf } from '#journal/entries/entry-images.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { keepImage, removeImages } from '#journal/images/images.ts'
import { markEntries } from '#journal/tags/mark-entries.ts'
import { tidySteps } from '#journal/tidy.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { Failure, toFailure } from '#shared/failure.ts'
import { seededRandom } from '../../bench/seeded-random.ts'
import { changeAllKeys, changePassphrase, createCheaply, openCheaply, restoreCheaply } from './cheap-vault.ts'
import { copyKeys } from './copied-keys.ts'
import { afterDeed, type Deed, type EntryDeed, type Expected, makeDeeds, nothingYet } from './deeds.ts'
import { takeIn } from './kept-vault.ts'
import { entryIdOf, madeUpPicture } from './made-up.ts'
import { madeBy, say, when } from './words-of-a-run.ts'

// do-deeds.ts FOLDER SEED COUNT --copies FOLDER [--kept 0001] [--wait]: does made-up deeds to a vault and says after each
// that it is done. A deed that fails is said with its code, then the fault is asked to end, and with --wait somebody must
// answer that it has; then the deed is done again, as a person would.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    copies: { type: 'string', default: '' },
    kept: { type: 'string' },
    wait: { type: 'boolean', default: false },
  },
})
const [folder = '', seed = '', count = ''] = positionals
const deeds = makeDeeds(Number(count), seededRandom(Number(seed)), values.kept ?? null)
/** A disk to which somebody adds a little room each time may be full again at once. */
const mostAgain = values.wait ? 100 : 1

const held: { vault: OpenVault | null } = { vault: null }
let expected = nothingYet
for (const [number, deed] of deeds.entries()) {
  await actUntilDone(deed, number)
  expected = afterDeed(expected, deed)
  tell({ done: number })
}
// Of a fault that is met only now nothing is left to do but to say it.
await close().catch((thrown: unknown) => tell({ failed: deeds.length, code: toFailure(thrown).code }))

async function actUntilDone(deed: Deed, number: number): Promise<void> {
  for (let again = 0; ; again += 1) {
    try {
      await act(deed, expected, number)
      return
    } catch (thrown) {
      tell({ failed: number, code: toFailure(thrown).code })
      if (again === mostAgain) throw thrown
      writeSync(1, 'repair\n')
      if (values.wait) readSync(0, Buffer.alloc(1))
      // Then it is closed already, and nothing is left to do but to open it with the new passphrase.
      if (toFailure(thrown).code === 'keys-changed') {
        held.vault = null
        return
      }
      // What a person does whose journal answers with a fault: close it and open it again.
      await close().catch((more) => tell({ failed: number, code: toFailure(more).code }))
    }
  }
}

/** A vault that fails to close is closed all the same. */
async function close(): Promise<void> {
  const closing = held.vault
  held.vault = null
  await closing?.close()
}

function tell(word: Parameters<typeof say>[0]): void {
  writeSync(1, say(word))
}

async function act(deed: Deed, before: Expected, number: number): Promise<void> {
  const now = when(number)
  if (deed.do === 'create') {
    // One that failed after it had its place is there, and is opened like any other.
    held.vault = await createCheaply(folder, now).catch((thrown) => {
      if (toFailure(thrown).code === 'vault-exists') return openCheaply(folder, before.passphrase, now)
      throw thrown
    })
    return
  }
  if (deed.do === 'take-in') {
    takeIn(deed.kept, folder)
    return
  }
  if (deed.do === 'rotate' || deed.do === 'restore') copyKeys(folder, values.copies, before)
  if (deed.do === 'reopen' || deed.do === 'restore') await close()
  if (deed.do === 'restore') {
    await restore(before, now)
    return
  }
  held.vault ??= await openAndTidy(before.passphrase, now)
  if (deed.do === 'passphrase') await changePassphrase(held.vault, before.passphrase, deed.next)
  else if (deed.do === 'rotate')
    held.vault = await changeAllKeys(held.vault, before.passphrase, deed.next, now)
  else if (deed.do === 'backup') await backUp(held.vault, now)
  else if (deed.do !== 'reopen') change(held.vault, deed, before, now)
}

async function restore({ backup }: Expected, now: number): Promise<void> {
  if (backup === null) throw new Error('nobody restores what was never backed up')
  finishRestore(realBackupDisk, folder)
  const [found] = findBackups(realBackupDisk, folder).filter(({ madeAt }) => madeBy(backup.number, madeAt))
  if (found === undefined) throw new Failure('backup-gone')
  await restoreCheaply({ vault: folder, ...found, passphrase: backup.passphrase, now })
  held.vault = await openAndTidy(backup.passphrase, now)
}

async function backUp({ paths, connection, backupKeys }: OpenVault, now: number): Promise<void> {
  const source = { disk: realBackupDisk, paths, sqlite: connection.sqlite, keys: backupKeys }
  await makeBackup(source, now, async () => undefined)
  rotateBackups(realBackupDisk, paths.backups, backupKeys.manifest)
}

async function openAndTidy(passphrase: number, now: number): Promise<OpenVault> {
  const opened = await openCheaply(folder, passphrase, now)
  try {
    for (const steps = tidySteps(opened, now, () => undefined); !steps.next().done; );
    return opened
  } catch (thrown) {
    await opened.close()
    throw thrown
  }
}

function change(open: OpenVault, deed: EntryDeed, { entries }: Expected, now: number): void {
  const { connection } = open
  const id = entryIdOf(deed.entry)
  switch (deed.do) {
    case 'save': {
      const shown = deed.picture === null ? null : keepImage(open, madeUpPicture(deed.picture), now).id
      const body = shown === null ? deed.text : `${deed.text}\n\n![](attachment:${shown})`
      const when = { day: '2026-05-04', time: '10:00', zone: 'Europe/Berlin' }
      saveEntry(connection, { id, baseRevision: entries[id]?.revision ?? 0, ...when, title: '', body }, now)
      return
    }
    case 'mark':
      markEntries(connection, { ids: [id], starred: deed.starred, addTags: [deed.tag] }, now)
      return
    case 'bin':
      binEntries(connection, [id], now)
      return
    case 'put-back':
      putBackEntries(connection, [id])
      return
    case 'delete': {
      const shown = imagesOf(connection, [id])
      deleteForGood(connection, [id])
      removeImages(open, shown)
    }
  }
}
