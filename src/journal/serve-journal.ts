import { randomBytes } from 'node:crypto'
import type { Reply } from '#shared/contract-types.ts'
import { Failure, toFailure } from '#shared/failure.ts'
import type {
  JournalMessage,
  JournalQuestion,
  JournalRequest,
  RotationRequest,
} from '#shared/journal-wire.ts'
import type { RotationProgress } from '#shared/keys.ts'
import { realBackupDisk } from './backup/backup-disk.ts'
import { findBackups } from './backup/find-backups.ts'
import { finishRestore } from './backup/finish-restore.ts'
import { type OpenBackups, openBackups, takeSecondFolder } from './backup/open-backups.ts'
import { heldFor, RestoreDesk } from './backup/restore-desk.ts'
import { HealthKeeper } from './damage/health-keeper.ts'
import { salvageVault } from './damage/salvage-vault.ts'
import { writeMaking } from './exercises/write-making.ts'
import { journalHandlers } from './handlers.ts'
import { readImage } from './images/images.ts'
import { SealedRoom } from './sealed/sealed-room.ts'
import { answerShare } from './share/answer-share.ts'
import { SessionStage } from './share/session-stage.ts'
import { stageShare } from './share/share-requests.ts'
import { type ShareStep, ShareStops } from './share/share-stops.ts'
import { removeUnfinishedShare } from './share/unfinished-share.ts'
import { type QuietPace, tidyInQuiet, tidySteps } from './tidy.ts'
import { answerTransfer } from './transfer/answer-transfer.ts'
import { isLocked } from './transfer/import-export.ts'
import { TransferDesk } from './transfer/transfer-desk.ts'
import { createVault } from './vault/create-vault.ts'
import { realDisk } from './vault/disk.ts'
import { answerKeyRequest, answerRotation, confirmCode } from './vault/key-requests.ts'
import { type OpenVault, openVault } from './vault/open-vault.ts'
import { proveSecret } from './vault/prove-secret.ts'
import { newRecoveryCode } from './vault/recovery-code.ts'
import { refusePassphrase } from './vault/refuse-passphrase.ts'
import { speak } from './words.ts'

/** The end of the wire to main, as Electron gives it to a utility process. */
export interface JournalPort {
  on(event: 'message', hear: (message: { readonly data: unknown }) => void): unknown
  postMessage(message: JournalMessage): void
}

interface Surroundings {
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Calls back once, after so many milliseconds. */
  later(milliseconds: number, act: () => void): void
}

const encoder = new TextEncoder()

