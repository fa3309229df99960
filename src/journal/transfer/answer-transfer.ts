import type { JournalRequest } from '#shared/journal-wire.ts'
import type { ExportOutcome, ImportOutcome, ImportUndone } from '#shared/transfer.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { TransferDesk } from './transfer-desk.ts'

type TransferAsked = Extract<JournalRequest, { do: 'export' | 'import' | 'undo-import' }>

/**
 * What main asks to take everything out of a journal, or into it. Throws what exporting and importing throw.
 * @param changed is told when entries came or went; which they were is for the window to ask
 */
export async function answerTransfer(
  desk: TransferDesk,
  vault: OpenVault,
  request: TransferAsked,
  changed: () => void,
): Promise<ExportOutcome | ImportOutcome | ImportUndone | null> {
  if (request.do === 'export') return desk.export(vault, request)
  const outcome = request.do === 'import' ? await desk.import(vault, request) : desk.undo(vault)
  changed()
  return outcome
}
