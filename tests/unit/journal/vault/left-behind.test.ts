import { closeSync, openSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { byPassphrase } from './support/made-key-file.ts'
import { madeVault, openIt } from './support/make-vault.ts'

/** The files this process holds open in a folder. */
function heldOpen(folder: string): string[] {
  return readdirSync('/proc/self/fd')
    .flatMap((name) => {
      try {
        return [readlinkSync(join('/proc/self/fd', name))]
      } catch {
        // The descriptor the listing itself was made with.
        return []
      }
    })
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length + 1))
    .sort()
}

test.runIf(process.platform === 'linux')(
  'a closed vault leaves no log, no shared memory and no open file',
  async () => {
    const folder = await madeVault()
    const vault = await openIt(folder)
    for (let count = 0; count < 200; count += 1) {
      vault.connection.sqlite
        .prepare('INSERT INTO tag (id, name, folded) VALUES (?, ?, ?)')
        .run(String(count), 'x'.repeat(count + 1), 'x'.repeat(count + 1))
    }
    // The look works: an open vault is seen, with a log that has something in it and never any shared memory.
    expect(heldOpen(folder)).toEqual(['journal.db', 'journal.db-wal'])
    expect(statSync(join(folder, 'journal.db-wal')).size).toBeGreaterThan(0)
    expect(readdirSync(folder)).not.toContain('journal.db-shm')

    await vault.close()
    expect(heldOpen(folder)).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(['attachments', 'backups', 'journal.db', 'vault.keys'])

    // Neither does a refused opening, and a descriptor forgotten on purpose is seen.
    await expect(openIt(folder, byPassphrase('not the passphrase'))).rejects.toThrow('wrong-passphrase')
    expect(heldOpen(folder)).toEqual([])
    const forgotten = openSync(join(folder, 'vault.keys'), 'r')
    expect(heldOpen(folder)).toEqual(['vault.keys'])
    closeSync(forgotten)
  },
)
