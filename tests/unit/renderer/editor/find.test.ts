// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { foundIn, lookFor, step, stopFinding } from '../../../../src/renderer/editor/find.ts'
import { madeEditor, press, select, type } from './made-editor.ts'

afterEach(() => vi.useRealTimers())

const marked = (root: Element, which = '.found, .found-here') =>
  [...root.querySelectorAll(which)].map((mark) => mark.textContent)

test('it begins at the cursor, goes on and round, and says which one of how many', async () => {
  const { view, ...editor } = await madeEditor('one two one\n\nthree one')
  select({ view, ...editor }, 'two', 'caret')
  lookFor(view, 'one')
  expect(foundIn(view.state)).toEqual({ count: 3, at: 2 })
  expect(marked(view.dom)).toEqual(['one', 'one', 'one'])
  expect(marked(view.dom, '.found-here')).toHaveLength(1)
  step(view, 1)
  step(view, 1)
  expect(foundIn(view.state)).toEqual({ count: 3, at: 1 })
  step(view, -1)
  expect(foundIn(view.state)).toEqual({ count: 3, at: 3 })
  expect(view.state.doc.textBetween(view.state.selection.from, view.state.selection.to)).toBe('one')
  lookFor(view, 'nowhere')
  expect(foundIn(view.state)).toEqual({ count: 0, at: 0 })
  step(view, 1)
  stopFinding(view)
  expect(foundIn(view.state)).toBeNull()
  expect(marked(view.dom)).toEqual([])
})

test('finding changes no word and nothing that undo would undo', async () => {
  const editor = await madeEditor('one two one')
  editor.focus('end')
  type(editor, '!')
  lookFor(editor.view, 'one')
  step(editor.view, 1)
  expect(editor.body()).toBe('one two one!')
  press(editor, 'Mod-z')
  expect(editor.body()).toBe('one two one')
})

test('what is typed meanwhile is looked through after a pause, and the marks move along at once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const editor = await madeEditor('one two')
  lookFor(editor.view, 'one')
  select(editor, 'two', 'caret')
  type(editor, ' one')
  expect(marked(editor.view.dom)).toEqual(['one'])
  vi.advanceTimersByTime(250)
  expect(marked(editor.view.dom)).toEqual(['one', 'one'])
  expect(foundIn(editor.view.state)?.count).toBe(2)
})

test('the words an entry was found by are marked until somebody writes', async () => {
  const editor = await madeEditor('We talked about trust, and distrust.')
  editor.highlightWords(['trust', 'talk'])
  expect(marked(editor.view.dom)).toEqual(['talk', 'trust'])
  type(editor, '!')
  expect(marked(editor.view.dom)).toEqual([])
})
