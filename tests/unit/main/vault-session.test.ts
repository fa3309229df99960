import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Reply } from '#shared/contract-types.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'

vi.mock('electron', () => ({ utilityProcess: {} }))
const { UnlockDelay } = await import('../../../src/main/unlock-delay.ts')
const { VaultSession } = await import('../../../src/main/vault-session.ts')

const ok = (value: unknown): Reply => ({ ok: true, value })
const bytes = (text: string) => new TextEncoder().encode(text)

/** A session among fakes that write down what happens, in order. */
function sessionWith(options: {
  vault: string | false
  reply?: (request: JournalRequest) => Promise<Reply> | Reply
}) {
  const folder = join(mkdtempSync(join(tmpdir(), 'goldseam-session-')), 'vault')
  if (options.vault) {
    mkdirSync(folder)
    writeFileSync(join(folder, options.vault), '')
  }
  const happened: string[] = []
  let failedAttempts = 0
  const session = new VaultSession({
    vaultFolder: folder,
    startJournalProcess: () => {
      happened.push('start')
      return {
        ask: async (request) => {
          happened.push(request.do === 'call' ? request.name : request.do)
          return (await options.reply?.(request)) ?? ok(null)
        },
        end: async () => void happened.push('end'),
      }
    },
    delay: new UnlockDelay(() => 0),
    failedAttempts: {
      read: () => failedAttempts,
      write: (count) => {
        failedAttempts = count
      },
    },
    askForDrafts: () => happened.push('ask for drafts'),
    replaceWindow: () => happened.push('replace window'),
    changed: (state) => happened.push(`now ${state.kind}`),
    notClean: () => happened.push('not clean'),
  })
  return { session, happened, folder, attempts: () => failedAttempts }
}
const unlocking = () => ({ kind: 'passphrase' as const, passphrase: bytes('a long passphrase') })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('locking', () => {
  test('drafts first, then the files, then the process, then the window', async () => {
    const { session, happened } = sessionWith({ vault: 'vault.keys' })
    await session.unlock(unlocking())
    happened.length = 0
    const locked = session.lock('asked')
    await session.ask({ do: 'call', name: 'entries.save', input: null })
    session.draftsAreIn(true)
    await locked
    expect(happened).toEqual([
      'ask for drafts',
      'entries.save',
      'close',
      'end',
      'now locked',
      'replace window',
    ])
    expect(session.state).toEqual({ kind: 'locked', because: 'asked' })
  })

  test('waits half a second for a window that does not answer, and no longer', async () => {
    const { session, happened } = sessionWith({ vault: 'vault.keys' })
    await session.unlock(unlocking())
    const locked = session.lock('asked')
    await vi.advanceTimersByTimeAsync(499)
    expect(session.isOpen()).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    await locked
    expect(happened.at(-1)).toBe('replace window')
  })

  test('says so when the last drafts could not be saved, or the window did not answer', async () => {
    const { session } = sessionWith({ vault: 'vault.keys' })
    await session.unlock(unlocking())
    const locked = session.lock('idle')
    session.draftsAreIn(false)
    await locked
    expect(session.state).toEqual({ kind: 'locked', because: 'idle', unsaved: true })
    await session.unlock(unlocking())
    const lockedAgain = session.lock('idle')
    await vi.advanceTimersByTimeAsync(500)
    await lockedAgain
    expect(session.state).toEqual({ kind: 'locked', because: 'idle', unsaved: true })
  })

  test('asked while the passphrase is being tried, it follows at once: nothing opens behind a locked screen', async () => {
    let opened: (reply: Reply) => void = () => undefined
    const { session, happened } = sessionWith({
      vault: 'vault.keys',
      reply: (request) =>
        request.do === 'unlock'
          ? new Promise<Reply>((resolve) => {
              opened = resolve
            })
          : ok(null),
    })
    const unlocked = session.unlock(unlocking())
    const locked = session.lockIfMade('screen-locked')
    opened(ok(null))
    await unlocked
    session.draftsAreIn(true)
    await vi.advanceTimersByTimeAsync(500)
    await locked
    expect(happened.slice(-4)).toEqual(['close', 'end', 'now locked', 'replace window'])
    expect(session.state).toMatchObject({ kind: 'locked', because: 'screen-locked' })
  })

  test('what comes by itself closes a backup that is being looked at while locked', async () => {
    const { session, happened } = sessionWith({ vault: 'vault.keys' })
    await session.askUnopened({ do: 'restore', folder: '/nowhere' })
    await session.lockIfMade('suspended')
    expect(happened).toEqual(['start', 'restore', 'end'])
  })

  test('what comes by itself leaves a recovery code that is being written down alone', async () => {
    const { session, happened } = sessionWith({ vault: false })
    await session.offerRecoveryCode()
    await session.lockIfMade('screen-locked')
    expect(happened).not.toContain('end')
  })

  test('ends a journal process that does not close its files, and says so', async () => {
    const { session, happened } = sessionWith({
      vault: 'vault.keys',
      reply: (request) => (request.do === 'close' ? new Promise<Reply>(() => undefined) : ok(null)),
    })
    await session.unlock(unlocking())
    const locked = session.lock('asked')
    session.draftsAreIn(true)
    await vi.advanceTimersByTimeAsync(5_000)
    await locked
    expect(happened.slice(-4)).toEqual(['not clean', 'end', 'now locked', 'replace window'])
  })

  test('nothing answers from the moment the drafts are in', async () => {
    const { session } = sessionWith({ vault: 'vault.keys' })
    await session.unlock(unlocking())
    const locked = session.lock('asked')
    session.draftsAreIn(true)
    await Promise.resolve()
    await Promise.resolve()
    await locked
    expect(await session.ask({ do: 'call', name: 'entries.days', input: undefined })).toEqual({
      ok: false,
      code: 'locked',
    })
  })

  test('asked twice, it locks once', async () => {
    const { session, happened } = sessionWith({ vault: 'vault.keys' })
    await session.unlock(unlocking())
    const both = [session.lock('asked'), session.lock('window-closed')]
    session.draftsAreIn(true)
    await Promise.all(both)
    expect(happened.filter((what) => what === 'close')).toHaveLength(1)
  })

  test('does not wait for the drafts of a window that is gone', async () => {
    const { session, happened } = sessionWith({ vault: 'vault.keys' })
    await session.unlock(unlocking())
    await session.lock('window-ended')
    expect(happened).not.toContain('ask for drafts')
    expect(session.state).toEqual({ kind: 'locked', because: 'window-ended' })
  })

  test('a journal process that ends by itself locks the journal', async () => {
    const { session, happened } = sessionWith({ vault: 'vault.keys' })
    await session.unlock(unlocking())
    session.journalEnded()
    expect(session.isOpen()).toBe(false)
    expect(happened.slice(-2)).toEqual(['now locked', 'replace window'])
  })
})

