// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { addPictures } from '../../../../../src/renderer/editor/images/add-pictures.ts'
import {
  forgetPictureFailure,
  usePictureProgress,
} from '../../../../../src/renderer/editor/images/picture-progress.ts'
import { madeEditor, select } from '../made-editor.ts'

const id = '019aa000-0000-7000-8000-000000000001'
const kept = vi.hoisted(() => ({ done: (): void => undefined }))
vi.mock('../../../../../src/renderer/editor/images/prepare-picture.ts', () => ({
  preparePicture: async () => ({}),
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

afterEach(forgetPictureFailure)

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
