// @vitest-environment happy-dom
import { AllSelection } from '@milkdown/kit/prose/state'
import { expect, test } from 'vitest'
import { useTextState } from '../../../../src/renderer/editor/text-state.ts'
import type { WritingAction } from '../../../../src/renderer/editor/writing-actions.ts'
import { madeEditor } from './made-editor.ts'

test.each<[WritingAction, string, string]>([
  ['bold', 'one\n\ntwo', '**one**\n\n**two**'],
  ['heading-2', 'one\n\ntwo', '## one\n\n## two'],
  ['bullets', 'one\n\ntwo', '- one\n- two'],
  ['tasks', 'one\n\ntwo', '- [ ] one\n- [ ] two'],
  ['quote', 'one\n\ntwo', '> one\n>\n> two'],
])('all that is selected with one key has the bar, and %s means all of it', async (action, before, after) => {
  const editor = await madeEditor(before)
  const { doc, tr } = editor.view.state
  editor.view.dispatch(tr.setSelection(new AllSelection(doc)))
  expect(useTextState.getState().selecting).toBe(true)
  editor.run(action)
  expect(editor.body().trim()).toBe(after)
})
