import type { Handlers, Reply } from '#shared/contract-types.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import type { VaultKeys } from '#shared/keys.ts'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { askWithSecret, type KeyGuard } from './ask-with-secret.ts'
import { unwrap } from './journal-process.ts'
import type { VaultKeychain } from './keychain.ts'

interface Parts {
  ask(request: JournalRequest): Promise<Reply>
  readonly guard: KeyGuard
  /** All keys are changed and the journal could not be opened again: shows the lock screen. */
  lock(): void
  readonly keychain: VaultKeychain
}

/** The calls about the ways into the vault. Passphrases pass through as bytes and are overwritten here too. */
export function keyHandlers({ ask, guard, lock, keychain }: Parts): Handlers<'main'>['keys'] {
  const withSecret = askWithSecret({
    ask,
    guard,
    refused(code) {
      if (code === 'keys-changed') lock()
    },
  })

  /** What the keychain keeps comes first: without it the slot would open for nobody. */
  async function switchOn(current: UnlockSecret): Promise<void> {
    const secret = await keychain.make()
    try {
      await withSecret({ do: 'set-keychain', current, secret }, [secret])
    } catch (thrown) {
      keychain.forget()
      throw thrown
    }
  }

  async function switchOff(current: UnlockSecret): Promise<void> {
    await withSecret({ do: 'set-keychain', current, secret: null }, [])
    keychain.forget()
  }

  return {
    async read() {
      return { ...(unwrap(await ask({ do: 'read-keys' })) as VaultKeys), keychainHere: await keychain.here() }
    },
    async changePassphrase({ current, next }) {
      await withSecret({ do: 'change-passphrase', current, next }, [next])
      return null
    },
    async rotate({ current, next, code }) {
      const request = { do: 'rotate-keys', current, next, code } as const
      const rotated = (await withSecret(request, [next])) as { readonly lostPictures: number }
      // None of the new slots is the keychain's: what is left of it opens nothing.
      keychain.forget()
      return rotated
    },
    async offerCode() {
      return { code: unwrap(await ask({ do: 'offer-recovery-code' })) as string }
    },
    async setCode({ current, code }) {
      await withSecret({ do: 'set-recovery-code', current, code }, [])
      return null
    },
    async setKeychain({ current, on }) {
      await (on ? switchOn(current) : switchOff(current))
      return null
    },
    async checkCode({ code }) {
      return { right: unwrap(await ask({ do: 'check-recovery-code', code })) as boolean }
    },
  }
}
