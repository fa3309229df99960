import { utilityProcess } from 'electron'
import type { Reply } from '#shared/contract-types.ts'
import { Failure } from '#shared/failure.ts'
import type { JournalMessage, JournalQuestion, JournalRequest } from '#shared/journal-wire.ts'
import type { RotationProgress } from '#shared/keys.ts'
import type { ShareProgress } from '#shared/share-progress.ts'
import type { TransferProgress } from '#shared/transfer.ts'

/** The journal process as main sees it: questions go in, replies come out, and it can be ended for good. */
export interface JournalProcess {
  /** Never rejects: if the process ends first, the reply says so. */
  ask(request: JournalRequest): Promise<Reply>
  /** Ends the process; the system takes back every byte that held a key or a word. Resolves when it is gone. */
  end(): Promise<void>
}

interface Hearing {
  entriesChanged(ids: readonly string[]): void
  /** How far a change of all keys has come. */
  keysProgress(progress: RotationProgress): void
  /** How far an export has come. */
  transferProgress(progress: TransferProgress): void
  /** How far a shared file has come. */
  shareProgress(progress: ShareProgress): void
  backupsChanged(): void
  healthChanged(): void
  /** The process ended without having been asked to. */
  ended(): void
}

/**
 * Starts the journal process.
 * @param program path of its bundle
 * @param language of the words it writes, BCP 47
 */
export function startJournalProcess(program: string, language: string, hearing: Hearing): JournalProcess {
  const child = utilityProcess.fork(program, [], {
    serviceName: 'Goldseam journal',
    stdio: 'inherit',
    env: {},
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  let lastId = 0
  let wanted = true
  let gone = false
  const exit = new Promise<void>((resolve) => {
    child.once('exit', () => {
      gone = true
      for (const answer of waiting.values()) answer({ ok: false, code: 'journal-process-ended' })
      waiting.clear()
      resolve()
      if (wanted) hearing.ended()
    })
  })
  child.on('message', (message: JournalMessage) => {
    if (message.kind === 'entries-changed') return hearing.entriesChanged(message.ids)
    if (message.kind === 'keys-progress') return hearing.keysProgress(message.progress)
    if (message.kind === 'transfer-progress') return hearing.transferProgress(message.progress)
    if (message.kind === 'share-progress') return hearing.shareProgress(message.progress)
    if (message.kind === 'backups-changed') return hearing.backupsChanged()
    if (message.kind === 'health-changed') return hearing.healthChanged()
    waiting.get(message.id)?.(message.reply)
    waiting.delete(message.id)
  })
  const ask = (request: JournalRequest): Promise<Reply> =>
    new Promise((resolve) => {
      if (gone) return resolve({ ok: false, code: 'journal-process-ended' })
      lastId += 1
      waiting.set(lastId, resolve)
      child.postMessage({ id: lastId, request } satisfies JournalQuestion)
    })
  // Requests are answered in order: whatever is asked is answered in this language.
  void ask({ do: 'speak', language })
  return {
    ask,
    async end() {
      wanted = false
      if (!gone) child.kill()
      await exit
    },
  }
}

/** The value of a reply of the journal process to main itself; throws the failure it carries. */
export function unwrap(reply: Reply): unknown {
  if (!reply.ok) throw new Failure(reply.code, reply.detail)
  if ('sealed' in reply) throw new TypeError('a sealed reply is not for main')
  return reply.value
}
