import { unlinkSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { refusePassphrase } from '#journal/vault/refuse-passphrase.ts'
import { rightPassphrase } from './support/made-key-file.ts'
import { madeVault, openIt } from './support/make-vault.ts'
import { quickSurroundings } from './support/quick-surroundings.ts'

async function refusing() {
  const vault = await openIt(await madeVault())
  onTestFinished(() => vault.close())
  return { vault, refuse: (password: string) => refusePassphrase(vault, password, quickSurroundings) }
}

test('a file is never locked with the passphrase of the journal', async () => {
  const { refuse } = await refusing()
  await expect(refuse(rightPassphrase)).rejects.toThrow('file-password-is-passphrase')
  for (const other of [`${rightPassphrase}s`, 'seven-grey-lanterns-by-the-old-mill', '', 'x'.repeat(2000)])
    await expect(refuse(other)).resolves.toBeUndefined()
})

test('where that cannot be found out, sharing goes on', async () => {
  const { vault, refuse } = await refusing()
  unlinkSync(vault.paths.keyFile)
  await expect(refuse(rightPassphrase)).resolves.toBeUndefined()
})
