import { create } from 'zustand'
import type { RotationProgress } from '#shared/keys.ts'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { journal, onNews } from '../../../journal.ts'
import { emptyAtLock } from '../../../state/vault.ts'
import { readVaultKeys } from './vault-keys.ts'

/** Where a change of all keys is. It goes on while a person looks at another place. */
type NewKeys =
  | { readonly kind: 'none' }
  | { readonly kind: 'going'; readonly progress: RotationProgress }
  | { readonly kind: 'done'; readonly lostPictures: number; readonly hasCode: boolean }
  | { readonly kind: 'failed'; readonly failure: unknown }

const none: NewKeys = { kind: 'none' }
export const useNewKeys = create<NewKeys>(() => none)
const become = (now: NewKeys) => useNewKeys.setState(now, true)

interface Asked {
  readonly current: UnlockSecret
  readonly next: Uint8Array<ArrayBuffer>
  readonly code: string | null
}

/** Changes all keys. The passphrases are overwritten with zeros afterwards. Resolves when it is over, whatever came of it. */
export async function changeAllKeys(asked: Asked): Promise<void> {
  become({ kind: 'going', progress: { step: 'keys', done: 0, of: 1 } })
  try {
    const { lostPictures } = await journal.keys.rotate(asked)
    become({ kind: 'done', lostPictures, hasCode: asked.code !== null })
    await readVaultKeys()
  } catch (failure) {
    become({ kind: 'failed', failure })
  } finally {
    asked.next.fill(0)
    if (asked.current.kind === 'passphrase') asked.current.passphrase.fill(0)
  }
}

/** Forgets how the last change ended. */
export function forgetNewKeys(): void {
  if (useNewKeys.getState().kind !== 'going') become(none)
}

onNews('keys.progress', (progress) => {
  if (useNewKeys.getState().kind === 'going') become({ kind: 'going', progress })
})

emptyAtLock(() => become(none))
