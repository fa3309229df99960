import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { removeUnfinishedShare } from '#journal/share/unfinished-share.ts'
import { writeShare } from '#journal/share/write-share.ts'
import { realDisk } from '#journal/vault/disk.ts'
import type { ShareFormat } from '#shared/share.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { openJournal } from './support/filled-journal.ts'
import { diskWithTrouble } from './support/killing-disk.ts'
import { mark, markedDocument } from './support/marked-document.ts'
import { printedOnce } from './support/printed.ts'
import { canPrint } from './support/printer.ts'
import { hasTool } from './support/tools.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const strace = hasTool('strace')
const document = markedDocument()
const password = 'shopper-riverbed-unlatch'
const child = resolve(import.meta.dirname, 'support/share-and-be-killed.ts')

let printed: Uint8Array | null = null
beforeAll(async () => {
  if (canPrint) printed = await printedOnce(document)
})

/** A journal, and a folder for the file that holds an older one of the same name. */
function place(older: string | null = null) {
  const folder = temporaryFolder()
  const shared = join(folder, 'shared')
  mkdirSync(shared)
  const file = join(shared, 'notes')
  if (older !== null) writeFileSync(file, older)
  return { folder, shared, file }
}

const share = (format: ShareFormat, file: string) => ({
  document,
  format,
  password: format === 'locked-pdf' ? password : null,
  pdf: format.endsWith('pdf') ? printed : null,
  file,
})

const formats: readonly ShareFormat[] = canPrint
  ? ['locked-pdf', 'open-pdf', 'markdown', 'word', 'plain-text']
  : ['markdown', 'word', 'plain-text']

for (const format of formats) {
  describe(`a share as ${format}`, () => {
    test('is one file under the name that was asked for, and says how it was proven', async () => {
      const { folder, shared, file } = place('older')
      const connection = openJournal(folder, true)
      const outcome = await writeShare(share(format, file), { connection })
      await connection.close()
      expect(outcome).toMatchObject({ kind: 'saved', parts: 1, proof: { locked: format === 'locked-pdf' } })
      expect(readdirSync(shared)).toEqual(['notes'])
      expect(readFileSync(file).includes('older')).toBe(false)
    })

    test('leaves nothing and keeps the older file when the disk fails at any step', async () => {
      let step = 0
      for (;;) {
        const { folder, shared, file } = place('older')
        const connection = openJournal(folder, true)
        const { disk } = diskWithTrouble(step, () => {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        })
        const result = writeShare(share(format, file), { connection, disk }).then(
          () => 'saved',
          () => 'failed',
        )
        const end = await result
        await connection.close()
        // Once the file has its name, only the folder's own flush can still fail.
        const named = readFileSync(file, 'latin1') !== 'older'
        expect(readdirSync(shared)).toEqual(['notes'])
        if (end === 'failed') expect(named).toBe(step === 3)
        if (end === 'saved') break
        step += 1
      }
      expect(step).toBe(4)
    })

    test('leaves nothing behind, and the older file or the whole new one, when it is killed at any step', async () => {
      let step = 0
      for (;;) {
        const { folder, shared, file } = place('older')
        await openJournal(folder, true).close()
        const pdf = join(folder, 'printed.pdf')
        if (printed) writeFileSync(pdf, printed)
        const given = [child, folder, format, format.endsWith('pdf') ? pdf : '-', String(step)]
        const { signal, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' })
        if (signal === null && stdout !== 'written') throw new Error(stderr)
        const older = readFileSync(file, 'latin1') === 'older'
        if (format === 'locked-pdf') {
          for (const name of readdirSync(shared)) expect(holdsMark(join(shared, name))).toBe(false)
        }
        const connection = openJournal(folder)
        await removeUnfinishedShare(connection, realDisk)
        expect(readdirSync(shared)).toEqual(['notes'])
        if (!older) {
          // What has its name is whole: it takes nothing more to prove it than to read it.
          const { prove } = await import('#journal/share/prove.ts')
          await prove(readFileSync(file), format, document, format === 'locked-pdf' ? password : null)
        }
        await connection.close()
        if (signal === null) break
        step += 1
      }
      expect(step).toBe(4)
    })

    test.skipIf(!strace)('opens no file for writing but its own and those of the journal', async () => {
      const { folder, shared } = place()
      await openJournal(folder, true).close()
      const pdf = join(folder, 'printed.pdf')
      if (printed) writeFileSync(pdf, printed)
      const log = join(folder, 'trace')
      const given = [child, folder, format, format.endsWith('pdf') ? pdf : '-', '-1']
      const trace = ['-f', '-qq', '-e', 'trace=open,openat,creat', '-o', log, process.execPath, ...given]
      expect(spawnSync('strace', trace, { encoding: 'utf8' }).stdout).toBe('written')
      const written = readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => /O_WRONLY|O_RDWR|O_CREAT/u.test(line) && !/= -1/u.test(line))
        .map((line) => /"([^"]*)"/u.exec(line)?.[1] ?? line)
        .filter((path) => !path.startsWith('/dev/') && !path.startsWith('/proc/'))
      const expected = new RegExp(
        `^${folder}/(?:journal\\.db(?:-wal|-journal)?|shared/\\.[0-9a-f]{24}\\.part)$`,
        'u',
      )
      expect(written.filter((path) => !expected.test(path))).toEqual([])
      expect(written.some((path) => path.startsWith(shared))).toBe(true)
    })
  })
}

