import { expect, test, vi } from 'vitest'
import type { Reply } from '#shared/contract-types.ts'
import { defaultPreferences } from '#shared/default-preferences.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import { madeDraft } from '../journal/share/sheet/support/made-draft.ts'

vi.mock('electron', () => ({ utilityProcess: {} }))
const place = vi.hoisted(() => ({ file: '/somewhere/notes.pdf' as string | null }))
const printer = vi.hoisted(() => ({ print: async (_stop?: AbortSignal) => new Uint8Array([1]) }))
vi.mock('../../../src/main/dialogs.ts', () => ({ askWhereToSave: async () => place.file }))
vi.mock('../../../src/main/print-window.ts', () => ({
  printToPdf: (_html: string, _paper: string, stop?: AbortSignal) => printer.print(stop),
  print: async () => 'printed',
}))
const { shareCalls } = await import('../../../src/main/share.ts')

const passphrase = 'violet morning tide'
const { dateForm, clock } = defaultPreferences
const request = {
  selection: { draft: madeDraft(), today: '2026-05-01' },
  options: { paper: 'a4' as const, dateForm, clock },
}

function asking() {
  const asked: string[] = []
  const calls = shareCalls({
    async ask(question: JournalRequest): Promise<Reply> {
      asked.push(question.do)
      if (question.do === 'refuse-passphrase' && question.password === passphrase)
        return { ok: false, code: 'file-password-is-passphrase' }
      const rendered = { page: '<p>', numbersPages: false, contents: [], omissions: 0 }
      return { ok: true, value: question.do === 'render-share' ? rendered : { kind: 'saved' } }
    },
    browserWindow: () => null,
    tell: () => undefined,
  })
  const save = (format: 'locked-pdf' | 'open-pdf', password: string | null) =>
    Promise.resolve(calls.save({ ...request, format, password }))
  return { asked, save, stop: () => Promise.resolve(calls.stop(undefined)) }
}

test('a locked file is not made with the passphrase of the journal', async () => {
  const { asked, save } = asking()
  await expect(save('locked-pdf', passphrase)).rejects.toThrow('file-password-is-passphrase')
  expect(asked).toEqual(['refuse-passphrase'])
  expect(await save('locked-pdf', 'another one')).toEqual({ kind: 'saved' })
  expect(asked).toEqual(['refuse-passphrase', 'refuse-passphrase', 'render-share', 'write-share'])
})

test('nothing is tried before the person has chosen a place, which only a hand can do', async () => {
  place.file = null
  const { asked, save } = asking()
  expect(await save('locked-pdf', passphrase)).toEqual({ kind: 'cancelled' })
  expect(asked).toEqual([])
})

test('a stop ends what is being printed, and nothing is written', async () => {
  place.file = '/somewhere/notes.pdf'
  const { asked, save, stop } = asking()
  const begun = Promise.withResolvers<void>()
  printer.print = (signal) => {
    begun.resolve()
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('stopped')))
    })
  }
  const saving = save('open-pdf', null)
  await begun.promise
  await stop()
  expect(await saving).toEqual({ kind: 'cancelled' })
  expect(asked).toEqual(['render-share', 'stop-share'])
})
