import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { realDisk } from '#journal/vault/disk.ts'
import { compileShim, watched } from '../../../../tools/torture/faults/shim.ts'
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

test('a tree is removed whole, and what a link in it leads to is not', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'tree', 'branch'), { recursive: true })
  writeFileSync(join(folder, 'tree', 'branch', 'leaf'), 'words')
  mkdirSync(join(folder, 'other'))
  writeFileSync(join(folder, 'other', 'kept'), 'words')
  symlinkSync(join(folder, 'other'), join(folder, 'tree', 'link'))
  realDisk.removeTree(join(folder, 'tree'))
  realDisk.removeTree(join(folder, 'none'))
  expect(existsSync(join(folder, 'tree'))).toBe(false)
  expect(existsSync(join(folder, 'other', 'kept'))).toBe(true)
})

test.skipIf(process.platform !== 'linux')('a removal that the disk fails says that it was the disk', () => {
  const root = join(temporaryFolder(), 'tree')
  mkdirSync(join(root, 'branch'), { recursive: true })
  const program = `
    const { realDisk } = await import(${JSON.stringify(import.meta.resolve('#journal/vault/disk.ts'))})
    const { toFailure } = await import(${JSON.stringify(import.meta.resolve('#shared/failure.ts'))})
    try { realDisk.removeTree(${JSON.stringify(root)}) } catch (thrown) { console.log(toFailure(thrown).code) }`
  const env = watched({ shim: compileShim(), root, fail: { at: 1, count: 1, with: 'EIO' } })
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env,
    encoding: 'utf8',
  })
  expect(stdout, stderr).toBe('disk-error\n')
})
