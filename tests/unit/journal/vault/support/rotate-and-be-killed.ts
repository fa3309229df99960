// Changes all keys of the vault in the folder of the first argument, and is killed just before the step of the second:
// a step of the disk, or of the work, where it says so on standard output first. "-" is no step: it goes on to the end.
import { writeSync } from 'node:fs'
import { type Disk, realDisk } from '#journal/vault/disk.ts'
import { openVault } from '#journal/vault/open-vault.ts'
import { rotateKeys } from '#journal/vault/rotate-keys.ts'
import { byPassphrase } from './made-key-file.ts'
import { quickSurroundings } from './quick-surroundings.ts'

const [folder = '', killAt = ''] = process.argv.slice(2)
let count = 0
function step(): void {
  count += 1
  if (count === Number(killAt)) process.kill(process.pid, 'SIGKILL')
}

const disk: Disk = { ...realDisk }
for (const [name, real] of Object.entries(realDisk) as [keyof Disk, (...values: string[]) => unknown][]) {
  if (name === 'exists' || name === 'list' || name === 'readStart' || name === 'readAt') continue
  Object.assign(disk, {
    [name]: (...values: string[]) => {
      step()
      return real(...values)
    },
  })
}
const secret = byPassphrase()
const vault = await openVault({ folder, secret, failedAttempts: 0, now: 1 }, quickSurroundings)
const tell = async (progress: { readonly step: string }) => {
  writeSync(1, `${progress.step}\n`)
  step()
}
const asked = { current: byPassphrase(), next: [byPassphrase('seven grey lanterns')], now: 2, tell }
await rotateKeys(vault, asked, { ...quickSurroundings, disk })
writeSync(1, `${count} steps\n`)
process.kill(process.pid, 'SIGKILL')
