import { openVault } from '#journal/vault/open-vault.ts'

// Another program that tries to open a vault: node second-program.ts FOLDER PASSPHRASE. Prints "opened" or the failure's code.
const [folder = '', typed = ''] = process.argv.slice(2)
const outcome = await openVault({
  folder,
  secret: { kind: 'passphrase', passphrase: new TextEncoder().encode(typed) },
  failedAttempts: 0,
  now: Date.now(),
}).then(
  (vault) => vault.close().then(() => 'opened'),
  (failure: { readonly code: string }) => failure.code,
)
process.stdout.write(outcome)
