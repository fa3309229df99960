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

/** What of a kept vault no made-up deed ever touches. */
interface Untouched {
  readonly entries: readonly { readonly id: string }[]
  readonly pictures: readonly { readonly id: string }[]
  readonly savedSearches: unknown
  readonly settings: unknown
  readonly shares: unknown
}

/** Whether all that was in a kept vault when it was made still reads as it did. */
export function readsAsThen(kept: string, vault: OpenVault): boolean {
  const then = JSON.parse(readFileSync(join(place, kept, 'reads.json'), 'utf8')) as Untouched
  const now = JSON.parse(JSON.stringify(readEverything(vault, readUntil))) as Untouched
  const among = (all: Untouched['entries'], of: Untouched['entries']) =>
    all.filter(({ id }) => of.some((other) => other.id === id))
  return isDeepStrictEqual(
    {
      entries: among(now.entries, then.entries),
      pictures: among(now.pictures, then.pictures),
      savedSearches: now.savedSearches,
      settings: now.settings,
      shares: now.shares,
    },
    {
      entries: then.entries,
      pictures: then.pictures,
      savedSearches: then.savedSearches,
      settings: then.settings,
      shares: then.shares,
    },
  )
}
