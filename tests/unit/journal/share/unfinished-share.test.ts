import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rememberUnfinishedShare, removeUnfinishedShare } from '#journal/share/unfinished-share.ts'
import { realDisk } from '#journal/vault/disk.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { openJournal } from './support/filled-journal.ts'

test('what an interrupted share left behind is removed, once', async () => {
  const folder = temporaryFolder()
  const connection = openJournal(folder, true)
  const file = join(folder, '.left.part')
  writeFileSync(file, 'words')
  rememberUnfinishedShare(connection, file)
  expect(await removeUnfinishedShare(connection, realDisk)).toBe(true)
  expect(existsSync(file)).toBe(false)
  writeFileSync(file, 'of somebody else')
  expect(await removeUnfinishedShare(connection, realDisk)).toBe(true)
  expect(existsSync(file)).toBe(true)
  await connection.close()
})

test('what is out of reach is remembered until it can be removed', async () => {
  const folder = temporaryFolder()
  const connection = openJournal(folder, true)
  const stick = join(folder, 'stick')
  const file = join(stick, '.left.part')
  rememberUnfinishedShare(connection, file)
  expect(await removeUnfinishedShare(connection, realDisk)).toBe(false)
  mkdirSync(stick)
  writeFileSync(file, 'words')
  const refusing = {
    ...realDisk,
    removeFile: () => {
      throw Object.assign(new Error('no'), { code: 'EPERM' })
    },
  }
  expect(await removeUnfinishedShare(connection, refusing)).toBe(false)
  expect(await removeUnfinishedShare(connection, realDisk)).toBe(true)
  expect(existsSync(file)).toBe(false)
  rmSync(stick, { recursive: true })
  await connection.close()
})
