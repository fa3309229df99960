// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FilePasswordField } from '../../../../src/renderer/components/FilePasswordField.tsx'

let answer: (password: string) => void
Object.assign(window, {
  bridge: {
    call: () =>
      new Promise((resolve) => {
        answer = (password) => resolve({ ok: true, value: { password } })
      }),
  },
})

let root: Root
beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => root.render(<Form />))
})
afterEach(async () => {
  await act(async () => root.unmount())
})

function Form() {
  const [password, setPassword] = useState('')
  return (
    <I18nProvider i18n={i18n}>
      <FilePasswordField password={password} onPassword={setPassword} problem={null} maxLength={120}>
        Not your passphrase.
      </FilePasswordField>
    </I18nProvider>
  )
}

const field = () => document.querySelector('textarea') ?? document.createElement('textarea')

async function type(text: string): Promise<void> {
  await act(async () => {
    // As a browser does, past what React has put over it.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), text)
    field().dispatchEvent(new Event('input', { bubbles: true }))
  })
}

test('a password is suggested', async () => {
  await act(async () => answer('heron-lamp'))
  expect(field().value).toBe('heron-lamp')
})

test('a suggestion that comes late does not replace what was typed, and one that was asked for does', async () => {
  await type('my own words')
  await act(async () => answer('heron-lamp'))
  expect(field().value).toBe('my own words')
  await act(async () => document.querySelector('button')?.click())
  await act(async () => answer('river-stone'))
  expect(field().value).toBe('river-stone')
})
