import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createVault } from '#journal/vault/create-vault.ts'
import { toFailure } from '#shared/failure.ts'
import { byCode, byPassphrase, rightCode } from './support/made-key-file.ts'
import { born, openIt } from './support/make-vault.ts'
import { quickSurroundings } from './support/quick-surroundings.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const program = join(import.meta.dirname, 'support/create-and-be-killed.ts')

/** What main takes for a vault, in src/main/vault-session.ts. */
const looksLikeAVault = (folder: string) =>
  ['vault.keys', 'vault.keys.new', 'journal.db'].some((name) => existsSync(join(folder, name)))

test('killed before any step, making a vault leaves none, and it can be made again; or it leaves a whole one', () => {
  return killEverywhere(program)
})

async function killEverywhere(childProgram: string): Promise<void> {
  const left = { none: 0, whole: 0 }
  for (let killAt = 1; ; killAt += 1) {
    const folder = join(temporaryFolder(), 'vault')
    const child = spawnSync(process.execPath, [childProgram, folder, String(killAt)], { encoding: 'utf8' })
    expect(child.signal).toBe('SIGKILL')
    if (looksLikeAVault(folder)) {
      left.whole += 1
    } else {
      left.none += 1
      expect(await openIt(folder).catch((thrown: unknown) => toFailure(thrown).code)).toBe('no-vault')
      const { passphrase } = byPassphrase()
      const options = { folder, passphrase, recoveryCode: rightCode, now: born }
      await (await createVault(options, quickSurroundings)).close()
    }
    for (const secret of [byPassphrase(), byCode()]) await (await openIt(folder, secret)).close()
    expect(readdirSync(join(folder, '..'))).toEqual(['vault'])
    expect(readdirSync(folder).sort()).toEqual(['attachments', 'backups', 'journal.db', 'vault.keys'])
    // Only a child that was not stopped before its end has said how many steps there are.
    if (child.stdout !== '') break
  }
  expect(left.none).toBeGreaterThan(8)
  expect(left.whole).toBeGreaterThan(1)
}
