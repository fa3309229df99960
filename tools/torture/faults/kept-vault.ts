import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { realDisk } from '#journal/vault/disk.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { readUntil } from '../../fixtures/known-secrets.ts'
import { readEverything } from '../../fixtures/read-everything.ts'

const place = join(import.meta.dirname, '../../../tests/fixtures/vaults')

/** One vault of each schema there ever was, by its number. */
export const keptVaults: readonly string[] = readdirSync(place).sort()

/** Puts a kept vault somewhere, every byte and name of it on the disk. */
export function takeIn(kept: string, folder: string): void {
  realDisk.removeTree(folder)
  copyFolder(join(place, kept, 'vault'), folder)
  realDisk.syncFolder(dirname(folder))
}

function copyFolder(from: string, to: string): void {
  realDisk.makeFolder(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      copyFolder(source, target)
      continue
    }
    realDisk.writeNewFile(target, readFileSync(source))
    realDisk.syncFile(target)
  }
  realDisk.syncFolder(to)
}

/** What made-up deeds and openings change too. */
const changing = ['days', 'bin', 'tags', 'found', 'openings', 'failedUnseen', 'keyNotes', 'promptsOffered']

/** Whether all that was in a kept vault when it was made still reads as it did, whatever came to it since. */
export function readsAsThen(kept: string, vault: OpenVault): boolean {
  const then = JSON.parse(readFileSync(join(place, kept, 'reads.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >
  const now = JSON.parse(JSON.stringify(readEverything(vault, readUntil))) as Readonly<
    Record<string, unknown>
  >
  return Object.keys(then)
    .filter((part) => !changing.includes(part))
    .every((part) => isDeepStrictEqual(partOf(now[part], then[part]), then[part]))
}

/** Of what is read now, the rows and settings there were then. */
function partOf(now: unknown, then: unknown): unknown {
  if (isRows(now) && isRows(then)) return now.filter(({ id }) => then.some((row) => row.id === id))
  if (!isPlain(now) || !isPlain(then)) return now
  return Object.fromEntries(Object.entries(now).filter(([name]) => name in then))
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRows = (value: unknown): value is readonly { readonly id: unknown }[] =>
  Array.isArray(value) && value.every((row) => isPlain(row) && 'id' in row)
