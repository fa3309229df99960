import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { realDisk } from '#journal/vault/disk.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const rights = (path: string) => (statSync(path).mode & 0o777).toString(8)

function withOpenUmask(): void {
  const before = process.umask(0)
  onTestFinished(() => void process.umask(before))
}

test('new files and folders are the owner’s alone from the first moment, whatever the umask', () => {
  withOpenUmask()
  const folder = join(temporaryFolder(), 'made')
  realDisk.makeFolder(folder)
  realDisk.writeNewFile(join(folder, 'file'), Buffer.from('words'))
  expect([rights(folder), rights(join(folder, 'file'))]).toEqual(['700', '600'])
})

test('rights given to others are taken back, and the owner’s kept as they are', () => {
  withOpenUmask()
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'open'), { mode: 0o755 })
  writeFileSync(join(folder, 'file'), '', { mode: 0o466 })
  realDisk.makePrivate(join(folder, 'open'))
  realDisk.makePrivate(join(folder, 'file'))
  expect([rights(join(folder, 'open')), rights(join(folder, 'file'))]).toEqual(['700', '400'])
})

test('a file that is there is never written over', () => {
  const file = join(temporaryFolder(), 'file')
  realDisk.writeNewFile(file, Buffer.from('first'))
  expect(() => realDisk.writeNewFile(file, Buffer.from('second'))).toThrow('EEXIST')
  expect(readFileSync(file, 'utf8')).toBe('first')
})

test('only the start of a file is read, and a missing one is no error', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'long'), 'x'.repeat(10_000))
  expect(realDisk.readStart(join(folder, 'long'), 100)?.byteLength).toBe(100)
  expect(realDisk.readStart(join(folder, 'long'), 20_000)?.byteLength).toBe(10_000)
  expect(realDisk.readStart(join(folder, 'none'), 100)).toBeNull()
  expect(realDisk.list(join(folder, 'none'))).toBeNull()
})
