import { create } from 'zustand'
import type { ExportOutcome, ImportOutcome, ImportUndone, TransferProgress } from '#shared/transfer.ts'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { journal, onNews } from '../journal.ts'
import { emptyAtLock } from './vault.ts'

/** Where a complete export is. It goes on while a person looks at another place. */
type Export =
  | { readonly kind: 'none' }
  /** Null until the first news of it. */
  | { readonly kind: 'going'; readonly progress: TransferProgress | null; readonly stopping: boolean }
  | { readonly kind: 'done'; readonly outcome: Extract<ExportOutcome, { kind: 'saved' }> }

/** Where the taking in of one is. */
type Import =
  | { readonly kind: 'none' }
  | { readonly kind: 'going'; readonly progress: TransferProgress | null; readonly stopping: boolean }
  | { readonly kind: 'done'; readonly outcome: Extract<ImportOutcome, { kind: 'imported' }> }
  | { readonly kind: 'undone'; readonly undone: ImportUndone }

interface Transfer {
  readonly export: Export
  readonly import: Import
}

const none: Transfer = { export: { kind: 'none' }, import: { kind: 'none' } }
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

/** Takes in the file that was chosen. Resolves when it is over; throws why it failed. */
export async function importEverything(password: string | null): Promise<ImportOutcome['kind']> {
  useTransfer.setState({ import: { kind: 'going', progress: null, stopping: false } })
  let after: Import = { kind: 'none' }
  try {
    const outcome = await journal.transfer.import({ password })
    if (outcome.kind === 'imported') after = { kind: 'done', outcome }
    return outcome.kind
  } finally {
    useTransfer.setState({ import: after })
  }
}

/** Takes out again what came in. Throws why it failed. */
export async function undoImport(): Promise<void> {
  const undone = await journal.transfer.undo()
  useTransfer.setState({ import: undone === null ? { kind: 'none' } : { kind: 'undone', undone } })
}

/** Forgets how the last one ended. */
export function forgetImport(): void {
  if (useTransfer.getState().import.kind !== 'going') useTransfer.setState({ import: { kind: 'none' } })
}

/** Stops what is going on; how that ended is told where it was begun. */
export async function stopTransfer(): Promise<void> {
  const { export: out, import: into } = useTransfer.getState()
  if (out.kind === 'going') useTransfer.setState({ export: { ...out, stopping: true } })
  if (into.kind === 'going') useTransfer.setState({ import: { ...into, stopping: true } })
  await journal.transfer.stop()
}

/** Forgets how the last one ended. */
export function forgetExport(): void {
  if (useTransfer.getState().export.kind === 'done') useTransfer.setState({ export: { kind: 'none' } })
}

onNews('transfer.progress', (progress) => {
  const { export: out, import: into } = useTransfer.getState()
  if (out.kind === 'going') useTransfer.setState({ export: { ...out, progress } })
  if (into.kind === 'going') useTransfer.setState({ import: { ...into, progress } })
})

emptyAtLock(() => useTransfer.setState(none, true))
