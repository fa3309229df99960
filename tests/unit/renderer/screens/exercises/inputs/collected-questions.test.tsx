// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maxListItems } from '#shared/limits.ts'
import type { SessionQuestion } from '#shared/question-calls.ts'

let collected: readonly SessionQuestion[] = []
vi.stubGlobal('bridge', {
  call: async () => ({ ok: true, value: collected }),
  listen: () => undefined,
})
const { CollectedQuestions } = await import(
  '../../../../../../src/renderer/screens/exercises/inputs/CollectedQuestions.tsx'
)
i18n.loadAndActivate({ locale: 'en', messages: {} })

let root: Root
let host: HTMLElement
let given: readonly string[] | null

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  given = null
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
})

const question = (words: string, settledAt: number | null = null): SessionQuestion => ({
  id: words,
  words,
  entry: null,
  createdAt: 1,
  settledAt,
})

async function offered(questions: readonly SessionQuestion[], lines: readonly string[]) {
  collected = questions
  await act(async () =>
    root.render(
      <I18nProvider i18n={i18n}>
        <CollectedQuestions
          lines={lines}
          onLines={(next) => {
            given = next
          }}
        />
      </I18nProvider>,
    ),
  )
  return host.querySelector('button')
}

test('the open questions are added below what is written, on one line each, and none twice', async () => {
  const button = await offered(
    [question('Why now?'), question('And\nthen?'), question('Asked before', 5)],
    ['Why now?', '', 'Mine'],
  )
  expect(given).toBeNull()
  await act(async () => button?.click())
  expect(given).toEqual(['Why now?', 'Mine', 'And then?'])
})

test('nothing is offered when every open question is there, and never more than a list can hold', async () => {
  expect(await offered([question('Why now?'), question('Asked', 5)], ['Why now?'])).toBeNull()
  const full = Array.from({ length: maxListItems }, (_, nth) => `Mine ${nth}`)
  expect(await offered([question('Why now?')], full)).toBeNull()
  const button = await offered([question('Why now?'), question('One more?')], full.slice(1))
  await act(async () => button?.click())
  expect(given).toHaveLength(maxListItems)
})