const holdsMark = (file: string) => readFileSync(file).includes(mark)

test('the search for plain words finds them where they are written plainly', async () => {
  // The plant for the two tests above: a temporary file with the words is seen by the same look.
  const { folder, file } = place()
  const connection = openJournal(folder, true)
  await writeShare(share('plain-text', file), { connection })
  await connection.close()
  expect(holdsMark(file)).toBe(true)
})

test('a file the disk gives back otherwise is destroyed', async () => {
  const { folder, shared, file } = place('older')
  const connection = openJournal(folder, true)
  const disk = {
    ...realDisk,
    readStart: (path: string, most: number) => {
      const bytes = realDisk.readStart(path, most)
      if (bytes) bytes[7] = (bytes[7] ?? 0) ^ 1
      return bytes
    },
  }
  const writing = writeShare(share('plain-text', file), { connection, disk })
  await expect(writing).rejects.toMatchObject({ code: 'share-not-proven' })
  await connection.close()
  expect(readdirSync(shared)).toEqual(['notes'])
  expect(readFileSync(file, 'utf8')).toBe('older')
})

test.skipIf(!canPrint)('a file whose pages say one word too many never exists', async () => {
  const { folder, shared, file } = place()
  const connection = openJournal(folder, true)
  const other = { ...document, heading: `${document.heading} twice` }
  const wrong = { ...share('locked-pdf', file), pdf: await printedOnce(other) }
  const { disk, steps } = diskWithTrouble(-1, () => undefined)
  await expect(writeShare(wrong, { connection, disk })).rejects.toMatchObject({ code: 'share-not-proven' })
  await connection.close()
  expect(readdirSync(shared)).toEqual([])
  expect(steps()).toBe(0)
})

test('a password too short or too long is refused before anything is made', async () => {
  const { folder, shared, file } = place()
  const connection = openJournal(folder, true)
  for (const [typed, code] of [
    ['short', 'share-password-too-short'],
    [null, 'share-password-too-short'],
    ['x'.repeat(128), 'share-password-too-long'],
  ] as const) {
    const writing = writeShare({ ...share('locked-pdf', file), password: typed }, { connection })
    await expect(writing).rejects.toMatchObject({ code })
  }
  await connection.close()
  expect(readdirSync(shared)).toEqual([])
})
