// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { addPictures } from '../../../../../src/renderer/editor/images/add-pictures.ts'
import {
  forgetPictures,
  usePictureProgress,
} from '../../../../../src/renderer/editor/images/picture-progress.ts'
import { madeEditor, press, select, type } from '../made-editor.ts'

const id = '019aa000-0000-7000-8000-000000000001'
const kept = vi.hoisted(() => ({ done: (): void => undefined }))
vi.mock('../../../../../src/renderer/editor/images/prepare-picture.ts', () => ({
  preparePicture: async (file: Blob) => ({ picture: {}, madeStill: file.type === 'image/webp' }),
}))
vi.mock('../../../../../src/renderer/journal.ts', () => ({
  onNews: () => () => undefined,
  journal: {
    images: {
      add: () =>
        new Promise((answer) => {
          kept.done = () => answer({ id, width: 1, height: 1 })
        }),
    },
  },
}))

afterEach(forgetPictures)

const waiting = () => vi.waitFor(() => expect(kept.done).not.toEqual(nothing))
const nothing = kept.done

test('a picture that is ready in time comes to the place where the cursor was, whatever is written meanwhile', async () => {
  const editor = await madeEditor('before after')
  select(editor, 'before', 'caret')
  const adding = addPictures(editor.view, [new Blob()])
  await waiting()
  editor.view.dispatch(editor.view.state.tr.insertText('words ', 1))
  kept.done()
  await adding
  expect(editor.body().trim()).toBe(`words before![](attachment:${id}) after`)
  expect(usePictureProgress.getState().failure).toBeNull()
})

test('one whose entry was left before it was ready is not put into another, and the person is told', async () => {
  kept.done = nothing
  const editor = await madeEditor('one entry')
  const adding = addPictures(editor.view, [new Blob()])
  await waiting()
  editor.open('another entry')
  kept.done()
  await adding
  expect(editor.body().trim()).toBe('another entry')
  expect(usePictureProgress.getState().failure).toMatchObject({ code: 'image-too-late' })
})

async function addTo(editor: Awaited<ReturnType<typeof madeEditor>>): Promise<string> {
  kept.done = nothing
  const adding = addPictures(editor.view, [new Blob()])
  await waiting()
  kept.done()
  await adding
  return editor.body().trim().replace(id, 'ID')
}

test('in an entry where nobody placed the cursor it comes at the end, and one writes on behind it', async () => {
  for (const [body, expected] of [
    ['First.\n\nLast.', 'First.\n\nLast.![](attachment:ID)'],
    ['First.\n\n- one\n- two', 'First.\n\n- one\n- two\n\n![](attachment:ID)'],
    ['', '![](attachment:ID)'],
  ] as const) {
    const editor = await madeEditor(body)
    // The editor's own cursor, for one who reads.
    editor.focus('start')
    expect(await addTo(editor)).toBe(expected)
    type(editor, '!')
    expect(editor.body().trim().replace(id, 'ID')).toBe(`${expected}!`)
  }
})

test('where the person was in the text, also at its very start, it comes there', async () => {
  const clicked = await madeEditor('First.')
  clicked.view.dom.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
  expect(await addTo(clicked)).toBe('![](attachment:ID)First.')
  const moved = await madeEditor('First.')
  press(moved, 'Home')
  expect(await addTo(moved)).toBe('![](attachment:ID)First.')
  const written = await madeEditor('First.')
  type(written, 'The ')
  expect(await addTo(written)).toBe('The ![](attachment:ID)First.')
  // Another entry is opened as any.
  written.open('Another.')
  expect(await addTo(written)).toBe('Another.![](attachment:ID)')
})

test('of a picture that moved and is kept as a still one the person is told, until the next is added', async () => {
  const editor = await madeEditor()
  await addTo(editor)
  expect(usePictureProgress.getState().madeStill).toBe(false)
  kept.done = nothing
  const adding = addPictures(editor.view, [new Blob([], { type: 'image/webp' })])
  await waiting()
  kept.done()
  await adding
  expect(usePictureProgress.getState()).toMatchObject({ madeStill: true, failure: null, all: 0 })
  await addTo(editor)
  expect(usePictureProgress.getState().madeStill).toBe(false)
})
