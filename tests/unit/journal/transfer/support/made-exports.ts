import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import { writeExport } from '#journal/transfer/write-export.ts'
import { temporaryFolder } from '../../vault/support/temporary-folder.ts'
import { never, richVault, sourceOf } from './rich-vault.ts'

// Exports as somebody could have made them who wants to do harm.

configure({ useWebWorkers: false })

/** What is in an export, by name. */
export type Files = Map<string, Uint8Array>
/** A line of the list of what is in it. */
export interface Listed {
  name: string
  bytes: number
  sha256: string
}

/** An open export of a rich vault, and a locked one. */
export let whole: Buffer
export let locked: Buffer
const wholeFiles: Files = new Map()
/** Made once, by the first test: the folders it needs are a test's own. */
export async function prepare(): Promise<void> {
  if (wholeFiles.size > 0) return
  const vault = await richVault({ entries: 12 })
  const file = join(temporaryFolder(), 'notes')
  await writeExport({ file, password: null, stop: never() }, sourceOf(vault))
  whole = readFileSync(file)
  await writeExport({ file, password: 'shopper-riverbed', stop: never() }, sourceOf(vault))
  locked = readFileSync(file)
  await vault.close()
  for (const entry of await new ZipReader(new Uint8ArrayReader(whole)).getEntries()) {
    if (!entry.directory) wholeFiles.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  }
}

export const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

/** The same export with some files changed, and a list that says it is all in order. */
export async function madeAnew(
  change: (files: Files) => void,
  list: (files: Listed[]) => unknown = (files) => files,
) {
  const files = new Map(wholeFiles)
  change(files)
  files.delete('manifest.json')
  const listed = [...files].map(([name, bytes]) => ({
    name,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  const zip = new ZipWriter(new Uint8ArrayWriter())
  for (const [name, bytes] of files) await zip.add(name, new Uint8ArrayReader(bytes))
  const manifest = { format: 'goldseam-export', version: 1, files: list(listed) }
  await zip.add('manifest.json', new Uint8ArrayReader(Buffer.from(JSON.stringify(manifest))))
  return Buffer.from(await zip.close())
}

/** Changes the first row of a table. */
export const setLine =
  (name: string, change: (row: Record<string, unknown>) => Record<string, unknown>) => (files: Files) => {
    const [first = '', ...rest] = text(files.get(name)).split('\n')
    files.set(name, Buffer.from([JSON.stringify(change(JSON.parse(first))), ...rest].join('\n')))
  }
