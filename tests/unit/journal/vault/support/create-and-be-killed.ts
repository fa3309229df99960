// Makes a vault in the folder of the first argument, and is killed just before the step of the second.
import { createVault } from '#journal/vault/create-vault.ts'
import { type Disk, realDisk } from '#journal/vault/disk.ts'
import { rightCode, rightPassphrase } from './made-key-file.ts'
import { passphraseOf, quickSurroundings } from './quick-surroundings.ts'

const [folder = '', killAt = ''] = process.argv.slice(2)
let step = 0
const disk: Disk = { ...realDisk }
for (const [name, real] of Object.entries(realDisk) as [keyof Disk, (...values: string[]) => unknown][]) {
  if (name === 'exists' || name === 'list' || name === 'readStart') continue
  Object.assign(disk, {
    [name]: (...values: string[]) => {
      step += 1
      if (step === Number(killAt)) process.kill(process.pid, 'SIGKILL')
      return real(...values)
    },
  })
}
const options = { folder, passphrase: passphraseOf(rightPassphrase), recoveryCode: rightCode, now: 1 }
const vault = await createVault(options, { ...quickSurroundings, disk })
// The last place to be killed: everything done, nothing closed.
process.stdout.write(String(step))
process.kill(process.pid, 'SIGKILL')
await vault.close()
