import { expect, onTestFinished, test } from 'vitest'
import { type JournalPort, serveJournal } from '#journal/serve-journal.ts'
import type { Reply } from '#shared/contract-types.ts'
import { defaultPreferences } from '#shared/default-preferences.ts'
import type { JournalMessage, JournalRequest } from '#shared/journal-wire.ts'
import { draft } from '../entries/support/temporary-journal.ts'
import { madeDraft } from '../share/sheet/support/made-draft.ts'
import { byCode, byPassphrase } from '../vault/support/made-key-file.ts'
import { born, madeVault } from '../vault/support/make-vault.ts'
import { floorSurroundings, passphraseOf } from '../vault/support/quick-surroundings.ts'

const day = '2026-05-01'

/** The journal process as main sees it, in this one, with an open journal. */
async function journalProcess() {
  const folder = await madeVault(floorSurroundings)
  const waiting = new Map<number, (reply: Reply) => void>()
  let hear: (message: { readonly data: unknown }) => void = () => undefined
  let lastId = 0
  const port: JournalPort = {
    on: (_event, next) => {
      hear = next
    },
    postMessage(message: JournalMessage) {
      if (message.kind === 'answer') waiting.get(message.id)?.(message.reply)
    },
  }
  serveJournal(port, { now: () => born + 5, later: (_ms, act) => void setImmediate(act) })
  const ask = (request: JournalRequest): Promise<Reply> =>
    new Promise((resolve) => {
      lastId += 1
      waiting.set(lastId, resolve)
      hear({ data: { id: lastId, request } })
    })
  const call = async (name: string, input?: unknown): Promise<string> => {
    const reply = await ask({ do: 'call', name, input })
    if (!reply.ok) return `refused: ${reply.code}`
    return 'sealed' in reply ? new TextDecoder().decode(reply.sealed) : ''
  }
  const unlock = () => ask({ do: 'unlock', folder, secret: byPassphrase(), failedAttempts: 0 })
  expect(await unlock()).toMatchObject({ ok: true })
  onTestFinished(() => void ask({ do: 'close' }))
  return { ask, call, unlock }
}

test('the journal itself opens what is sealed, to the passphrase or the code, and to nothing else', async () => {
  const { ask, call, unlock } = await journalProcess()
  const words = draft({ title: 'A heronry' })
  await call('entries.save', words)
  await call('sealed.seal', { ids: [words.id], day })
  const isOpen = async () => (await call('sealed.list')).includes('heronry')

  expect(await call('sealed.list')).toBe('refused: sealed-closed')
  expect(await call('sealed.read', { id: words.id })).toBe('refused: sealed-closed')
  expect(await call('sealed.unseal', { ids: [words.id] })).toBe('refused: sealed-closed')
  // No call of the window opens it: that is main's to ask, with a secret.
  expect(await call('sealed.open', { current: byPassphrase() })).toMatch(/^refused/)

  const wrong = passphraseOf('not the passphrase')
  expect(await ask({ do: 'open-sealed', current: { kind: 'passphrase', passphrase: wrong } })).toEqual({
    ok: false,
    code: 'wrong-passphrase',
  })
  expect(wrong.every((byte) => byte === 0)).toBe(true)
  expect(await isOpen()).toBe(false)

  expect(await ask({ do: 'open-sealed', current: byCode() })).toMatchObject({ ok: true })
  expect(await isOpen()).toBe(true)
  await call('sealed.close')
  expect(await isOpen()).toBe(false)

  const { dateForm, clock } = defaultPreferences
  const open = byPassphrase()
  expect(await ask({ do: 'open-sealed', current: open })).toMatchObject({ ok: true })
  expect(open.passphrase.every((byte) => byte === 0)).toBe(true)
  const options = { paper: 'a4', dateForm, clock } as const
  const selection = { draft: madeDraft({ parts: ['marks'] }), today: day }
  const { fingerprint: read } = JSON.parse(await call('share.preview', { selection, options }))
  const shown = await ask({
    do: 'begin-session-view',
    selection: { ...selection, draft: { ...selection.draft, read } },
    options,
  })
  expect(shown).toMatchObject({ ok: true })
  expect(await isOpen(), 'a session view closes it').toBe(false)
  await ask({ do: 'end-session-view' })

  await ask({ do: 'open-sealed', current: byPassphrase() })
  expect(await isOpen()).toBe(true)
  await ask({ do: 'close' })
  expect(await unlock()).toMatchObject({ ok: true })
  expect(await isOpen(), 'and so does a lock').toBe(false)
})