describe('unlocking', () => {
  const wrong = (request: JournalRequest): Reply =>
    request.do === 'unlock' ? { ok: false, code: 'wrong-passphrase' } : ok(null)

  test('a process that has seen a wrong passphrase is ended, and the attempt is counted', async () => {
    const { session, happened, attempts } = sessionWith({ vault: 'vault.keys', reply: wrong })
    await expect(session.unlock(unlocking())).rejects.toMatchObject({ code: 'wrong-passphrase' })
    expect(happened).toEqual(['start', 'unlock', 'end'])
    expect(attempts()).toBe(1)
    expect(session.state.kind).toBe('locked')
  })

  test('after the third wrong attempt there is a wait, and no process is started for an early attempt', async () => {
    const { session, happened } = sessionWith({ vault: 'vault.keys', reply: wrong })
    for (let attempt = 1; attempt <= 3; attempt += 1)
      await expect(session.unlock(unlocking())).rejects.toThrow()
    happened.length = 0
    await expect(session.unlock(unlocking())).rejects.toMatchObject({
      code: 'wait-before-trying',
      detail: { seconds: 2 },
    })
    expect(happened).toEqual([])
  })

  test('a damaged key file is not a wrong attempt', async () => {
    const { session, attempts } = sessionWith({
      vault: 'vault.keys',
      reply: (request) => (request.do === 'unlock' ? { ok: false, code: 'key-file-damaged' } : ok(null)),
    })
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await expect(session.unlock(unlocking())).rejects.toMatchObject({ code: 'key-file-damaged' })
    }
    expect(attempts()).toBe(0)
  })

  test('the passphrase is overwritten, whatever happens', async () => {
    for (const reply of [wrong, () => ok(null)]) {
      const { session } = sessionWith({ vault: 'vault.keys', reply })
      const secret = unlocking()
      await session.unlock(secret).catch(() => undefined)
      expect(secret.passphrase.every((byte) => byte === 0)).toBe(true)
    }
  })

  test('two at once: the second is told to wait for the first', async () => {
    const { session } = sessionWith({ vault: 'vault.keys' })
    const first = session.unlock(unlocking())
    await expect(session.unlock(unlocking())).rejects.toMatchObject({ code: 'busy' })
    await first
  })
})

describe('creating', () => {
  test('an offered code stays with its process until it is confirmed', async () => {
    let confirmed = false
    const { session, happened } = sessionWith({
      vault: false,
      reply: (request) => {
        if (request.do === 'offer-recovery-code') return ok('CODE')
        return confirmed ? ok(null) : { ok: false, code: 'recovery-code-not-confirmed' }
      },
    })
    expect(session.state).toEqual({ kind: 'none' })
    expect(await session.offerRecoveryCode()).toBe('CODE')
    await expect(session.create(bytes('a long passphrase'), 'COED')).rejects.toMatchObject({
      code: 'recovery-code-not-confirmed',
    })
    confirmed = true
    expect(await session.create(bytes('a long passphrase'), 'CODE')).toEqual({ kind: 'open' })
    expect(happened.filter((what) => what === 'start')).toHaveLength(1)
  })

  test('leaving without creating ends the process that held the code', async () => {
    const { session, happened } = sessionWith({ vault: false })
    await session.offerRecoveryCode()
    await session.lock('window-closed')
    expect(happened).toEqual(['start', 'offer-recovery-code', 'end'])
    expect(session.state).toEqual({ kind: 'none' })
  })

  test('nothing is created over a vault that is there', async () => {
    const { session, happened } = sessionWith({ vault: 'vault.keys' })
    await expect(session.create(bytes('a long passphrase'), null)).rejects.toMatchObject({
      code: 'vault-exists',
    })
    await expect(session.offerRecoveryCode()).rejects.toMatchObject({ code: 'vault-exists' })
    expect(happened).toEqual([])
  })

  test.each(['vault.keys', 'vault.keys.new', 'journal.db'])(
    'a folder with %s in it is never taken for a new start',
    (name) => {
      expect(sessionWith({ vault: name }).session.state).toEqual({ kind: 'locked', because: 'start' })
    },
  )
})
