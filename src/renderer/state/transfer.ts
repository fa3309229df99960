import { create } from 'zustand'
import type { ExportOutcome, TransferProgress } from '#shared/transfer.ts'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { journal, onNews } from '../journal.ts'
import { emptyAtLock } from './vault.ts'

/** Where a complete export is. It goes on while a person looks at another place. */
type Export =
  | { readonly kind: 'none' }
  /** Null until the first news of it. */
  | { readonly kind: 'going'; readonly progress: TransferProgress | null; readonly stopping: boolean }
  | { readonly kind: 'done'; readonly outcome: Extract<ExportOutcome, { kind: 'saved' }> }

interface Transfer {
  readonly export: Export
}

const none: Transfer = { export: { kind: 'none' } }
export const useTransfer = create<Transfer>(() => none)

/**
 * Writes everything to a file, where the person says. Resolves when it is over; `cancelled` when the person stopped it.
 * Throws why it failed.
 */
export async function exportEverything(
  current: UnlockSecret,
  password: string | null,
): Promise<ExportOutcome['kind']> {
  useTransfer.setState({ export: { kind: 'going', progress: null, stopping: false } })
  let after: Export = { kind: 'none' }
  try {
    const outcome = await journal.transfer.export({ current, password })
    if (outcome.kind === 'saved') after = { kind: 'done', outcome }
    return outcome.kind
  } finally {
    useTransfer.setState({ export: after })
  }
}

/** Stops it; how that ended is told where it was begun. */
export async function stopExport(): Promise<void> {
  const { export: now } = useTransfer.getState()
  if (now.kind === 'going') useTransfer.setState({ export: { ...now, stopping: true } })
  await journal.transfer.stop()
}

/** Forgets how the last one ended. */
export function forgetExport(): void {
  if (useTransfer.getState().export.kind === 'done') useTransfer.setState({ export: { kind: 'none' } })
}

onNews('transfer.progress', (progress) => {
  const { export: now } = useTransfer.getState()
  if (now.kind === 'going') useTransfer.setState({ export: { ...now, progress } })
})

emptyAtLock(() => useTransfer.setState(none, true))
