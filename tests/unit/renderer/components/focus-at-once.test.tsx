// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act, useRef } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Dialog } from '../../../../src/renderer/components/Dialog.tsx'
import { Popover } from '../../../../src/renderer/components/Popover.tsx'

let root: Root
let writing: HTMLTextAreaElement
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  // The next frame never comes: what has the focus now is what the next key meets.
  vi.stubGlobal('requestAnimationFrame', () => 1)
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  document.body.innerHTML = ''
  writing = document.body.appendChild(document.createElement('textarea'))
  writing.focus()
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
})

function InDialog({ open }: { readonly open: boolean }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <I18nProvider i18n={i18n}>
      <Dialog open={open} onClose={() => undefined} title="Go to anything" focus={field}>
        <input ref={field} aria-label="words" />
      </Dialog>
    </I18nProvider>
  )
}

function InPopover({ open }: { readonly open: boolean }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <Popover
      open={open}
      onOpenChange={() => undefined}
      label="Tags"
      focus={field}
      trigger={<button type="button">Tags</button>}
    >
      <input ref={field} aria-label="words" />
    </Popover>
  )
}

for (const [what, Opening] of [
  ['a dialog', InDialog],
  ['a popover', InPopover],
] as const) {
  test(`the first letter after ${what} opens is typed into its field, and not into the text beneath`, async () => {
    await act(async () => root.render(<Opening open={false} />))
    expect(document.activeElement).toBe(writing)
    await act(async () => root.render(<Opening open />))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('words')
  })
}
