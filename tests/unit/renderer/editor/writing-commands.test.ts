// @vitest-environment happy-dom
import { TextSelection } from '@milkdown/kit/prose/state'
import { describe, expect, test } from 'vitest'
import { useAnnounced } from '../../../../src/renderer/editor/announce.ts'
import { useTextState } from '../../../../src/renderer/editor/text-state.ts'
import { madeEditor, press, select, type } from './made-editor.ts'

describe('bold, italic and strike', () => {
  test('a key sets each and takes it away again', async () => {
    const editor = await madeEditor('one word here')
    select(editor, 'word')
    for (const key of ['Mod-b', 'Mod-i', 'Mod-Shift-x']) expect(press(editor, key), key).toBe(true)
    expect(editor.body()).toBe('one ***~~word~~*** here')
    for (const key of ['Mod-b', 'Mod-i', 'Mod-Shift-x']) press(editor, key)
    expect(editor.body()).toBe('one word here')
  })

  test('with nothing selected the next letters have it, and the bar says so', async () => {
    const editor = await madeEditor('one ')
    editor.focus('end')
    press(editor, 'Mod-b')
    expect(useTextState.getState().active.split(' ')).toContain('bold')
    type(editor, 'two')
    expect(editor.body()).toBe('one **two**')
  })
})

describe('headings', () => {
  test('a key makes one of each level and the same key takes it back', async () => {
    const editor = await madeEditor('A head')
    for (const [key, body] of [
      ['Mod-Alt-1', '# A head'],
      ['Mod-Alt-2', '## A head'],
      ['Mod-Alt-3', '### A head'],
      ['Mod-Alt-3', 'A head'],
      ['Mod-Alt-2', '## A head'],
      ['Mod-Alt-0', 'A head'],
    ] as const) {
      press(editor, key)
      expect(editor.body(), key).toBe(body)
    }
  })
})

describe('lists', () => {
  test('one kind becomes the other, and its own key takes it apart', async () => {
    const editor = await madeEditor('a\n\nb')
    select(editor, 'a', 'caret')
    press(editor, 'Mod-Shift-8')
    expect(editor.body()).toBe('- a\n\nb')
    press(editor, 'Mod-Shift-7')
    expect(editor.body()).toBe('1. a\n\nb')
    press(editor, 'Mod-Shift-6')
    expect(editor.body()).toBe('- [ ] a\n\nb')
    press(editor, 'Mod-Shift-8')
    expect(editor.body()).toBe('- a\n\nb')
    press(editor, 'Mod-Shift-8')
    expect(editor.body()).toBe('a\n\nb')
  })

  test('tasks are made of paragraphs, and of items by typing', async () => {
    const editor = await madeEditor('call the gate')
    press(editor, 'Mod-Shift-6')
    expect(editor.body()).toBe('- [ ] call the gate')
    const typed = await madeEditor()
    type(typed, '- [x] done')
    expect(typed.body()).toBe('- [x] done')
    const words = await madeEditor()
    type(words, '[ ] not a task')
    expect(words.body()).toBe('\\[ ] not a task')
  })

  test('a task is ticked by the key and by its box, and the box says what it is', async () => {
    const editor = await madeEditor('- [ ] one\n- [ ] two')
    select(editor, 'two', 'caret')
    expect(press(editor, 'Mod-Enter')).toBe(true)
    expect(editor.body()).toBe('- [ ] one\n- [x] two')
    const [first, second] = editor.view.dom.querySelectorAll('[role="checkbox"]')
    expect(second?.getAttribute('aria-checked')).toBe('true')
    first?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
    expect(editor.body()).toBe('- [x] one\n- [x] two')
    press(editor, 'Mod-z')
    press(editor, 'Mod-z')
    expect(editor.body()).toBe('- [ ] one\n- [ ] two')
  })

  test('Enter after a ticked task goes on with one that is not; before its words it stays ticked', async () => {
    const editor = await madeEditor('- [x] done')
    editor.focus('end')
    press(editor, 'Enter')
    type(editor, 'next')
    expect(editor.body()).toBe('- [x] done\n- [ ] next')
    select(editor, 'done')
    const { state } = editor.view
    editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, 3)))
    press(editor, 'Enter')
    expect(editor.body()).toMatch(/- \[x\] done\n- \[ \] next$/)
    expect(editor.view.state.doc.firstChild?.firstChild?.attrs.checked).toBe(false)
  })

  test('an item moves up and down with what is under it, its place is said, and undo brings it back', async () => {
    const body = '- one\n  - under one\n- two\n- three'
    const editor = await madeEditor(body)
    select(editor, 'two', 'caret')
    press(editor, 'Alt-ArrowUp')
    expect(editor.body()).toBe('- two\n- one\n  - under one\n- three')
    expect(useAnnounced.getState().words).toBe('Item 1 of 3, level 1')
    type(editor, '!')
    expect(editor.body()).toContain('- two!')
    press(editor, 'Alt-ArrowUp')
    expect(editor.body()).toMatch(/^- two!\n- one/)
    press(editor, 'Alt-ArrowDown')
    press(editor, 'Alt-ArrowDown')
    expect(editor.body()).toBe('- one\n  - under one\n- three\n- two!')
    expect(useAnnounced.getState().words).toBe('Item 3 of 3, level 1')
    for (let key = 0; key < 5; key += 1) press(editor, 'Mod-z')
    expect(editor.body()).toBe(body)
  })

  test('several chosen items move together', async () => {
    const editor = await madeEditor('1. a\n2. b\n3. c\n4. d')
    const { doc, tr } = editor.view.state
    // From b into c.
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, 8, 13)))
    press(editor, 'Alt-ArrowDown')
    expect(editor.body()).toBe('1. a\n2. d\n3. b\n4. c')
  })

  test('Tab puts an item under the one before, Shift+Tab out again, and outside lists neither is used', async () => {
    const editor = await madeEditor('- one\n- two\n\nwords')
    select(editor, 'two', 'caret')
    expect(press(editor, 'Tab')).toBe(true)
    expect(editor.body()).toBe('- one\n  - two\n\nwords')
    expect(useAnnounced.getState().words).toBe('Item 1 of 1, level 2')
    expect(press(editor, 'Shift-Tab')).toBe(true)
    expect(editor.body()).toBe('- one\n- two\n\nwords')
    expect(press(editor, 'Shift-Tab')).toBe(false)
    select(editor, 'words', 'caret')
    expect(press(editor, 'Tab')).toBe(false)
    expect(press(editor, 'Alt-ArrowUp')).toBe(false)
  })
})

