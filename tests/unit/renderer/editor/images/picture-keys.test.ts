// @vitest-environment happy-dom
import { NodeSelection, TextSelection } from '@milkdown/kit/prose/state'
import { expect, test } from 'vitest'
import { imageScheme } from '#shared/images-in-body.ts'
import type { EntryEditor } from '../../../../../src/renderer/editor/create-editor.ts'
import { madeEditor, press, type } from '../made-editor.ts'

const picture = (number: number) => `![](${imageScheme}019aa000-0000-7000-8000-00000000000${number})`
const body = `one${picture(1)}${picture(2)}two\n\n${picture(3)}`

/** Where one is, as in the text: the selection in brackets, pictures by their numbers. */
function place({ view }: EntryEditor): string {
  const { doc, selection } = view.state
  const words = (from: number, to: number) =>
    doc.textBetween(from, to, '/', ({ attrs }) => String(attrs.src).slice(-1))
  const { from, to } = selection
  const chosen = selection instanceof NodeSelection ? `{${words(from, to)}}` : `[${words(from, to)}]`
  return words(0, from) + chosen + words(to, doc.content.size)
}

function choose({ view }: EntryEditor, number: number): void {
  view.state.doc.descendants((node, at) => {
    if (String(node.attrs.src ?? '').endsWith(String(number)))
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
  })
}

test('the arrows go from picture to picture and to the words beside them, and stop nowhere between two', async () => {
  const editor = await madeEditor(body)
  for (const [from, key, expected] of [
    [1, 'ArrowRight', 'one1{2}two/3'],
    [1, 'ArrowDown', 'one1{2}two/3'],
    [2, 'ArrowRight', 'one12[]two/3'],
    [2, 'ArrowDown', 'one12[]two/3'],
    [2, 'End', 'one12[]two/3'],
    [2, 'ArrowLeft', 'one{1}2two/3'],
    [2, 'ArrowUp', 'one{1}2two/3'],
    [1, 'ArrowLeft', 'one[]12two/3'],
    [1, 'ArrowUp', 'one[]12two/3'],
    [1, 'Home', 'one[]12two/3'],
  ] as const) {
    choose(editor, from)
    expect(press(editor, key), key).toBe(true)
    expect(place(editor), `${key} from ${from}`).toBe(expected)
  }
  choose(editor, 3)
  press(editor, 'ArrowDown')
  expect(place(editor)).toMatch(/3\[\]$/)
  press(editor, 'ArrowUp')
  expect(place(editor)).toMatch(/\{3\}$/)
  press(editor, 'ArrowUp')
  expect(place(editor)).toMatch(/^one12two\[\]/)
})

test('with Shift a selection goes on from the picture', async () => {
  const editor = await madeEditor(body)
  for (const [key, anchor, head] of [
    ['Shift-ArrowRight', 4, 5],
    ['Shift-ArrowLeft', 5, 4],
  ] as const) {
    choose(editor, 1)
    const { view } = editor
    view.someProp('handleKeyDown', (handle) =>
      handle(view, new KeyboardEvent('keydown', { key: key.slice(6), shiftKey: true })),
    )
    expect(view.state.selection).toBeInstanceOf(TextSelection)
    expect(view.state.selection).toMatchObject({ anchor, head })
  }
})

test('before the first picture of a paragraph one sees where one is, and writes there', async () => {
  const editor = await madeEditor(`${picture(1)}${picture(2)}`)
  editor.focus('start')
  const [first, second] = editor.view.dom.querySelectorAll('.picture')
  expect([first, second].map((each) => each?.classList.contains('cursor-before'))).toEqual([true, false])
  type(editor, 'a')
  expect(place(editor)).toBe('a[]12')
  expect(editor.view.dom.querySelector('.cursor-before')).toBeNull()
})
