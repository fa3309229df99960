// Makes a journal with eight weeks of a made-up person in the folder that is named first, for the passphrase that is
// named second, and prints what is shared of it. A program of its own: it needs the journal's database.
import { join } from 'node:path'
import { lowestCost } from '#journal/vault/argon2-cost.ts'
import { createVault } from '#journal/vault/create-vault.ts'
import { realSurroundings } from '#journal/vault/surroundings.ts'
import { knownCode } from '../../../tools/fixtures/known-secrets.ts'
import { fillEightWeeks } from '../../unit/journal/share/sheet/support/eight-weeks.ts'
import { goldenSelection } from '../../unit/journal/share/sheet/support/golden-sheet.ts'

const [, , userData = '', passphrase = ''] = process.argv
const vault = await createVault(
  {
    folder: join(userData, 'vault'),
    passphrase: new TextEncoder().encode(passphrase),
    recoveryCode: knownCode,
    now: Date.now(),
  },
  { ...realSurroundings, chooseCost: async () => lowestCost },
)
process.stdout.write(JSON.stringify(goldenSelection(fillEightWeeks(vault.connection).draft)))
await vault.close()
