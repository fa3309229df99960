// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FailureCode } from '#shared/failure.ts'
import type { SharePreview } from '#shared/share.ts'
import { How } from '../../../../../../src/renderer/screens/share/how/How.tsx'
import { ReadAndLeaveOut } from '../../../../../../src/renderer/screens/share/read/ReadAndLeaveOut.tsx'
import { useReceivers } from '../../../../../../src/renderer/screens/share/receivers-store.ts'
import { newShare } from '../../../../../../src/renderer/state/new-share.ts'
import { currentPlace, goTo } from '../../../../../../src/renderer/state/place.ts'
import { changeShare, useShareDraft } from '../../../../../../src/renderer/state/share-draft.ts'
import { vaultIs } from '../../../../../../src/renderer/state/vault.ts'
import { documentOf, englishMarks, paragraph, partOf } from '../../../../shared/support/made-part.ts'

i18n.loadAndActivate({ locale: 'en', messages: {} })
const read = 'a'.repeat(64)
const since = 'b'.repeat(64)
const weber = { id: 'weber', kind: 'therapist', name: 'Dr. Weber' } as const

/** What the journal says now. */
let preview: SharePreview
let refuses: FailureCode | null
const calls: string[] = []

const answers: Readonly<Record<string, () => unknown>> = {
  'share.preview': () => preview,
  'share.print': () => ({ kind: 'cancelled' }),
  'share.suggestPassword': () => ({ password: 'shopper-riverbed-unlatch' }),
  'remembered.proposals': () => [],
  'shareDraft.save': () => null,
}

function Screen({ name }: { readonly name: 'read' | 'how' }) {
  const draft = useShareDraft(({ draft: prepared }) => prepared)
  if (draft === null) return null
  return name === 'read' ? <ReadAndLeaveOut draft={draft} /> : <How draft={draft} />
}

let root: Root
let host: HTMLElement

/** Shows a screen, with all that the journal says of it. */
async function show(name: 'read' | 'how'): Promise<void> {
  goTo(`/share/${name}`)
  await act(async () =>
    root.render(
      <I18nProvider i18n={i18n}>
        <Screen name={name} />
      </I18nProvider>,
    ),
  )
  await act(async () => void (await vi.advanceTimersByTimeAsync(1000)))
}

const buttons = (words: string) =>
  [...host.querySelectorAll('button')].filter(({ textContent }) => textContent === words)

async function press(words: string): Promise<void> {
  await act(async () => {
    buttons(words).at(-1)?.click()
    await vi.advanceTimersByTimeAsync(1000)
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  calls.length = 0
  refuses = null
  const document = { ...documentOf(partOf('At the sink', paragraph('He told me.'))), marks: englishMarks }
  preview = { document, fingerprint: read, leftOut: { privateAnswers: 0 } }
  Object.assign(window, {
    bridge: {
      async call(name: string) {
        calls.push(name)
        if (name === 'share.print' && refuses !== null) return { ok: false, code: refuses }
        return { ok: true, value: answers[name]?.() ?? null }
      },
      listen: () => undefined,
    },
  })
  vaultIs({ kind: 'open' })
  useReceivers.setState({ receivers: [weber], ledger: [], failure: null })
  useShareDraft.setState({ read: true, draft: { ...newShare('2026-11-22', ''), receiver: 'weber' } })
  host = window.document.createElement('div')
  window.document.body.append(host)
  root = createRoot(host)
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
  vaultIs({ kind: 'locked' } as Parameters<typeof vaultIs>[0])
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const kept = () => useShareDraft.getState().draft?.read
const toHow = (read: string) => changeShare({ read })

test.each(['Continue', '4How'])('going on from the pages by “%s” keeps that they were read', async (way) => {
  await show('read')
  expect(kept()).toBeUndefined()
  await press(way)
  expect(currentPlace()).toBe('/share/how')
  expect(kept()).toBe(read)
})

test('going back from the pages does not, and neither does passing them by', async () => {
  await show('read')
  await press('Back')
  expect(kept()).toBeUndefined()
  await show('how')
  expect(host.textContent).toContain('You have not read it yet.')
  expect(buttons('Save file')).toEqual([])
  await press('Read it')
  expect(currentPlace()).toBe('/share/read')
})

test('what changed since it was read is said before anything is pressed, and read once more it can go', async () => {
  toHow(read)
  preview = { ...preview, fingerprint: since }
  await show('how')
  expect(host.textContent).toContain('Something in it has changed since you read it.')
  expect(buttons('Save file')).toEqual([])
  await press('Read it again')
  expect(currentPlace()).toBe('/share/read')
  await show('read')
  await press('Continue')
  expect(kept()).toBe(since)
  await show('how')
  expect(host.textContent).not.toContain('changed since')
  expect(buttons('Save file')).toHaveLength(1)
})

test('what the journal refuses is told calmly, with the way to the pages', async () => {
  toHow(read)
  await show('how')
  expect(buttons('Read it again')).toEqual([])
  await act(async () => void host.querySelectorAll<HTMLElement>('[role=radio]')[1]?.click())
  refuses = 'share-changed'
  await press('Print')
  expect(calls).toContain('share.print')
  expect(host.textContent).toContain('Nothing was handed over, and your journal is unharmed.')
  await press('Read it again')
  expect(currentPlace()).toBe('/share/read')
})
