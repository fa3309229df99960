// Opens the vault of the first argument, writes one row, says so, and holds it until killed.

import { openVault } from '#journal/vault/open-vault.ts'
import { rightPassphrase } from './made-key-file.ts'
import { passphraseOf, quickSurroundings } from './quick-surroundings.ts'

const [folder = '', end] = process.argv.slice(2)
const secret = { kind: 'passphrase', passphrase: passphraseOf(rightPassphrase) } as const
const vault = await openVault({ folder, secret, failedAttempts: 0, now: 1 }, quickSurroundings)
vault.connection.sqlite.exec("INSERT INTO tag (id, name, folded) VALUES ('1', 'held', 'held')")
if (end === 'and-be-killed') process.kill(process.pid, 'SIGKILL')
process.stdout.write('held')
setInterval(() => undefined, 1000)
