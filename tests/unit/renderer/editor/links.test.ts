// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import { addressFrom, removeLink, setLink } from '../../../../src/renderer/editor/link-commands.ts'
import { closeLinkPopover, useLinkPopover } from '../../../../src/renderer/editor/link-popover.ts'
import { madeEditor, press, select } from './made-editor.ts'

afterEach(closeLinkPopover)

const body = 'see [the **old** page](https://one.example/a) here'

test('a link in the text has nowhere to go: no address the window would follow', async () => {
  const { view } = await madeEditor(body)
  const link = view.dom.querySelector('a')
  expect(link?.hasAttribute('href')).toBe(false)
  expect(link?.dataset.address).toBe('https://one.example/a')
})

describe('the link under the cursor', () => {
  test('is shown by the key, whole, bold words too; elsewhere the key asks for an address', async () => {
    const editor = await madeEditor(body)
    select(editor, 'old', 'caret')
    expect(press(editor, 'Mod-Shift-k')).toBe(true)
    expect(useLinkPopover.getState()).toMatchObject({
      address: 'https://one.example/a',
      range: { from: 5, to: 17 },
    })
    select(editor, 'here')
    press(editor, 'Mod-Shift-k')
    expect(useLinkPopover.getState()).toMatchObject({ address: null, range: { from: 18, to: 22 } })
  })

  test('is shown by Ctrl+Enter, which does nothing elsewhere', async () => {
    const editor = await madeEditor(body)
    select(editor, 'see', 'caret')
    press(editor, 'Mod-Enter')
    expect(useLinkPopover.getState().range).toBeNull()
    select(editor, 'page', 'caret')
    press(editor, 'Mod-Enter')
    expect(useLinkPopover.getState().address).toBe('https://one.example/a')
  })

  test('is changed and removed as a whole, and its words stay', async () => {
    const { view, ...editor } = await madeEditor(body)
    select({ view, ...editor }, 'old', 'caret')
    const type = view.state.schema.marks.link
    if (!type) throw new Error('no links')
    setLink(type, 'https://two.example')(view.state, view.dispatch)
    expect(editor.body()).toBe('see [the **old** page](https://two.example) here')
    removeLink(type)(view.state, view.dispatch)
    expect(editor.body()).toBe('see the **old** page here')
  })

  test('is put on what is selected, and where nothing is, the address is written', async () => {
    const { view, ...editor } = await madeEditor('some words')
    const type = view.state.schema.marks.link
    if (!type) throw new Error('no links')
    select({ view, ...editor }, 'words')
    setLink(type, 'https://one.example')(view.state, view.dispatch)
    expect(editor.body()).toBe('some [words](https://one.example)')
    editor.open('')
    setLink(type, 'mailto:me@x.example')(view.state, view.dispatch)
    expect(editor.body()).toBe('<mailto:me@x.example>')
  })
})

test('an address is one of a page, of mail or of a telephone, and nothing that could run', () => {
  expect(addressFrom(' https://x.example/a?b=c#d ')).toBe('https://x.example/a?b=c#d')
  expect(addressFrom('x.example/a')).toBe('https://x.example/a')
  expect(addressFrom('me@x.example')).toBe('mailto:me@x.example')
  expect(addressFrom('tel:+4912345')).toBe('tel:+4912345')
  for (const refused of [
    '',
    'words',
    'two words.de',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
  ])
    expect(addressFrom(refused), refused).toBeNull()
})
