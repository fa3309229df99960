// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { ShareOffer } from '#shared/share-offer.ts'
import { PartsChoice } from '../../../../../../src/renderer/screens/share/what-goes-in/PartsChoice.tsx'
import { newShare } from '../../../../../../src/renderer/state/new-share.ts'
import { useShareDraft } from '../../../../../../src/renderer/state/share-draft.ts'
import { vaultIs } from '../../../../../../src/renderer/state/vault.ts'

vi.mock('../../../../../../src/renderer/journal.ts', () => ({
  journal: { shareDraft: { save: () => new Promise(() => undefined) } },
  onNews: () => () => undefined,
}))
i18n.loadAndActivate({ locale: 'en', messages: {} })

const offer: ShareOffer = {
  parts: {
    questions: 0,
    trust: 7,
    wellbeing: 0,
    promises: 0,
    triggers: 0,
    talks: 0,
    signs: 0,
    path: 0,
    marks: 0,
  },
  charts: {
    trust: [
      { series: 'trust-predict', title: 'Predictable' },
      { series: 'trust-depend', title: 'Dependable' },
    ],
    wellbeing: [],
  },
  questions: [],
  prepared: null,
  items: [],
}

function Shown({ offered }: { readonly offered: ShareOffer | null }) {
  const draft = useShareDraft((state) => state.draft)
  return draft && <PartsChoice draft={draft} offer={offered} />
}

let root: Root
let host: HTMLElement

const show = (changes: Partial<ShareDraft>, offered: ShareOffer | null = offer) =>
  act(async () => {
    useShareDraft.setState({ read: true, draft: { ...newShare('2026-11-22', ''), ...changes } })
    root.render(
      <I18nProvider i18n={i18n}>
        <Shown offered={offered} />
      </I18nProvider>,
    )
  })

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
  vaultIs({ kind: 'locked' } as never)
  vi.unstubAllGlobals()
})

const group = () => host.querySelector('fieldset')
const boxes = () => [...(group()?.querySelectorAll<HTMLElement>('[role="checkbox"]') ?? [])]
const named = (name: string) => {
  const box = boxes().find((one) => one.closest('label')?.textContent === name)
  if (box === undefined) throw new Error(`no box ${name}`)
  return box
}
const isTicked = (name: string) => named(name).getAttribute('aria-checked') === 'true'
const press = (name: string) =>
  act(async () => {
    named(name).closest('label')?.querySelector('input')?.click()
  })

test('below a ticked part of charts stand its charts, all of them ticked, in a group that has a name', async () => {
  await show({ parts: ['trust'] })
  expect(group()?.querySelector('legend')?.textContent).toBe('Which charts about trust')
  expect(boxes()).toHaveLength(2)
  expect([isTicked('Predictable'), isTicked('Dependable')]).toEqual([true, true])
})

test('one chart is left out and put in again by itself, and nothing else is changed', async () => {
  await show({ parts: ['trust'], chartsOut: ['weight'] })
  const before = useShareDraft.getState().draft
  await press('Dependable')
  expect(useShareDraft.getState().draft).toEqual({ ...before, chartsOut: ['weight', 'trust-depend'] })
  expect([isTicked('Predictable'), isTicked('Dependable')]).toEqual([true, false])
  expect(group()?.textContent).not.toContain('this part is left out')
  await press('Predictable')
  expect(group()?.textContent).toContain('this part is left out')
  await press('Predictable')
  await press('Dependable')
  expect(useShareDraft.getState().draft).toEqual(before)
})

test('no chart is offered below a part that is not ticked, has nothing to draw, or is not known yet', async () => {
  await show({ parts: [] })
  expect(group()).toBeNull()
  await show({ parts: ['wellbeing'] })
  expect(group()).toBeNull()
  await show({ parts: ['trust'] }, null)
  expect(group()).toBeNull()
})
