// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { Toasts } from '../../../../src/renderer/components/Toasts.tsx'
import { showToast } from '../../../../src/renderer/components/toast.ts'

test('a screen reader finds all that can be done with a toast, also while nobody points at it', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <I18nProvider i18n={i18n}>
        <Toasts>The page</Toasts>
      </I18nProvider>,
    ),
  )
  await act(async () => {
    showToast({ text: 'Moved to the bin.', undo: { label: 'Undo', run: () => undefined } })
  })
  const buttons = [...document.querySelectorAll('button')]
  expect(buttons).toHaveLength(2)
  expect(buttons.filter((button) => button.closest('[aria-hidden="true"]'))).toEqual([])
  await act(async () => root.unmount())
})