/** Takes requests from main one after the other, in the order they come, and answers each. */
export function serveJournal(port: JournalPort, { now, later }: Surroundings): void {
  speak('en')
  let vault: OpenVault | null = null
  let backups: OpenBackups | null = null
  let health: { readonly of: OpenVault; readonly keeper: HealthKeeper } | null = null
  const desk = new RestoreDesk()
  const transfers = new TransferDesk((progress) => post({ kind: 'transfer-progress', progress }))
  const shares = new ShareStops((progress) => post({ kind: 'share-progress', progress }))
  const sealedRoom = new SealedRoom()
  const stage = new SessionStage()
  let offeredCode: string | null = null
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  let lastAsked = now()

  port.on('message', ({ data }) => {
    const { id, request } = data as JournalQuestion
    waiting += 1
    lastAsked = now()
    // Not in its turn: it would wait for what it is to stop. The files are closed only when nothing is being written.
    if (request.do === 'stop-transfer' || request.do === 'close') transfers.stop()
    if (request.do === 'stop-share' || request.do === 'close') shares.stop()
    const step = shares.watched()
    last = last.then(async () => {
      const reply = await answer(request, step)
      waiting -= 1
      port.postMessage({ kind: 'answer', id, reply })
    })
  })

  async function answer(request: JournalRequest, step: ShareStep): Promise<Reply> {
    try {
      return request.do === 'call' ? await call(request) : { ok: true, value: await act(request, step) }
    } catch (thrown) {
      const { code, detail } = toFailure(thrown)
      return detail ? { ok: false, code, detail } : { ok: false, code }
    }
  }

  /** The value is sealed as bytes here, so that main passes it on without ever holding its words as text. */
  async function call(request: Extract<JournalRequest, { do: 'call' }>): Promise<Reply> {
    const handlers = journalHandlers({
      vault: theVault(),
      backups: theBackups,
      health: theHealth,
      sealedRoom,
      stage,
      now,
      changed,
    })
    const [group = '', verb = ''] = request.name.split('.')
    const handler = Reflect.get(Reflect.get(handlers, group), verb) as (input: unknown) => unknown
    return { ok: true, sealed: encoder.encode(JSON.stringify(await handler(request.input))) }
  }

  async function act(request: Exclude<JournalRequest, { do: 'call' }>, step: ShareStep): Promise<unknown> {
    switch (request.do) {
      case 'speak':
        speak(request.language)
        return null
      case 'offer-recovery-code':
        offeredCode = newRecoveryCode(randomBytes)
        return offeredCode
      case 'create': {
        const { folder, passphrase, recoveryCode } = request
        if (recoveryCode !== null) confirmCode(recoveryCode, offeredCode)
        finishRestore(realBackupDisk, folder)
        const made = await createVault({ folder, passphrase, recoveryCode, now: now() })
        offeredCode = null
        hold(made)
        return null
      }
      case 'unlock': {
        const { folder, secret, failedAttempts } = request
        finishRestore(realBackupDisk, folder)
        const opened = await openVault({ folder, secret, failedAttempts, now: now() })
        hold(opened)
        // What a share left behind when the process was killed in the middle of it.
        await removeUnfinishedShare(opened.connection, realDisk)
        tidy(opened)
        theHealth().beginIfDue()
        return null
      }
      case 'read-keys':
      case 'change-passphrase':
      case 'set-recovery-code':
      case 'check-recovery-code':
      case 'set-keychain': {
        const answer = await answerKeyRequest(theVault(), request, { offeredCode, now: now() })
        if (request.do === 'set-recovery-code') offeredCode = null
        return answer
      }
      case 'rotate-keys':
        return rotate(theVault(), request)
      case 'read-image':
        return readImage(theVault(), request.id, request.piece)
      case 'render-share':
      case 'write-share':
      case 'prove-printed':
      case 'note-printed':
        return answerShare(theVault(), request, now(), step)
      case 'write-exercise':
        return writeMaking(theVault().connection, request, now())
      case 'prove-secret':
        await proveSecret(theVault(), request.current)
        return null
      case 'refuse-passphrase':
        await refusePassphrase(theVault(), request.password)
        return null
      case 'begin-session-view':
        stage.show(stageShare(theVault(), request, now()))
        sealedRoom.close()
        return null
      case 'end-session-view':
        stage.end()
        return null
      case 'open-sealed':
        await proveSecret(theVault(), request.current)
        sealedRoom.open()
        return null
      case 'look-at-export':
        return isLocked(request.file)
      case 'export':
      case 'import':
      case 'undo-import':
        return answerTransfer(transfers, theVault(), request, () => changed([]))
      case 'stop-transfer':
      case 'stop-share':
        return null
      case 'find-backups':
        return findBackups(realBackupDisk, request.folder)
      case 'preview-restore':
        later(heldFor, () => desk.forget())
        return desk.preview(request)
      case 'restore': {
        const { restored, vault: opened } = await desk.restore(request.folder, now())
        hold(opened)
        return restored
      }
      case 'salvage': {
        const { folder, secret } = request
        if (vault !== null) throw new Failure('busy')
        return salvageVault({ folder, secret, now: now() })
      }
      case 'second-backup-folder':
        return takeSecondFolder(theBackups(), request.folder)
      case 'close': {
        const closing = vault
        desk.forget()
        sealedRoom.close()
        stage.end()
        await backups?.keeper.close()
        vault = null
        backups = null
        await closing?.close()
        return null
      }
    }
  }

  /** Everything asked meanwhile waits, and is answered by the vault with its new keys. */
  async function rotate(before: OpenVault, request: RotationRequest): Promise<{ lostPictures: number }> {
    // No backup is made of a vault that is changing under it; afterwards one with the new keys is due.
    await backups?.keeper.stop()
    backups = null
    try {
      const rotated = await answerRotation(before, request, { offeredCode, now: now(), tell })
      hold(rotated.vault)
      offeredCode = null
      return { lostPictures: rotated.lostPictures }
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === 'keys-changed') vault = null
      else hold(before)
      throw thrown
    }
  }

  const tell = (progress: RotationProgress) => post({ kind: 'keys-progress', progress })

  /** Resolves when what was told is on its way. */
  function post(message: JournalMessage): Promise<void> {
    port.postMessage(message)
    return new Promise((resolve) => later(0, resolve))
  }

  function tidy(opened: OpenVault): void {
    tidyInQuiet(tidySteps(opened, now(), changed), paceOf(opened, 'tidying-failed'))
  }

  function paceOf(opened: OpenVault, failure: string): QuietPace {
    return {
      isBusy: () => waiting > 0,
      isOver: () => vault !== opened,
      later,
      failed: (thrown) => process.stderr.write(`goldseam: ${failure} journal ${toFailure(thrown).code}\n`),
    }
  }

  /** Of the vault as it is now: a change of all keys makes another of it. */
  function theHealth(): HealthKeeper {
    const opened = theVault()
    if (health?.of !== opened) {
      const keeper = new HealthKeeper(opened.connection, now, {
        ...paceOf(opened, 'check-failed'),
        changed: () => port.postMessage({ kind: 'health-changed' }),
      })
      health = { of: opened, keeper }
    }
    return health.keeper
  }

  function hold(opened: OpenVault): void {
    sealedRoom.close()
    vault = opened
    backups = openBackups(opened, {
      now,
      later,
      isBusy: () => waiting > 0,
      quiet: () => Math.abs(now() - lastAsked),
      changed: () => port.postMessage({ kind: 'backups-changed' }),
      failed: (thrown) => process.stderr.write(`goldseam: backup-failed journal ${toFailure(thrown).code}\n`),
    })
  }

  function theBackups(): OpenBackups {
    if (backups === null) throw new Failure('locked')
    return backups
  }

  function theVault(): OpenVault {
    if (vault === null) throw new Failure('locked')
    return vault
  }

  function changed(ids: readonly string[]): void {
    backups?.keeper.noteChange()
    port.postMessage({ kind: 'entries-changed', ids })
  }
}
