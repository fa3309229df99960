import { randomBytes } from 'node:crypto'
import type { Handlers } from '#shared/contract-types.ts'
import { binEntries, putBackEntries, readBin } from './entries/bin-entries.ts'
import { deleteForGood } from './entries/delete-for-good.ts'
import { readDays } from './entries/read-days.ts'
import { readEntry } from './entries/read-entry.ts'
import { readPage, readPageFromDay } from './entries/read-page.ts'
import { saveEntry } from './entries/save-entry.ts'
import { searchEntries } from './entries/search-entries.ts'
import { previewShare } from './share/share-requests.ts'
import { suggestPassword } from './share/suggest-password.ts'
import type { OpenVault } from './vault/open-vault.ts'

interface Parts {
  readonly vault: OpenVault
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Tells the window that its lists are out of date. */
  changed(ids: readonly string[]): void
}

/** The calls the journal process answers. */
export function journalHandlers({ vault: { connection }, now, changed }: Parts): Handlers<'journal'> {
  /** Does something to entries, then says so. */
  const changing = (act: (ids: readonly string[]) => void) => {
    return ({ ids }: { readonly ids: readonly string[] }): null => {
      act(ids)
      changed(ids)
      return null
    }
  }
  return {
    entries: {
      days: () => readDays(connection),
      page: (request) => readPage(connection, request),
      pageFromDay: (request) => readPageFromDay(connection, request),
      read: ({ id }) => readEntry(connection, id),
      save: (draft) => {
        const saved = saveEntry(connection, draft, now())
        changed([saved.id])
        return saved
      },
      search: (request) => searchEntries(connection, request),
      bin: changing((ids) => binEntries(connection, ids, now())),
      putBack: changing((ids) => putBackEntries(connection, ids)),
      readBin: () => readBin(connection),
      deleteForGood: changing((ids) => deleteForGood(connection, ids)),
    },
    share: {
      preview: (request) => previewShare(connection, request),
      suggestPassword: () => ({ password: suggestPassword(randomBytes) }),
    },
  }
}