describe('quotes and rules', () => {
  test('the key makes a quote and takes it away, with a list in it too', async () => {
    const editor = await madeEditor('- said')
    press(editor, 'Mod-Shift-9')
    expect(editor.body()).toBe('> - said')
    press(editor, 'Mod-Shift-9')
    expect(editor.body()).toBe('- said')
    const quoted = await madeEditor('> - said\n>\n> and more')
    select(quoted, 'said', 'caret')
    press(quoted, 'Mod-Shift-9')
    expect(quoted.body()).toBe('- said\n\n> and more')
  })

  test('a rule comes after the words, and one writes on below it', async () => {
    const editor = await madeEditor('before')
    editor.focus('end')
    editor.run('rule')
    type(editor, 'after')
    expect(editor.body()).toBe('before\n\n---\n\nafter')
  })
})

describe('tables', () => {
  const body = '| Day | Sleep |\n| --- | ----- |\n| Mon | 6 h |\n| Tue | 7 h |'

  test('Tab goes on to the next cell and adds a row at the end; Shift+Tab goes back', async () => {
    const editor = await madeEditor(body)
    select(editor, 'Day')
    expect(press(editor, 'Tab')).toBe(true)
    expect(editor.view.state.selection.content().content.textBetween(0, 9)).toBe('Sleep')
    press(editor, 'Shift-Tab')
    press(editor, 'Shift-Tab')
    type(editor, 'When')
    expect(editor.body()).toContain('| When |')
    select(editor, '7 h')
    press(editor, 'Tab')
    type(editor, 'Wed')
    expect(editor.body()).toMatch(/\| Tue\s+\| 7 h\s+\|\n\| Wed\s+\|\s+\|$/)
  })

  test('Enter goes to the cell below, and out of the table after the last row', async () => {
    const editor = await madeEditor(body)
    select(editor, '6 h')
    press(editor, 'Enter')
    type(editor, '8')
    expect(editor.body()).toMatch(/\| Tue \| 87 h/)
    press(editor, 'Enter')
    type(editor, 'below')
    expect(editor.body()).toMatch(/\n\nbelow$/)
  })

  test('a table is put in, written into, and kept as Markdown', async () => {
    const editor = await madeEditor()
    editor.run('table')
    for (const words of ['Day', 'Sleep', 'Mon', '6 h']) {
      type(editor, words)
      press(editor, 'Tab')
    }
    expect(editor.body()).toMatch(
      /^\| Day \| Sleep \|\n\| :?-+ \| :?-+ \|\n\| Mon \| 6 h\s+\|\n\|\s+\|\s+\|$/,
    )
    editor.run('table')
    expect(editor.view.dom.querySelectorAll('table')).toHaveLength(1)
  })
})

test('a key is judged by the selection the window shows, before the editor was told of it', async () => {
  const editor = await madeEditor('words\n\n- one\n- two')
  const { dom } = editor.view
  select(editor, 'words', 'caret')
  dom.focus()
  const two = dom.querySelectorAll('li p')[1]?.firstChild
  if (!two) throw new Error('no second item')
  // A browser tells of a movement when it has time for it.
  const later = (event: Event) => event.stopImmediatePropagation()
  window.addEventListener('selectionchange', later, { capture: true })
  getSelection()?.setBaseAndExtent(two, 1, two, 1)
  expect(editor.view.state.selection.$from.parent.textContent).toBe('words')
  expect(press(editor, 'Alt-ArrowUp')).toBe(true)
  expect(editor.body()).toBe('words\n\n- two\n- one')
  window.removeEventListener('selectionchange', later, { capture: true })
})
