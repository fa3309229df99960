import type { BrowserWindow } from 'electron'
import type { Handlers, Reply } from '#shared/contract-types.ts'
import { Failure } from '#shared/failure.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import type { ExportOutcome, ImportOutcome, ImportUndone } from '#shared/transfer.ts'
import { askWithSecret, type KeyGuard } from './ask-with-secret.ts'
import { askForExport, askWhereToSave } from './dialogs.ts'
import { unwrap } from './journal-process.ts'

interface Parts {
  ask(request: JournalRequest): Promise<Reply>
  readonly guard: KeyGuard
  browserWindow(): BrowserWindow | null
}

/** The calls about taking everything out and putting it in again. The window never learns a path. */
export function transferCalls({ ask, guard, browserWindow }: Parts): Handlers<'main'>['transfer'] {
  const withSecret = askWithSecret({ ask, guard })
  let chosen: string | null = null
  return {
    async export({ current, password }) {
      await withSecret({ do: 'prove-secret', current }, [])
      const file = await askWhereToSave(browserWindow(), password === null ? 'zip' : 'age')
      if (file === null) return { kind: 'cancelled' }
      if (password !== null) unwrap(await ask({ do: 'refuse-passphrase', password }))
      return unwrap(await ask({ do: 'export', file, password })) as ExportOutcome
    },
    async chooseFile() {
      const file = await askForExport(browserWindow())
      if (file === null) return { kind: 'cancelled' }
      const locked = unwrap(await ask({ do: 'look-at-export', file })) as boolean
      chosen = file
      return { kind: 'chosen', locked }
    },
    async import({ password }) {
      if (chosen === null) throw new Failure('import-not-an-export')
      return unwrap(await ask({ do: 'import', file: chosen, password })) as ImportOutcome
    },
    async undo() {
      return unwrap(await ask({ do: 'undo-import' })) as ImportUndone | null
    },
    async stop() {
      unwrap(await ask({ do: 'stop-transfer' }))
      return null
    },
  }
}
